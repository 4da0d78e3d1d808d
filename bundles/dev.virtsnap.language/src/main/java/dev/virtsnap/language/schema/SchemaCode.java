package dev.virtsnap.language.schema;

import java.util.Locale;

/** The kinds of mistakes that a schema finds; each has a page. */
public enum SchemaCode {
    /** The root element has a name that the schema does not know as a root. */
    WRONG_ROOT,
    /** An element whose name is not known there, nor anywhere else that would explain it. */
    UNKNOWN_ELEMENT,
    /** An element that belongs elsewhere. */
    MISPLACED_ELEMENT,
    /** A second element where one may stand. */
    DUPLICATE_ELEMENT,
    /** An element that has to be there is not. */
    MISSING_ELEMENT,
    /** An attribute whose name is not known there. */
    UNKNOWN_ATTRIBUTE,
    /** An attribute that has to be there is not. */
    MISSING_ATTRIBUTE,
    /** The value of an attribute or the text of an element is none of those it may be. */
    INVALID_VALUE,
    /** Text where only elements may stand. */
    TEXT_NOT_ALLOWED,
    /** Two things that are right by themselves but not together. */
    CONFLICT;

    private final String code = "schema/" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** For example {@code schema/wrong-root}. */
    public String code() {
        return code;
    }
}
