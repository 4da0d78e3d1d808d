package dev.virtsnap.cli.check;

import dev.virtsnap.cli.report.Checked;
import dev.virtsnap.cli.report.Output;
import dev.virtsnap.cli.report.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All the reports of a run, told at once. */
final class Reports implements AutoCloseable {

    private final List<Output> outputs;

    /** Whether each has told of a document. */
    private final boolean[] begun;

    private Reports(List<Output> outputs) {
        this.outputs = outputs;
        this.begun = new boolean[outputs.size()];
    }

    /** What each report says about a document; on any thread. */
    static List<String> parts(List<Output> outputs, Checked checked) {
        if (outputs.size() == 1) {
            return List.of(outputs.get(0).format().file(checked));
        }
        List<String> parts = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            parts.add(output.format().file(checked));
        }
        return parts;
    }

    /** Opens all of them; none is left open if one cannot be. */
    static Reports open(List<Output> outputs) throws IOException {
        Reports reports = new Reports(outputs);
        boolean opened = false;
        try {
            for (Output output : outputs) {
                output.sink().open();
                output.sink().write(output.format().opening());
            }
            opened = true;
            return reports;
        } finally {
            if (!opened) {
                reports.close();
            }
        }
    }

    /** Whether any report says something about a document, or one on the console if {@code parts} are its parts. */
    static boolean isSaid(List<String> parts) {
        for (String part : parts) {
            if (!part.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Tells what {@link #parts} gave for the next document. */
    void tell(List<String> parts) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.isEmpty()) {
                continue;
            }
            Output output = outputs.get(i);
            if (begun[i]) {
                output.sink().write(output.format().between());
            }
            output.sink().write(part);
            begun[i] = true;
        }
    }

    void finish(Summary summary) throws IOException {
        for (Output output : outputs) {
            output.sink().write(output.format().closing(summary));
            output.sink().finish();
        }
    }

    @Override
    public void close() {
        for (Output output : outputs) {
            output.sink().close();
        }
    }
}
