package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a definition asks of one disk: an element below {@code <disks>} or {@code <revertDisks>}
 * ({@code virDomainSnapshotDiskDef}).
 *
 * @param element the disk, whatever its tag
 * @param name attribute {@code name}: the target of a disk of the domain, or the path of its image
 * @param mode attribute {@code snapshot}
 * @param statedMode the mode that is written; null if none is, or an unknown word
 * @param parsedMode the mode after parsing: the written one; else external if a path or a format is given
 *     ({@code virDomainSnapshotDiskDefParseXML} promotes it); null if that is left to the defaults, or an unknown word
 * @param type attribute {@code type}: the kind of storage of the overlay
 * @param storageType that kind: a file if nothing is said; null if the word is unknown
 * @param source the overlay
 * @param driverType attribute {@code type} of {@code <driver>}: the format of the overlay
 * @param format that format; null if nothing is said, or an unknown word
 * @param cacheSize the number in {@code driver/metadata_cache/max_size}
 * @param cacheUnit the attribute {@code unit} of that
 * @param deleteInProgress the element {@code <snapshotDeleteInProgress>}
 */
public record SnapshotDisk(
        Element element,
        @Nullable Value name,
        @Nullable Value mode,
        @Nullable SnapshotMode statedMode,
        @Nullable SnapshotMode parsedMode,
        @Nullable Value type,
        @Nullable StorageType storageType,
        @Nullable StorageSource source,
        @Nullable Value driverType,
        @Nullable ImageFormat format,
        @Nullable Value cacheSize,
        @Nullable Value cacheUnit,
        @Nullable Element deleteInProgress) {

    static SnapshotDisk of(Element element) {
        Value mode = Value.of(element.attribute("snapshot"));
        Value type = Value.of(element.attribute("type"));
        StorageType storageType = StorageType.ofDisk(type);
        StorageSource source = StorageSource.of(element.element("source"), storageType);
        Element driver = element.element("driver");
        Value driverType = driver == null ? null : Value.of(driver.attribute("type"));
        Element cache = driver == null ? null : driver.element("metadata_cache");
        Element size = cache == null ? null : cache.element("max_size");
        SnapshotMode stated = SnapshotMode.of(mode);
        boolean promoted = (source != null && source.path() != null) || (driverType != null && !driverType.isEmpty());
        return new SnapshotDisk(
                element,
                Value.of(element.attribute("name")),
                mode,
                stated,
                mode == null && promoted ? SnapshotMode.EXTERNAL : stated,
                type,
                storageType,
                source,
                driverType,
                ImageFormat.of(driverType),
                Value.of(size),
                size == null ? null : Value.of(size.attribute("unit")),
                element.element("snapshotDeleteInProgress"));
    }

    /** The path of the overlay; null if none is given. */
    public @Nullable Value path() {
        return source == null ? null : source.path();
    }

    /** The path of a file or a block device on the host that is to be the overlay; null if the disk is not external or names none. */
    public @Nullable Value overlayPath() {
        return source == null || parsedMode != SnapshotMode.EXTERNAL ? null : source.hostPath();
    }

    /** How to call it in a sentence: its name, or a word for one without. */
    public String label() {
        return name == null || name.isEmpty() ? "a disk without a name" : "disk '" + name.shown() + "'";
    }
}
