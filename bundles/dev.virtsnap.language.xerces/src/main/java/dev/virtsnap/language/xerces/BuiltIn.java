package dev.virtsnap.language.xerces;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of XML Schema Part 2 by name, with what people call their values. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed, but have no type that says so
enum BuiltIn {
    STRING("any text", WhiteSpace.PRESERVE, NameRule.ANY),
    NORMALIZED_STRING("any text", WhiteSpace.REPLACE, NameRule.ANY),
    TOKEN("any text", WhiteSpace.COLLAPSE, NameRule.ANY),
    LANGUAGE("a language code such as 'en-GB'", WhiteSpace.COLLAPSE, NameRule.LANGUAGE),
    NMTOKEN("one word of letters, digits, '.', '-', '_' or ':'", WhiteSpace.COLLAPSE, NameRule.NMTOKEN),
    NAME("an XML name", WhiteSpace.COLLAPSE, NameRule.NAME),
    NC_NAME("an XML name without ':'", WhiteSpace.COLLAPSE, NameRule.NCNAME),
    ID("an XML name without ':'", WhiteSpace.COLLAPSE, NameRule.NCNAME),
    IDREF("an XML name without ':'", WhiteSpace.COLLAPSE, NameRule.NCNAME),
    ENTITY("the name of an entity", WhiteSpace.COLLAPSE, NameRule.NCNAME),

    INTEGER(new WholeRange(null, null)),
    LONG(new WholeRange("-9223372036854775808", "9223372036854775807")),
    INT(new WholeRange("-2147483648", "2147483647")),
    SHORT(new WholeRange("-32768", "32767")),
    BYTE(new WholeRange("-128", "127")),
    NON_NEGATIVE_INTEGER(new WholeRange("0", null)),
    POSITIVE_INTEGER(new WholeRange("1", null)),
    NON_POSITIVE_INTEGER(new WholeRange(null, "0")),
    NEGATIVE_INTEGER(new WholeRange(null, "-1")),
    UNSIGNED_LONG(new WholeRange("0", "18446744073709551615")),
    UNSIGNED_INT(new WholeRange("0", "4294967295")),
    UNSIGNED_SHORT(new WholeRange("0", "65535")),
    UNSIGNED_BYTE(new WholeRange("0", "255")),

    DECIMAL("a number", Facet.DIGITS),
    FLOAT("a number such as '-1.5' or '1e6'", Facet.BOUNDS),
    DOUBLE("a number such as '-1.5' or '1e6'", Facet.BOUNDS),
    BOOLEAN("'true', 'false', '1' or '0'", Facet.PATTERN_ONLY),
    DURATION("a duration such as 'P1DT12H'", Facet.BOUNDS),
    DATE_TIME("a date and time such as '2024-05-01T12:00:00Z'", Facet.BOUNDS),
    DATE("a date such as '2024-05-01'", Facet.BOUNDS),
    TIME("a time such as '12:00:00'", Facet.BOUNDS),
    G_YEAR("a year such as '2024'", Facet.BOUNDS),
    G_YEAR_MONTH("a month such as '2024-05'", Facet.BOUNDS),
    G_MONTH("a month such as '--05'", Facet.BOUNDS),
    G_MONTH_DAY("a day of the year such as '--05-01'", Facet.BOUNDS),
    G_DAY("a day of the month such as '---01'", Facet.BOUNDS),
    HEX_BINARY("bytes in hexadecimal such as '0fb7'", Facet.LENGTHS),
    BASE64_BINARY("bytes in Base64 such as 'D7c='", Facet.LENGTHS),
    ANY_URI("a URI", Facet.LENGTHS),
    Q_NAME("a name such as 'prefix:name' whose prefix is declared", Facet.PATTERN_ONLY),
    NOTATION("a name such as 'prefix:name' whose prefix is declared", Facet.PATTERN_ONLY),
    NMTOKENS("words of letters, digits, '.', '-', '_' or ':'", Facet.LENGTHS),
    IDREFS("XML names without ':', separated by white space", Facet.LENGTHS),
    ENTITIES("names of entities, separated by white space", Facet.LENGTHS);

    private static final Map<String, BuiltIn> BY_NAME = new HashMap<>();

    static {
        for (BuiltIn type : values()) {
            BY_NAME.put(type.typeName, type);
        }
    }

    /** What a value is called, without facets. */
    final String words;

    final Set<Facet> facets;
    final WhiteSpace whiteSpace;
    /** For text; else null. */
    final @Nullable NameRule rule;
    /** For whole numbers; else null. */
    final @Nullable WholeRange range;

    final String typeName;

    BuiltIn(String words, WhiteSpace whiteSpace, NameRule rule) {
        this(words, Facet.LENGTHS, whiteSpace, rule, null);
    }

    BuiltIn(WholeRange range) {
        this("an integer", Facet.DIGITS, WhiteSpace.COLLAPSE, null, range);
    }

    BuiltIn(String words, Set<Facet> facets) {
        this(words, facets, WhiteSpace.COLLAPSE, null, null);
    }

    BuiltIn(
            String words,
            Set<Facet> facets,
            WhiteSpace whiteSpace,
            @Nullable NameRule rule,
            @Nullable WholeRange range) {
        this.words = words;
        this.facets = facets;
        this.whiteSpace = whiteSpace;
        this.rule = rule;
        this.range = range;
        this.typeName = typeName(name());
    }

    static @Nullable BuiltIn named(String name) {
        return BY_NAME.get(name);
    }

    /** How long a value is that no facet limits: a list has at least one word. */
    Lengths lengths() {
        return this == NMTOKENS || this == IDREFS || this == ENTITIES
                ? new Lengths(1, Integer.MAX_VALUE)
                : Lengths.OPEN;
    }

    /** What a length counts. */
    String unit() {
        switch (this) {
            case HEX_BINARY, BASE64_BINARY -> {
                return "byte";
            }
            case NMTOKENS, IDREFS, ENTITIES -> {
                return "word";
            }
            default -> {
                return "character";
            }
        }
    }

    /** Whether what a value means depends on the prefixes declared where it stands. */
    boolean usesScope() {
        return this == Q_NAME || this == NOTATION;
    }

    /** {@code DATE_TIME} is {@code dateTime}; the names of XML 1.0's own types are in capitals. */
    private static String typeName(String constant) {
        switch (constant) {
            case "NMTOKEN", "ID", "IDREF", "ENTITY", "NOTATION", "NMTOKENS", "IDREFS", "ENTITIES" -> {
                return constant;
            }
            case "NAME" -> {
                return "Name";
            }
            case "NC_NAME" -> {
                return "NCName";
            }
            case "Q_NAME" -> {
                return "QName";
            }
            case "ANY_URI" -> {
                return "anyURI";
            }
            default -> {
                StringBuilder name = new StringBuilder();
                for (int i = 0; i < constant.length(); i++) {
                    char c = constant.charAt(i);
                    boolean upper = 0 < i && constant.charAt(i - 1) == '_';
                    if (c != '_') {
                        name.append(upper || !('A' <= c && c <= 'Z') ? c : (char) (c - 'A' + 'a'));
                    }
                }
                return name.toString();
            }
        }
    }
}
