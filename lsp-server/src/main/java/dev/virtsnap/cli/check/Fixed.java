package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Decoder;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Checked;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document after every safe fix.
 *
 * @param document as it would be read again
 * @param checked what is still wrong with it
 * @param count how many fixes were applied, 0 if the document is as it was
 */
record Fixed(Document document, Checked checked, int count) {

    /** A fix may uncover what the next one mends; more rounds than this would mean that they undo each other. */
    private static final int MOST_ROUNDS = 50;

    /** Applies safe fixes until none is left. */
    static Fixed of(Document original, Checker checker) throws Unreadable {
        Fixed fixed = new Fixed(original, checker.check(original), 0);
        if (!isWhole(original)) {
            return fixed;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Fixed next = fixed.further(checker);
            if (next == null) {
                return fixed;
            }
            fixed = next;
        }
        return fixed;
    }

    /** Whether all of the document's bytes are in its text: what could not be decoded would be lost on writing. */
    private static boolean isWhole(Document document) {
        for (Diagnostic diagnostic : document.diagnostics()) {
            if (diagnostic.code().equals("xml/invalid-bytes")) {
                return false;
            }
        }
        return true;
    }

    /** This with the fixes that can be applied together; null if there is none. */
    private @Nullable Fixed further(Checker checker) throws Unreadable {
        List<Edit> edits = new ArrayList<>();
        int applied = 0;
        for (Diagnostic diagnostic : checked.diagnostics()) {
            List<Fix> fixes = diagnostic.fixes();
            if (!fixes.isEmpty() && fixes.get(0).safe() && isApart(fixes.get(0).edits(), edits)) {
                edits.addAll(fixes.get(0).edits());
                applied++;
            }
        }
        String before = document.text().string();
        String after = Edit.apply(before, edits);
        byte[] encoded = after.equals(before) ? null : document.encoding().encode(after);
        if (encoded == null) {
            return null;
        }
        Document again = Decoder.decode(document.source(), encoded, encoded.length);
        return new Fixed(again, checker.check(again), count + applied);
    }

    /** Whether edits neither overlap nor touch those of fixes that come first; they get their turn in the next round. */
    private static boolean isApart(List<Edit> edits, List<Edit> taken) {
        for (Edit edit : edits) {
            for (Edit other : taken) {
                if (touches(edit.range(), other.range())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean touches(Range a, Range b) {
        return a.start() <= b.end() && b.start() <= a.end();
    }
}
