package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the name of a start tag and its end. */
final class AttributeParser {

    private final String text;
    private final Problems problems;
    private final Words words;
    private final Namespaces namespaces;
    private final Values values;
    private final ReferenceCheck references;

    /** The number of the start tag being read. */
    private int tag;

    private @Nullable Element element;
    private String elementName = "";
    private @Nullable Attribute last;
    private boolean declares;
    private boolean prefixed;

    /** Whether quotes do not pair in this tag: that was said once, and what follows from it is not said. */
    private boolean confused;

    /** Up to here it is known that no text stands in place of attributes. */
    private int noText;

    AttributeParser(Parser parser) {
        this.references = parser.references;
        this.text = parser.text;
        this.problems = parser.problems;
        this.words = parser.words;
        this.namespaces = parser.namespaces;
        this.values = parser.values;
    }

    void begin(Element started, Word word) {
        tag++;
        element = started;
        elementName = word.written;
        last = null;
        declares = false;
        prefixed = false;
        confused = false;
    }

    /**
     * Whether {@code <name snap1</name>} goes on at an offset, with the {@code >} forgotten.
     *
     * @param at what follows the gap
     */
    boolean isText(int at, int gap) {
        if (at < noText || gap == at) {
            return false;
        }
        int i = at;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        noText = i;
        return text.startsWith("</", i)
                && text.startsWith(elementName, i + 2)
                && Chars.wordEnd(text, i + 2) == i + 2 + elementName.length();
    }

    private static boolean isPlain(char c) {
        return c != '<' && c != '>' && c != '=' && c != '\n' && c != '\r' && !Chars.isQuote(c);
    }

    /** Reads an attribute, or skips what is none; there is something, and it does not end the tag. */
    int read(int at) {
        return Chars.isDelimiter(text.charAt(at)) ? skip(at) : attribute(at);
    }

    private int attribute(int start) {
        Word word = words.read(start);
        int nameEnd = words.end;
        int i = Chars.skipSpace(text, nameEnd);
        char c = i < text.length() ? text.charAt(i) : '>';
        String complaint = word.complaint;
        if (c != '=' && !Chars.isQuote(c) && complaint != null) {
            complainOfStray(start, nameEnd);
            return nameEnd;
        }
        Attribute before = last;
        boolean adjacent = before != null && before.end() == start && before.value() != null;
        if (adjacent && (c != '=' || complaint != null)) {
            complainOfStray(start, nameEnd);
            confused = true;
        }
        if (complaint != null) {
            report(
                    SyntaxCode.BAD_NAME,
                    start,
                    nameEnd,
                    "'" + word.written + "' is not a name: " + complaint + ".",
                    null);
        }
        if (adjacent) {
            report(
                    SyntaxCode.MISSING_SPACE,
                    start,
                    nameEnd,
                    "There must be white space before the attribute '" + word.written + "'.",
                    Problems.insert(start, " "));
        }
        if (c == '=') {
            int value = Chars.skipSpace(text, i + 1);
            char first = value < text.length() ? text.charAt(value) : '>';
            if (Chars.isQuote(first)) {
                return add(word, start, values.read(value, !confused));
            }
            int end = unquotedEnd(value);
            if (value < end && first != '=' && !values.startsAttribute(value)) {
                return unquoted(word, start, value, end);
            }
            complainOfMissingValue(word, start, nameEnd);
            return add(word, start, ~(i + 1));
        }
        if (Chars.isQuote(c)) {
            boolean odd = i == nameEnd && values.isOdd(i);
            report(
                    SyntaxCode.MISSING_EQUALS,
                    start,
                    nameEnd,
                    "There is no '=' between the attribute '" + word.written + "' and its value.",
                    odd ? null : Problems.replace("Insert '='", nameEnd, i, "="));
            confused |= odd;
            return add(word, start, values.read(i, !confused));
        }
        complainOfMissingValue(word, start, nameEnd);
        return add(word, start, ~nameEnd);
    }

    private int unquoted(Word word, int start, int value, int end) {
        String raw = text.substring(value, end);
        boolean closed = end < text.length() && Chars.isQuote(text.charAt(end));
        char quote = closed ? text.charAt(end) : raw.indexOf('\'') < 0 ? '\'' : '"';
        Edit open = Edit.insert(value, String.valueOf(quote));
        Fix fix = new Fix(
                closed ? "Insert the opening quote" : "Put the value in quotes",
                closed ? List.of(open) : List.of(open, Edit.insert(end, String.valueOf(quote))),
                true);
        boolean odd = closed && !values.endsAttribute(end + 1);
        report(
                closed ? SyntaxCode.MISSING_QUOTE : SyntaxCode.UNQUOTED_VALUE,
                value,
                closed ? end + 1 : end,
                closed
                        ? "The value of '" + word.written + "' lacks its opening quote."
                        : "The value of '" + word.written + "' must stand in quotes.",
                odd ? null : fix);
        confused |= odd;
        references.check(value, end);
        return add(word, start, end);
    }

    private int unquotedEnd(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Chars.isSpace(c) || c == '<' || c == '>' || Chars.isQuote(c) || text.startsWith("/>", i)) {
                break;
            }
            i++;
        }
        return i;
    }

    private int add(Word word, int start, int valueEnd) {
        Element owner = Objects.requireNonNull(element);
        boolean declaration = Namespaces.isDeclaration(word);
        declares |= declaration;
        prefixed |= !declaration && !word.prefix.isEmpty();
        Attribute attribute = new Attribute(owner, word.attributeName(declaration ? Name.XMLNS : ""), start, valueEnd);
        Attribute before = last;
        if (before == null) {
            owner.firstAttribute(attribute);
        } else {
            before.linkTo(attribute);
        }
        last = attribute;
        if (0 <= valueEnd) {
            Attribute first = word.attribute;
            if (word.tag == tag && first != null) {
                complainOfDuplicate(first, attribute, before);
            } else {
                word.tag = tag;
                word.attribute = attribute;
            }
        }
        return attribute.end();
    }

    /** Whether the tag has none so far. */
    boolean isEmpty() {
        return last == null;
    }

    /** Finds the namespaces of the names once all declarations of the tag are known. */
    void resolve() {
        if (element == null || !(declares || prefixed)) {
            return;
        }
        Attribute first = element.firstAttribute();
        if (declares) {
            namespaces.declare(first);
        }
        Map<String, Attribute> seen = new HashMap<>();
        for (Attribute a = first; a != null; a = a.next()) {
            if (a.name().prefix().isEmpty() || a.isNamespaceDeclaration()) {
                continue;
            }
            a.rename(namespaces.attribute(words.read(a.start()), a.start()));
            String namespace = a.name().namespace();
            Attribute other =
                    namespace.isEmpty() ? null : seen.putIfAbsent(a.name().local() + ' ' + namespace, a);
            if (other != null && !other.name().equals(a.name())) {
                complainOfDuplicate(other, a, null);
            }
        }
    }

    private int skip(int at) {
        int i = at + 1;
        char c = text.charAt(at);
        // a quote or slash behind a letter, or anything right behind a value, has come between what belongs together
        Attribute before = last;
        boolean confuses = (Chars.isQuote(c) || c == '/')
                ? !Chars.isSpace(text.charAt(at - 1))
                : before != null && before.end() == at && before.value() != null;
        if (c == '=') {
            i = Chars.skipSpace(text, i);
        }
        if (Chars.isQuote(c) || (i < text.length() && Chars.isQuote(text.charAt(i)))) {
            int open = Chars.isQuote(c) ? at : i;
            int close = sameLineQuote(open);
            confuses |= close < 0 || !values.endsAttribute(close + 1);
            i = close < 0 ? open + 1 : close + 1;
        } else if (c == '=') {
            i = Math.max(at + 1, unquotedEnd(i));
        }
        complainOfStray(at, Chars.trimEnd(text, at + 1, i));
        confused |= confuses;
        return i;
    }

    private void report(SyntaxCode code, int start, int end, String message, @Nullable Fix fix) {
        if (confused) {
            return;
        }
        if (fix == null) {
            problems.add(code, start, end, message);
        } else {
            problems.add(code, start, end, message, fix);
        }
    }

    private int sameLineQuote(int open) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == text.charAt(open)) {
                return i;
            }
            if (c == '\n' || c == '\r' || c == '<' || c == '>') {
                return -1;
            }
        }
        return -1;
    }

    private void complainOfStray(int start, int end) {
        String written = text.substring(start, Math.min(end, start + 20));
        report(
                SyntaxCode.UNEXPECTED_IN_TAG,
                start,
                end,
                "'" + written + "' has no place in the tag <" + elementName + ">; attributes are written name='value'.",
                null);
    }

    private void complainOfMissingValue(Word word, int start, int end) {
        report(
                SyntaxCode.MISSING_VALUE,
                start,
                end,
                "The attribute '" + word.written + "' has no value; write " + word.written + "='…'.",
                null);
    }

    private void complainOfDuplicate(Attribute first, Attribute second, @Nullable Attribute before) {
        if (confused || problems.isFull()) {
            return;
        }
        Diagnostic problem = Diagnostic.error(
                        SyntaxCode.DUPLICATE_ATTRIBUTE.code(),
                        second.nameRange(),
                        "The attribute '" + second.name().qualified() + "' of <" + elementName + "> is already given.")
                .relatedTo(first.nameRange(), "first is here");
        if (before == null || !before.isQuoted() || !second.isQuoted()) {
            problems.add(problem);
            return;
        }
        // the same said twice can only be a slip; of two different values one must be chosen
        boolean same = Objects.equals(first.value(), second.value());
        Edit removal = Edit.delete(new Range(before.end(), second.end()));
        problems.add(problem.fixedBy(
                new Fix("Remove the second '" + second.name().qualified() + "'", List.of(removal), same)));
    }
}
