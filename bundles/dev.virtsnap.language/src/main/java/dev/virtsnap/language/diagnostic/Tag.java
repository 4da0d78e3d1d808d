package dev.virtsnap.language.diagnostic;

/** How an editor may show the range of a diagnostic beside underlining it. */
public enum Tag {
    /** The text has no effect: libvirt ignores it. Editors fade it. */
    UNNECESSARY,
    /** The text still works and should no longer be used. Editors strike it through. */
    DEPRECATED
}
