package dev.virtsnap.cli;

/** Something the program needs is not there or not usable. The message is for the person, one or more whole lines. */
final class CannotRun extends Exception {

    private static final long serialVersionUID = 1;

    CannotRun(String message) {
        super(message, null, false, false);
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
