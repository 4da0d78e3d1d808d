package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.Locale;

/**
 * Reads what begins with {@code <!} or {@code <?}.
 *
 * <p>One that is never terminated ends before the next line that looks like markup, so that the rest of the document is
 * still understood.
 */
final class Sections {

    private final String text;
    private final Parser parser;
    private final Problems problems;
    private final TreeBuilder tree;
    private final Comments comments;
    private final DoctypeScan doctypes;

    private int begin;

    /** From here on no delimiter of the kind comes any more. */
    private int noCData = Integer.MAX_VALUE;

    /** The last places found of what may end something unknown, so that each stretch of text is searched once. */
    private int nextCDataEnd = -1;

    private int nextEndTag = -1;

    private int noInstruction = Integer.MAX_VALUE;

    Sections(Parser parser) {
        this.parser = parser;
        this.text = parser.text;
        this.problems = parser.problems;
        this.tree = parser.tree;
        this.comments = new Comments(parser);
        this.doctypes = new DoctypeScan(text);
    }

    /** Says where the document begins, behind a byte order mark: only there an XML declaration may stand. */
    void beginAt(int offset) {
        begin = offset;
    }

    int read(int start) {
        if (text.charAt(start + 1) == '?') {
            return instruction(start);
        }
        if (text.startsWith(Comment.OPEN, start)) {
            int end = comments.read(start);
            tree.add(new Comment(tree.top(), start, end));
            return end;
        }
        if (text.startsWith(CharacterData.CDATA, start)) {
            return characterData(start);
        }
        if (text.regionMatches(true, start, Doctype.OPEN, 0, Doctype.OPEN.length())) {
            return doctype(start);
        }
        return unknown(start);
    }

    private int characterData(int start) {
        int close = start < noCData ? text.indexOf(CharacterData.CDATA_END, start + CharacterData.CDATA.length()) : -1;
        int end = close + 3;
        if (close < 0) {
            noCData = Math.min(noCData, start);
            end = endOfCData(start);
            problems.add(
                    SyntaxCode.UNTERMINATED_CDATA,
                    start,
                    start + CharacterData.CDATA.length(),
                    "This CDATA section is never ended; end it with ]]>.",
                    Fix.choice("Insert ']]>'", Edit.insert(Chars.trimEnd(text, start + 9, end), "]]>")));
        }
        tree.add(new CharacterData(tree.top(), start, end));
        if (tree.depth() == 0) {
            parser.outside(start, end);
        }
        return end;
    }

    /** CDATA usually holds markup, so only the end tag of the element around it is a sign that it is over. */
    private int endOfCData(int start) {
        int end = tree.depth() == 0 ? -1 : text.indexOf("</" + tree.word(tree.depth() - 1).written, start);
        if (end < 0) {
            end = parser.lookahead.nextEndTag(start + CharacterData.CDATA.length()) - 2;
        }
        return end < 0 ? text.length() : end;
    }

    private int instruction(int start) {
        int close = start < noInstruction ? text.indexOf(ProcessingInstruction.CLOSE, start + 2) : -1;
        if (close < 0) {
            noInstruction = Math.min(noInstruction, start);
        }
        int targetEnd = Chars.targetEnd(text, start + 2);
        boolean declaration = targetEnd == start + 5 && text.regionMatches(true, start + 2, "xml", 0, 3);
        // any other instruction may hold whatever it likes before its end
        boolean terminated = 0 <= close && !(declaration && endsEarlier(start, close));
        int end = terminated ? close + 2 : recover(start);
        targetEnd = Math.min(targetEnd, terminated ? close : end);
        tree.add(
                declaration
                        ? new XmlDeclaration(tree.top(), start, end)
                        : new ProcessingInstruction(tree.top(), start, end));
        if (!declaration
                && !isTarget(start, targetEnd < end && text.charAt(targetEnd) == '<' ? targetEnd + 1 : targetEnd)) {
            return end;
        }
        if (!terminated) {
            complainOfInstruction(start, targetEnd, end, declaration);
        } else if (declaration) {
            Declaration.check(text, start, end, begin, problems);
        }
        return end;
    }

    /** Whether a declaration has run into a later instruction: a tag ends, and a line, before the {@code ?>}. */
    private boolean endsEarlier(int start, int close) {
        int line = text.indexOf('\n', start);
        return text.indexOf('>', start) < close && 0 <= line && line < close;
    }

    /** Where an instruction without end is taken to end: behind a lone {@code >}, or before the next tag. */
    private int recover(int start) {
        for (int i = start + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return Chars.trimEnd(text, start + 2, i);
            }
        }
        return text.length();
    }

    private void complainOfInstruction(int start, int targetEnd, int end, boolean declaration) {
        boolean bracket = start + 2 < end && text.charAt(end - 1) == '>';
        int inserted = bracket ? end - 1 : Chars.trimEnd(text, start + 2, end);
        // where more is wrong, ending it does not help
        boolean helps = !declaration || Declaration.isGood(text, start, inserted);
        Diagnostic problem = Diagnostic.error(
                SyntaxCode.UNTERMINATED_INSTRUCTION.code(),
                problems.range(start, targetEnd),
                (declaration ? "The XML declaration" : "This processing instruction")
                        + " is never ended; end it with ?>.");
        Fix fix = bracket ? Problems.insert(inserted, "?") : Fix.choice("Insert '?>'", Edit.insert(inserted, "?>"));
        problems.add(helps ? problem.fixedBy(fix) : problem);
    }

    private boolean isTarget(int start, int end) {
        boolean named = start + 2 < end;
        if (named && new Word(text.substring(start + 2, end).replace(':', '_'), 0, null).complaint == null) {
            return true;
        }
        problems.add(
                SyntaxCode.BAD_INSTRUCTION,
                start,
                Math.max(end, start + 2),
                named
                        ? "'" + text.substring(start + 2, Math.min(end, start + 42))
                                + "' is not a name that a processing instruction may have."
                        : "A processing instruction begins with a name; write <?name …?> or remove it.");
        return false;
    }

    private int doctype(int start) {
        int end = doctypes.end(start);
        tree.add(new Doctype(tree.top(), start, end));
        parser.references.subset(start, end);
        boolean declares = doctypes.hasSubset();
        Edit removal = Edit.delete(new Range(start, end < text.length() && text.charAt(end) == '\n' ? end + 1 : end));
        problems.add(
                SyntaxCode.DOCTYPE,
                start,
                start + Doctype.OPEN.length(),
                "A DOCTYPE is not read, neither it nor what it refers to; remove it.",
                new Fix("Remove the DOCTYPE", java.util.List.of(removal), !declares && text.startsWith(">", end - 1)));
        return end;
    }

    private int unknown(int start) {
        int word = Chars.wordEnd(text, start + 2);
        int end = endOfUnknown(start, word);
        tree.add(new Unparsed(tree.top(), start, end));
        problems.add(
                SyntaxCode.UNKNOWN_MARKUP,
                start,
                Math.min(end, word),
                "'<!' begins a comment, <!-- … -->, or a CDATA section, <![CDATA[ … ]]>; this is neither"
                        + (text.substring(start, Math.min(end, start + 9))
                                        .toUpperCase(Locale.ROOT)
                                        .equals(CharacterData.CDATA)
                                ? ", CDATA is written in capitals."
                                : "."));
        return end;
    }

    /** Behind {@code ]]>} if it may be a mistyped CDATA section, behind a {@code >} on the line, or behind the word. */
    private int endOfUnknown(int start, int word) {
        int bracket = start + 2;
        int last = Math.min(text.length() - 1, start + CharacterData.CDATA.length());
        while (bracket < last && text.charAt(bracket) != '[') {
            bracket++;
        }
        if (bracket <= last && text.charAt(bracket) == '[') {
            nextCDataEnd = nextCDataEnd < bracket ? find(CharacterData.CDATA_END, bracket) : nextCDataEnd;
            nextEndTag = nextEndTag < bracket ? find("</", bracket) : nextEndTag;
            if (nextCDataEnd < nextEndTag) {
                return nextCDataEnd + CharacterData.CDATA_END.length();
            }
        }
        int end = start + 2;
        while (end < text.length() && ">\n\r<".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '>' ? end + 1 : Math.max(start + 2, word);
    }

    /** The first occurrence from an offset on, or a number that is no offset because it is too great. */
    private int find(String delimiter, int from) {
        int found = text.indexOf(delimiter, from);
        return found < 0 ? Integer.MAX_VALUE : found;
    }
}
