package dev.virtsnap.cli.report;

import dev.virtsnap.cli.input.Unreadable;
import java.io.IOException;

/** A report that could not be written. Its message is a whole sentence that names it. */
public final class Unwritable extends IOException {

    private static final long serialVersionUID = 1;

    Unwritable(String sentence) {
        super(sentence);
    }

    static Unwritable because(String name, IOException error) {
        return new Unwritable(Unreadable.because("the report '" + name + "' cannot be written", error)
                .sentence());
    }

    /** The message: what is wrong, with the report's name in it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
