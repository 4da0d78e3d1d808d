package dev.virtsnap.eclipse.explorer.model;

/** There is no hypervisor to be had on this machine at all. The message is for people and says what to install. */
public final class MissingException extends Exception {

    private static final long serialVersionUID = 1L;

    public MissingException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The sentence, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
