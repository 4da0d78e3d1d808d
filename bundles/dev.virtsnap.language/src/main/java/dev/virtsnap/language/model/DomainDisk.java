package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/**
 * A disk of a domain: {@code <domain><devices><disk>} ({@code virDomainDiskDef}).
 *
 * @param element the {@code <disk>}
 * @param device attribute {@code device}
 * @param target attribute {@code dev} of {@code <target>}: what snapshots call the disk
 * @param bus attribute {@code bus} of {@code <target>}
 * @param source its image
 * @param driverType attribute {@code type} of {@code <driver>}; absent means raw, libvirt does not look into the image
 * @param snapshot attribute {@code snapshot}
 * @param readOnly whether {@code <readonly>} is there
 * @param shareable whether {@code <shareable>} is there
 * @param isTransient whether {@code <transient>} is there
 * @param encrypted whether {@code <encryption>} is there, in the disk or its source
 */
public record DomainDisk(
        Element element,
        @Nullable Value device,
        @Nullable Value target,
        @Nullable Value bus,
        @Nullable StorageType type,
        @Nullable StorageSource source,
        @Nullable Value driverType,
        @Nullable Value snapshot,
        boolean readOnly,
        boolean shareable,
        boolean isTransient,
        boolean encrypted) {

    static DomainDisk of(Element element) {
        StorageType type = StorageType.ofDisk(Value.of(element.attribute("type")));
        Element target = element.element("target");
        Element driver = element.element("driver");
        StorageSource source = StorageSource.of(element.element("source"), type);
        return new DomainDisk(
                element,
                Value.of(element.attribute("device")),
                target == null ? null : Value.of(target.attribute("dev")),
                target == null ? null : Value.of(target.attribute("bus")),
                type,
                source,
                driver == null ? null : Value.of(driver.attribute("type")),
                Value.of(element.attribute("snapshot")),
                element.element("readonly") != null,
                element.element("shareable") != null,
                element.element("transient") != null,
                element.element("encryption") != null || (source != null && source.encryption() != null));
    }

    /** The target, or the empty text. */
    public String name() {
        return Value.textOf(target);
    }

    /** Whether it is a hard disk; CD-ROMs, floppies and passed-through LUNs are not. */
    public boolean isHardDisk() {
        return device == null || device.is("disk");
    }

    /** Whether the guest cannot write to it: marked so, or a CD-ROM, which libvirt marks itself. */
    public boolean isReadOnly() {
        return readOnly || (device != null && device.is("cdrom"));
    }

    /** Whether no medium or image is in it. */
    public boolean isEmpty() {
        if (source != null) {
            return source.isEmpty();
        }
        return type == StorageType.FILE || type == StorageType.BLOCK || type == StorageType.DIR;
    }

    /** The path of its image; null if there is none. */
    public @Nullable Value path() {
        return source == null ? null : source.path();
    }

    /** Its image with those below it, as far as the domain XML of a running guest tells them. */
    public BackingChain chain() {
        return BackingChain.of(this);
    }

    /**
     * The mode that the domain sets for snapshots: the written one, else {@code no} for what cannot be written to
     * ({@code virDomainDiskDefParseXML}); null if the domain leaves it open.
     */
    public @Nullable SnapshotMode snapshotMode() {
        if (snapshot != null) {
            return SnapshotMode.of(snapshot);
        }
        return isReadOnly() ? SnapshotMode.NO : null;
    }
}
