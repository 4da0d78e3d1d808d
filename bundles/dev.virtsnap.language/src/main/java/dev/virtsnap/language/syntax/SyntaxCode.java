package dev.virtsnap.language.syntax;

import java.util.Locale;

/** Every mistake that {@link SyntaxTree#parse} reports; each has a page that explains it. */
public enum SyntaxCode {
    BAD_CHARACTER_REFERENCE,
    BAD_DECLARATION,
    BAD_END_TAG,
    BAD_INSTRUCTION,
    BAD_NAME,
    BAD_NAMESPACE_DECLARATION,
    CDATA_END_IN_TEXT,
    DECLARATION_NOT_FIRST,
    DOCTYPE,
    DOUBLE_HYPHEN_IN_COMMENT,
    DUPLICATE_ATTRIBUTE,
    ILLEGAL_CHARACTER,
    LESS_THAN_IN_VALUE,
    MERGE_CONFLICT,
    MISMATCHED_END_TAG,
    MISSING_EQUALS,
    MISSING_QUOTE,
    MISSING_SLASH,
    MISSING_SPACE,
    MISSING_VALUE,
    NO_ROOT,
    SECOND_ROOT,
    SPACE_BEFORE_NAME,
    STRAY_AMPERSAND,
    STRAY_LESS_THAN,
    TEXT_OUTSIDE_ROOT,
    UNCLOSED_ELEMENT,
    UNCLOSED_TAG,
    UNDECLARED_PREFIX,
    UNEXPECTED_IN_TAG,
    UNKNOWN_ENTITY,
    UNKNOWN_MARKUP,
    UNMATCHED_END_TAG,
    UNQUOTED_VALUE,
    UNTERMINATED_CDATA,
    UNTERMINATED_COMMENT,
    UNTERMINATED_INSTRUCTION,
    UNTERMINATED_REFERENCE;

    private final String code = "xml/" + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code of its diagnostics, such as {@code xml/missing-quote}. */
    public String code() {
        return code;
    }
}
