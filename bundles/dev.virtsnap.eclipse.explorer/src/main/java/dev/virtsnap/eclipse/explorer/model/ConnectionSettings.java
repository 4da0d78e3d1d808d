package dev.virtsnap.eclipse.explorer.model;

/**
 * A connection as a person has set it up. A value.
 *
 * @param name how it is called in the tree, which no other connection is
 * @param uri libvirt's address, such as {@code qemu:///system}
 * @param readOnly whether it is locked: nothing is changed over it
 */
public record ConnectionSettings(String name, String uri, boolean readOnly) {

    /** The same, locked or not. */
    public ConnectionSettings withReadOnly(boolean locked) {
        return new ConnectionSettings(name, uri, locked);
    }
}
