package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.schema.Grammar;

/** Opens schemas. */
public interface Grammars {

    /**
     * The grammar that a word or a path means.
     *
     * @param choice {@code embedded}, {@code installed}, or a file
     * @throws Unreadable if it cannot be used
     */
    Grammar open(String choice) throws Unreadable;
}
