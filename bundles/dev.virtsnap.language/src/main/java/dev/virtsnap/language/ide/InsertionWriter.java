package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.Insertion.Choice;
import dev.virtsnap.language.ide.Insertion.Literal;
import dev.virtsnap.language.ide.Insertion.Piece;
import dev.virtsnap.language.ide.Insertion.TabStop;
import java.util.ArrayList;
import java.util.List;

/** Puts an insertion together, counting its places. */
final class InsertionWriter {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int stops;

    InsertionWriter text(String text) {
        literal.append(text);
        return this;
    }

    /** A place with something in it that is likely to be typed over. */
    InsertionWriter stop(String placeholder) {
        return add(new TabStop(++stops, placeholder));
    }

    /** A place for one of some words; the word itself if there is but one. */
    InsertionWriter choice(List<String> options) {
        return options.size() == 1 ? text(options.get(0)) : add(new Choice(++stops, options));
    }

    /** Where to go on at the end. */
    InsertionWriter end() {
        return add(new TabStop(0, ""));
    }

    /** Another insertion, whose places come behind those there are. */
    InsertionWriter append(Insertion other) {
        for (Piece piece : other.pieces()) {
            if (piece instanceof Literal text) {
                text(text.text());
            } else if (piece instanceof TabStop stop) {
                stop(stop.placeholder());
            } else if (piece instanceof Choice several) {
                choice(several.options());
            }
        }
        return this;
    }

    private InsertionWriter add(Piece piece) {
        flush();
        pieces.add(piece);
        return this;
    }

    private void flush() {
        if (0 < literal.length()) {
            pieces.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    Insertion done() {
        flush();
        return new Insertion(pieces);
    }
}
