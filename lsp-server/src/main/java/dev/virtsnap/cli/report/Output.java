package dev.virtsnap.cli.report;

/**
 * One report of a run: how it is told, and who takes it.
 *
 * @param format shared by all threads
 * @param sink used by one
 */
public record Output(Format format, Sink sink) {

    /** Whether it goes to where a person or another program waits for it, and not into a file. */
    public boolean isConsole() {
        return sink instanceof Console;
    }
}
