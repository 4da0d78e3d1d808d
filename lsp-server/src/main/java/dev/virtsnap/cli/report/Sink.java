package dev.virtsnap.cli.report;

import java.io.IOException;

/** Takes a report part by part, in order. Used by one thread at a time. */
public interface Sink {

    /** Gets ready to take a report. */
    void open() throws IOException;

    void write(String part) throws IOException;

    /** Says that the report is whole. */
    void finish() throws IOException;

    /** Says that there is nothing more to come; unless it was {@link #finish finished}, the report is to be forgotten. */
    void close();
}
