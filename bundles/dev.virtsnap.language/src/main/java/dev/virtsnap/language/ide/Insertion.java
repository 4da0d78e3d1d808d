package dev.virtsnap.language.ide;

import java.util.ArrayList;
import java.util.List;

/**
 * Text to be put into a document, with places to go on typing at. It can be written for editors that know such places and
 * for those that do not.
 *
 * @param pieces one after the other
 */
public record Insertion(List<Piece> pieces) {

    public Insertion {
        pieces = List.copyOf(pieces);
    }

    /** A piece of such text. */
    public sealed interface Piece {

        /** What it puts into the document if nobody types over it. */
        String plain();

        /** The same in the notation of snippets that LSP and TextMate share. */
        String snippet();
    }

    /** Text as it is. */
    public record Literal(String text) implements Piece {
        @Override
        public String plain() {
            return text;
        }

        @Override
        public String snippet() {
            return escaped(text, "\\$}");
        }
    }

    /**
     * A place to type at.
     *
     * @param number from 1 in the order in which they are visited; 0 comes last and ends it
     * @param placeholder what stands there first, selected; possibly empty
     */
    public record TabStop(int number, String placeholder) implements Piece {
        @Override
        public String plain() {
            return placeholder;
        }

        @Override
        public String snippet() {
            return placeholder.isEmpty() ? "$" + number : "${" + number + ":" + escaped(placeholder, "\\$}") + "}";
        }
    }

    /**
     * A place to choose at.
     *
     * @param number as of a {@link TabStop}
     * @param options at least one; the first is what stands there if nobody chooses
     */
    public record Choice(int number, List<String> options) implements Piece {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String plain() {
            return options.get(0);
        }

        @Override
        public String snippet() {
            List<String> written = new ArrayList<>();
            for (String option : options) {
                written.add(escaped(option, "\\$},|"));
            }
            return "${" + number + "|" + String.join(",", written) + "|}";
        }
    }

    /** Text without places. */
    public static Insertion of(String text) {
        return new Insertion(List.of(new Literal(text)));
    }

    /** The text for an editor that knows no places. */
    public String plain() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.plain());
        }
        return text.toString();
    }

    /** The text as a snippet of LSP. */
    public String snippet() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.snippet());
        }
        return text.toString();
    }

    /** Whether there is a place to type or choose at, so that it is worth a snippet. */
    public boolean hasStops() {
        for (Piece piece : pieces) {
            if (!(piece instanceof Literal)) {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String text, String special) {
        StringBuilder result = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (0 <= special.indexOf(c)) {
                result.append('\\');
            }
            result.append(c);
        }
        return result.toString();
    }
}
