package dev.virtsnap.cli.live;

import dev.virtsnap.cli.report.Streams;
import java.io.IOException;

/** Asks a person at a terminal. */
public final class Question {

    private Question() {}

    /** Whether the answer begins with a y. Everything else, and no answer, is a no. */
    public static boolean ask(String question, Streams streams) {
        streams.complain(question + " [y/N] ");
        StringBuilder answer = new StringBuilder();
        try {
            for (int c = streams.in().read();
                    c != -1 && c != '\n';
                    c = streams.in().read()) {
                answer.append((char) c);
            }
        } catch (IOException nobody) {
            return false;
        }
        String word = answer.toString().strip();
        return word.startsWith("y") || word.startsWith("Y");
    }
}
