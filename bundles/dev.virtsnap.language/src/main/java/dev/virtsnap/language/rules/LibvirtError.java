package dev.virtsnap.language.rules;

/**
 * What libvirt answers when it refuses.
 *
 * @param code its number
 * @param text its text in English, without the prefix that goes with the code
 */
public record LibvirtError(Code code, String text) {

    /** A code of {@code virErrorNumber}, with what libvirt puts before the text. */
    public enum Code {
        INTERNAL_ERROR(1, "internal error: "),
        NO_SUPPORT(3, "this function is not supported by the connection driver: "),
        INVALID_ARG(8, "invalid argument: "),
        OPERATION_FAILED(9, "operation failed: "),
        SYSTEM_ERROR(38, ""),
        OPERATION_INVALID(55, "Requested operation is not valid: "),
        CONFIG_UNSUPPORTED(67, "unsupported configuration: "),
        NO_DOMAIN_SNAPSHOT(72, "Domain snapshot not found: "),
        SNAPSHOT_REVERT_RISKY(77, "revert requires force: "),
        OPERATION_UNSUPPORTED(84, "Operation not supported: ");

        private final int number;
        private final String prefix;

        Code(int number, String prefix) {
            this.number = number;
            this.prefix = prefix;
        }

        /** Its number in C. */
        public int number() {
            return number;
        }

        /** The name of the constant in C. */
        public String constant() {
            return "VIR_ERR_" + name();
        }
    }

    /**
     * As libvirt prints it, with the prefix of the code. What is wrong with flags is told without one, and so is an error
     * that libvirt itself does not know.
     */
    public String message() {
        boolean bare = text.startsWith("Flags '")
                || text.startsWith("unsupported flags")
                || text.startsWith("An error occurred");
        return bare ? text : code.prefix + text;
    }

    /** The text for two flags that exclude each other. */
    static String exclusive(CallFlag first, CallFlag second) {
        return "Flags '" + first.constant() + "' and '" + second.constant() + "' are mutually exclusive";
    }
}
