package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of an element, complete or not.
 *
 * <p>Millions of these may live at once, so it keeps two offsets and finds the others in the text.
 */
public final class Attribute {

    private final Element element;
    private final int start;

    /** Behind the value, before the closing quote; the complement of the end of the whole attribute if it has none. */
    private final int valueEnd;

    private Name name;
    private @Nullable Attribute next;

    Attribute(Element element, Name name, int start, int valueEnd) {
        this.element = element;
        this.name = name;
        this.start = start;
        this.valueEnd = valueEnd;
    }

    /** The element it belongs to. */
    public Element element() {
        return element;
    }

    public Name name() {
        return name;
    }

    /** From the name to the closing quote. */
    public Range range() {
        return new Range(start, end());
    }

    public Range nameRange() {
        return new Range(start, nameEnd());
    }

    /** What it says, references replaced and white space normalised; null while {@code =} or the value is missing. */
    public @Nullable String value() {
        return valueEnd < 0 ? null : References.value(source(), valueStart(), valueEnd);
    }

    /** Where the value stands, without its quotes; null if there is none. */
    public @Nullable Range valueRange() {
        return valueEnd < 0 ? null : new Range(valueStart(), valueEnd);
    }

    /** Where to point at if the value is wrong: the value, with its quotes if it is empty, or the name. Never empty. */
    public Range problemRange() {
        if (valueEnd < 0) {
            return nameRange();
        }
        int from = valueStart();
        if (from < valueEnd) {
            return new Range(from, valueEnd);
        }
        return quote() == '\0' ? nameRange() : new Range(from - 1, end());
    }

    /** Whether this is {@code xmlns} or {@code xmlns:…}. */
    public boolean isNamespaceDeclaration() {
        return name.namespace().equals(Name.XMLNS);
    }

    /** The quote before the value, or NUL if there is no value or no quote. */
    char quote() {
        if (valueEnd < 0) {
            return '\0';
        }
        char before = source().charAt(valueStart() - 1);
        return Chars.isQuote(before) ? before : '\0';
    }

    /** Whether the value ends with the quote it begins with. */
    boolean isQuoted() {
        char quote = quote();
        return quote != '\0' && valueEnd < source().length() && source().charAt(valueEnd) == quote;
    }

    /** Whether there is an {@code =}. */
    boolean hasEquals() {
        int i = Chars.skipSpace(source(), nameEnd());
        return i < source().length() && source().charAt(i) == '=';
    }

    int start() {
        return start;
    }

    int nameEnd() {
        return start + name.length();
    }

    int end() {
        if (valueEnd < 0) {
            return ~valueEnd;
        }
        String source = source();
        if (source.length() <= valueEnd || !Chars.isQuote(source.charAt(valueEnd))) {
            return valueEnd;
        }
        char opening = quote();
        return opening == '\0' || opening == source.charAt(valueEnd) ? valueEnd + 1 : valueEnd;
    }

    /** Only meaningful if there is a value. */
    int valueStart() {
        String source = source();
        int i = Chars.skipSpace(source, nameEnd());
        if (source.charAt(i) == '=') {
            i = Chars.skipSpace(source, i + 1);
        }
        return Chars.isQuote(source.charAt(i)) ? i + 1 : i;
    }

    public @Nullable Attribute next() {
        return next;
    }

    void linkTo(Attribute following) {
        next = following;
    }

    void rename(Name resolved) {
        name = resolved;
    }

    private String source() {
        return element.document().string();
    }

    @Override
    public String toString() {
        return "Attribute[" + name.qualified() + "]";
    }
}
