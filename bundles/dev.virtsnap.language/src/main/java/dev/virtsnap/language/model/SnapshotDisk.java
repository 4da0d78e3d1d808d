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
 * @param type attribute {@code type}: the kind of storage of the overlay
 * @param source the overlay
 * @param driverType attribute {@code type} of {@code <driver>}: the format of the overlay
 * @param cacheSize the number in {@code driver/metadata_cache/max_size}
 * @param cacheUnit the attribute {@code unit} of that
 * @param deleteInProgress the element {@code <snapshotDeleteInProgress>}
 */
public record SnapshotDisk(
        Element element,
        @Nullable Value name,
        @Nullable Value mode,
        @Nullable Value type,
        @Nullable StorageSource source,
        @Nullable Value driverType,
        @Nullable Value cacheSize,
        @Nullable Value cacheUnit,
        @Nullable Element deleteInProgress) {

    static SnapshotDisk of(Element element) {
        Value type = Value.of(element.attribute("type"));
        Element driver = element.element("driver");
        Element cache = driver == null ? null : driver.element("metadata_cache");
        Element size = cache == null ? null : cache.element("max_size");
        return new SnapshotDisk(
                element,
                Value.of(element.attribute("name")),
                Value.of(element.attribute("snapshot")),
                type,
                StorageSource.of(element.element("source"), StorageType.ofDisk(type)),
                driver == null ? null : Value.of(driver.attribute("type")),
                Value.of(size),
                size == null ? null : Value.of(size.attribute("unit")),
                element.element("snapshotDeleteInProgress"));
    }

    /** The kind of storage of the overlay: a file if nothing is said; null if the word is unknown. */
    public @Nullable StorageType storageType() {
        return StorageType.ofDisk(type);
    }

    /** The path of the overlay; null if none is given. */
    public @Nullable Value path() {
        return source == null ? null : source.path();
    }

    /** The mode that is written; null if none is, or an unknown word. */
    public @Nullable SnapshotMode statedMode() {
        return SnapshotMode.of(mode);
    }

    /**
     * The mode after parsing: the written one; else external if a path or a format is given
     * ({@code virDomainSnapshotDiskDefParseXML} promotes it); null if that is left to the defaults, or an unknown word.
     */
    public @Nullable SnapshotMode parsedMode() {
        if (mode != null) {
            return SnapshotMode.of(mode);
        }
        return path() != null || (driverType != null && !driverType.isEmpty()) ? SnapshotMode.EXTERNAL : null;
    }

    /** How to call it in a sentence: its name, or a word for one without. */
    public String label() {
        return name == null || name.isEmpty() ? "a disk without a name" : "disk '" + name.shown() + "'";
    }
}
