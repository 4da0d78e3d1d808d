package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One of the program's commands.
 *
 * <p>The commands describe themselves to picocli by calls and not by annotations: reading those costs more time than
 * checking a document.
 */
interface Command {

    String name();

    /** Its options and its help; a new one each time. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws IOException if standard output does not take what is written
     * @throws Unreadable if a file that is needed cannot be used
     */
    int run(ParseResult arguments, Streams streams) throws IOException, CannotRun, Unreadable;
}
