package dev.virtsnap.language.diagnostic;

/** How much a diagnostic matters, worst first. */
public enum Severity {
    /** libvirt refuses the document, or acting on it destroys data. */
    ERROR,
    /** libvirt accepts the document, but it does not mean what it seems to, or will fail later. */
    WARNING,
    /** Worth knowing; nothing is wrong. */
    INFO,
    /** A matter of style. */
    HINT;

    /** The word printed in reports: {@code error}, {@code warning}, {@code info}, {@code hint}. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
            case HINT -> "hint";
        };
    }
}
