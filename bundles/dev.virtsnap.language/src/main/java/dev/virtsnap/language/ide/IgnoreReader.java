package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Likeness;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads comments {@code virtsnap: ignore CODE, CODE because REASON}. */
final class IgnoreReader {

    static final String OF_COMMENTS = "virtsnap/";

    final List<Ignored> ignored = new ArrayList<>();
    final List<Diagnostic> problems = new ArrayList<>();

    /**
     * Reads one comment.
     *
     * @param element the next element behind it among those that it stands with; null if there is none
     */
    void read(Comment comment, @Nullable Element element) {
        String text = comment.text();
        int offset = comment.start() + "<!--".length();
        int at = Directive.ignoresFrom(comment);
        List<Range> codes = new ArrayList<>();
        boolean reason = false;
        while (at < text.length()) {
            if (isSeparator(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !isSeparator(text.charAt(end))) {
                end++;
            }
            if (text.startsWith(CommentWord.BECAUSE, at) && end == at + CommentWord.BECAUSE.length()) {
                reason = !text.substring(end).isBlank();
                break;
            }
            codes.add(new Range(offset + at, offset + end));
            at = end;
        }
        if (codes.isEmpty()) {
            problem(
                    comment.range(),
                    Severity.ERROR,
                    "This comment does not say what to ignore. Name the codes behind 'ignore', then the reason behind"
                            + " 'because'.");
            return;
        }
        take(comment, element, codes, text, offset);
        if (!reason) {
            problem(
                    comment.range(),
                    Severity.WARNING,
                    "This comment does not say why "
                            + (codes.size() == 1 ? "this is" : "these are")
                            + " ignored. Write the reason at its end, behind the word 'because'.");
        }
    }

    private void take(Comment comment, @Nullable Element element, List<Range> codes, String text, int offset) {
        if (element == null) {
            problems.add(Diagnostic.of(
                    Suppressions.UNUSED,
                    Severity.WARNING,
                    comment.range(),
                    "No element stands behind this comment, so it ignores nothing. Put it before the element that it is"
                            + " about."));
            return;
        }
        for (Range place : codes) {
            String code = text.substring(place.start() - offset, place.end() - offset);
            if (!RuleSelection.isSelectable(code)) {
                problem(
                        place,
                        Severity.ERROR,
                        "'" + code + "' cannot be ignored: nothing reads a document that is not well-formed. Mend it.");
            } else if (code.startsWith(OF_COMMENTS)) {
                problem(place, Severity.ERROR, "'" + code + "' cannot be ignored: it is about comments. Mend those.");
            } else if (Pages.codes().contains(code)) {
                ignored.add(new Ignored(code, place, comment.range(), element.range()));
            } else {
                unknown(code, place);
            }
        }
    }

    private void unknown(String code, Range place) {
        List<String> slips = Likeness.slipsOf(code, Pages.codes());
        String shown = code.replace("'", "");
        String message = "There is no code '" + (shown.length() <= 40 ? shown : shown.substring(0, 40) + "…") + "'";
        if (slips.isEmpty()) {
            problem(
                    place,
                    Severity.ERROR,
                    message + ". Write it as it stands in brackets behind the finding, such as 'HAZ060'.");
            return;
        }
        problems.add(Diagnostic.of(
                        Suppressions.CODE, Severity.ERROR, place, message + "; did you mean '" + slips.get(0) + "'?")
                .fixedBy(Fix.choice("Change it to '" + slips.get(0) + "'", Edit.replace(place, slips.get(0)))));
    }

    private void problem(Range range, Severity severity, String message) {
        problems.add(Diagnostic.of(Suppressions.CODE, severity, range, message));
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',';
    }
}
