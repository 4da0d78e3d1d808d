package dev.virtsnap.language.rules;

/** What there is at a path on the host of the hypervisor, links followed. */
public enum FileKind {
    /** Nobody has looked, or nobody may. */
    UNKNOWN,
    /** There is nothing, or nothing that the path leads to. */
    MISSING,
    /** A regular file without a byte in it, which libvirt takes for one that is not there yet. */
    EMPTY,
    /** A regular file with something in it. */
    FILE,
    DIRECTORY,
    BLOCK,
    /** A socket, a pipe or a character device. */
    OTHER;

    /** Whether it is a regular file. */
    public boolean isFile() {
        return this == EMPTY || this == FILE;
    }

    /** Whether it is known to be there. */
    public boolean exists() {
        return this != UNKNOWN && this != MISSING;
    }
}
