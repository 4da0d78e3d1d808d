package dev.virtsnap.cli.report;

import java.io.IOException;

/**
 * Standard output as a report's sink.
 *
 * @param aside whether to take standard error in its place, since standard output holds something else
 */
public record Console(Streams streams, boolean aside) implements Sink {

    @Override
    public void open() {}

    @Override
    public void write(String part) throws IOException {
        if (aside) {
            streams.complain(part);
            return;
        }
        streams.print(part);
        if (streams.outIsTerminal()) {
            streams.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        streams.flush();
    }

    @Override
    public void close() {}
}
