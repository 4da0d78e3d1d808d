package dev.virtsnap.hypervisor;

/** A hypervisor refuses a call, or fails in it. The message is what it says, with the words that stand for the code. */
public class HypervisorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** libvirt has no snapshot of that name: {@code VIR_ERR_NO_DOMAIN_SNAPSHOT}. */
    public static final int NO_SNAPSHOT = 72;

    private final int code;
    private final String constant;

    /**
     * What a hypervisor says.
     *
     * @param code a number of {@code virErrorNumber}; 0 if it gives none
     * @param constant the name of that number in C; empty if there is none
     */
    public HypervisorException(int code, String constant, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.constant = constant;
    }

    /** A number of {@code virErrorNumber}; 0 if there is none. */
    public int code() {
        return code;
    }

    /** The name of that number in C, such as {@code VIR_ERR_OPERATION_INVALID}; empty if there is none. */
    public String constant() {
        return constant;
    }

    /** The sentence, never null. */
    public String sentence() {
        return String.valueOf(getMessage()).strip();
    }
}
