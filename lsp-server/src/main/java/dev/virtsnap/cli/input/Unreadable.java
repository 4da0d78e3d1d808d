package dev.virtsnap.cli.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A file that could not be read or written. Its message is a whole sentence for the person who named the file. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    public Unreadable(String sentence) {
        super(sentence, null, false, false);
    }

    /** The message: what is wrong, with the file's name in it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /**
     * What an I/O error means.
     *
     * @param what what could not be done, as {@code "'a.xml' cannot be read"}
     */
    public static Unreadable because(String what, IOException error) {
        return new Unreadable(what + ": " + reason(error));
    }

    private static String reason(IOException error) {
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof NoSuchFileException) {
            return "it does not exist";
        }
        String reason = error instanceof FileSystemException system ? system.getReason() : error.getMessage();
        if (reason == null || reason.isEmpty()) {
            return "an input/output error";
        }
        if (reason.startsWith("Too many levels of symbolic links")) {
            return "it is a symbolic link that leads back to itself";
        }
        // the classes of java.io give "NAME (REASON)"
        int open = reason.lastIndexOf('(');
        boolean named = error instanceof FileNotFoundException && 0 < open && reason.endsWith(")");
        String words = named ? reason.substring(open + 1, reason.length() - 1) : reason;
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
