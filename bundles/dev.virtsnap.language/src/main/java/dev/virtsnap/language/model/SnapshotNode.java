package dev.virtsnap.language.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that exists, as a node of a {@link SnapshotTree}. Immutable; all but the name may be unknown.
 *
 * @param name its name, by which a domain knows it
 * @param parent the name of its parent; null if it is a root or that is not known
 * @param isCurrent whether it is known to be the current one
 * @param state what the guest did when it was taken; null if that is not known
 * @param memory how the memory was saved; null if that is not known
 * @param memoryFile the file with the memory; null if there is none or that is not known
 * @param disks its disks; empty if they are not known
 * @param domainUuid the UUID of its domain without hyphens and in lower case; null if it is not known
 * @param domainName the name of its domain; null if it is not known
 * @param hasDomain whether the whole definition of the domain was kept; null if that is not known
 * @param definition where all this was read; null if it was not read from a definition, or that was not kept
 */
public record SnapshotNode(
        String name,
        @Nullable String parent,
        boolean isCurrent,
        @Nullable SnapshotState state,
        @Nullable SnapshotMode memory,
        @Nullable String memoryFile,
        List<StoredDisk> disks,
        @Nullable String domainUuid,
        @Nullable String domainName,
        @Nullable Boolean hasDomain,
        @Nullable SnapshotDefinition definition) {

    public SnapshotNode {
        disks = List.copyOf(disks);
    }

    /** A snapshot of which no more is known than this. */
    public static SnapshotNode of(String name, @Nullable String parent, @Nullable SnapshotState state) {
        return new SnapshotNode(name, parent, false, state, null, null, List.of(), null, null, null, null);
    }

    /** The snapshot that a dump is about; it is current if the dump says so, which only those of the daemon itself do. */
    public static SnapshotNode of(SnapshotDefinition definition) {
        return of(definition, null);
    }

    /**
     * The same where the disks are aligned already.
     *
     * @param alignment with the domain of the dump, as for a redefine; null if nobody has done it yet
     */
    public static SnapshotNode of(SnapshotDefinition definition, @Nullable DiskAlignment alignment) {
        DomainDefinition domain = definition.domain();
        String parent = Value.textOf(definition.parentName());
        MemoryRequest memory = definition.memory();
        return new SnapshotNode(
                definition.nameText(),
                parent.isEmpty() ? null : parent,
                Value.textOf(definition.active()).strip().equals("1"),
                definition.knownState(),
                definition.redefinedMemoryMode(),
                memory == null || Value.textOf(memory.file()).isEmpty() ? null : Value.textOf(memory.file()),
                StoredDisk.of(definition, alignment),
                domain == null ? null : bareUuid(domain.uuid()),
                domain == null || Value.textOf(domain.name()).isEmpty() ? null : Value.textOf(domain.name()),
                definition.fullDomain() != null,
                definition);
    }

    /** This without the definition, which holds the whole document. */
    public SnapshotNode withoutDefinition() {
        return new SnapshotNode(
                name, parent, isCurrent, state, memory, memoryFile, disks, domainUuid, domainName, hasDomain, null);
    }

    public SnapshotNode current() {
        return new SnapshotNode(
                name, parent, true, state, memory, memoryFile, disks, domainUuid, domainName, hasDomain, definition);
    }

    public SnapshotNode withParent(@Nullable String known) {
        return new SnapshotNode(
                name,
                known,
                isCurrent,
                state,
                memory,
                memoryFile,
                disks,
                domainUuid,
                domainName,
                hasDomain,
                definition);
    }

    public SnapshotNode withMemory(SnapshotMode known) {
        return new SnapshotNode(
                name,
                parent,
                isCurrent,
                state,
                known,
                memoryFile,
                disks,
                domainUuid,
                domainName,
                hasDomain,
                definition);
    }

    public SnapshotNode withDisks(List<StoredDisk> known) {
        return new SnapshotNode(
                name,
                parent,
                isCurrent,
                state,
                memory,
                memoryFile,
                known,
                domainUuid,
                domainName,
                hasDomain,
                definition);
    }

    /** Where it keeps what it holds; null if that is not known, or if it holds nothing. */
    public @Nullable SnapshotKind kind() {
        boolean internal = memory == SnapshotMode.INTERNAL;
        boolean external = memory == SnapshotMode.EXTERNAL;
        for (StoredDisk disk : disks) {
            internal |= disk.mode() == SnapshotMode.INTERNAL;
            external |= disk.mode() == SnapshotMode.EXTERNAL;
        }
        if (internal && external) {
            return SnapshotKind.MIXED;
        }
        return external ? SnapshotKind.EXTERNAL : internal ? SnapshotKind.INTERNAL : null;
    }

    /** Whether libvirt calls it external: any part of it is ({@code virDomainSnapshotIsExternal}). */
    public boolean isExternal() {
        SnapshotKind kind = kind();
        return kind == SnapshotKind.EXTERNAL || kind == SnapshotKind.MIXED;
    }

    /** Whether libvirt calls it internal, and that is known. */
    public boolean isInternal() {
        return kind() == SnapshotKind.INTERNAL;
    }

    /** Whether it is known to hold no memory of a guest. */
    public boolean isWithoutMemory() {
        return state != null && !state.isOnline();
    }

    /** The disk of that target; null if there is none or the disks are not known. */
    public @Nullable StoredDisk disk(String target) {
        for (StoredDisk disk : disks) {
            if (disk.name().equals(target)) {
                return disk;
            }
        }
        return null;
    }

    /** A UUID without hyphens and blanks and in lower case, so that its spellings are equal; null if there is none. */
    public static @Nullable String bareUuid(@Nullable Value uuid) {
        String bare = Value.textOf(uuid).replace("-", "").strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() ? null : bare;
    }
}
