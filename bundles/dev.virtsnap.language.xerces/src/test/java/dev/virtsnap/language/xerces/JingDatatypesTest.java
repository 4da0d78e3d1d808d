package dev.virtsnap.language.xerces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.thaiopensource.datatype.xsd.DatatypeLibraryFactoryImpl;
import dev.virtsnap.language.schema.Datatype;
import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.DatatypeLibrary;
import dev.virtsnap.language.schema.NamespaceScope;
import dev.virtsnap.language.schema.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relaxng.datatype.DatatypeBuilder;
import org.relaxng.datatype.ValidationContext;

/**
 * Every type, with every parameter, on every value of three lists: Jing's library and ours give the same verdict and the same
 * equality, but for the differences below. The section numbers are those of XML Schema Part 2, second edition, which says
 * what is right.
 */
class JingDatatypesTest {

    /** Types and parameters that Jing accepts although the specification calls them an error. */
    private static final List<String> TYPES_ONLY_JING = List.of(
            // 4.3.2.4, 4.3.1.4: minLength above maxLength, two different lengths
            "\\w+ (minLength 3 maxLength 1|length 1 length 2)",
            // 4.1.5: lengths do not apply to types in time
            "(duration|dateTime|time|date|gYear|gYearMonth|gMonth|gMonthDay|gDay) (length|minLength|maxLength) .*",
            // 4.3.12.3: fractionDigits is 0 for whole numbers
            "(integer|(non)?[pP]ositiveInteger|(non)?[nN]egativeInteger|(unsigned)?(Long|Int|Short|Byte)|long|int|short|byte)"
                    + " .*fractionDigits [123].*",
            // 4.3.12.4: more fractionDigits than totalDigits
            "decimal fractionDigits 3 totalDigits 2");

    /** Values on which Jing is wrong. */
    private static final List<String> VALUES_JING_IS_WRONG = List.of(
            // 3.2.7.1: 24:00:00 is midnight; 3.2.7: leap seconds are no values; 3.2.7.3: zones go from -14:00 to +14:00
            "(dateTime|time) .*'(2024-05-01T)?24:00:00'",
            "dateTime .*'2024-05-01T23:59:60'",
            "dateTime .*'2024-05-01T12:00:00-14:00'",
            // 4.3.11, 4.3.12: digits limit the value, and 1.50 is the value 1.5
            "decimal .*(totalDigits|fractionDigits) .*'(1\\.50|1\\.0|-?0\\.0)'",
            // 4.3.6: white space is collapsed before a pattern is matched
            "(hexBinary|base64Binary) pattern  '.*'");

    /** Values on which Jing is right and Xerces has a limit of its own: it counts years by an int. */
    private static final List<String> VALUES_BEYOND_XERCES = List.of("duration .*'P99999999999Y'");

    private static final NamespaceScope SCOPE = prefix -> {
        switch (prefix) {
            case "" -> {
                return "urn:default";
            }
            case "p", "q" -> {
                return "urn:p";
            }
            default -> {
                return NamespaceScope.NONE.namespaceOf(prefix);
            }
        }
    };

    private static final ValidationContext CONTEXT = new ValidationContext() {
        @Override
        public @Nullable String resolveNamespacePrefix(String prefix) {
            return SCOPE.namespaceOf(prefix);
        }

        @Override
        public @Nullable String getBaseUri() {
            return null;
        }

        @Override
        public boolean isUnparsedEntity(String name) {
            return true;
        }

        @Override
        public boolean isNotation(String name) {
            return true;
        }
    };

    private final List<String> values = lines("values.txt");
    private final List<String> unexpected = new ArrayList<>();
    private int judged;
    private int compared;

    @Test
    void verdictsAndEqualitiesAreJings() {
        Set<String> types = Set.copyOf(lines("types.txt"));
        assertEquals(44, types.size());
        for (String type : types) {
            for (String parameters : lines("parameters.txt")) {
                judge(type, parameters.isEmpty() ? new String[0] : parameters.split("\t", -1));
            }
        }
        assertEquals(List.of(), unexpected);
        assertTrue(60_000 < judged, judged + " verdicts");
        assertTrue(100_000 < compared, compared + " equalities");
    }

    private void judge(String type, String[] parameters) {
        String asked = type + " " + String.join(" ", parameters);
        org.relaxng.datatype.@Nullable Datatype jing = jing(type, parameters);
        Datatype ours = ours(type, parameters);
        judged++;
        if ((jing == null) != (ours == null)) {
            expect(jing != null && matches(asked, TYPES_ONLY_JING), asked + ": Jing " + (jing != null));
        }
        if (jing == null || ours == null) {
            return;
        }
        for (String value : values) {
            boolean theirs = jing.isValid(value, CONTEXT);
            judged++;
            if (theirs != ours.accepts(value, SCOPE)) {
                String what = asked + " '" + value + "'";
                expect(
                        matches(what, VALUES_JING_IS_WRONG) || matches(what, VALUES_BEYOND_XERCES),
                        what + ": Jing " + theirs);
            }
        }
        if (parameters.length == 0) {
            equalities(type, jing, ours);
        }
    }

    private void equalities(String type, org.relaxng.datatype.Datatype jing, Datatype ours) {
        for (String a : values) {
            for (String b : values) {
                if (!jing.isValid(a, CONTEXT)
                        || !jing.isValid(b, CONTEXT)
                        || !ours.accepts(a, SCOPE)
                        || !ours.accepts(b, SCOPE)) {
                    continue;
                }
                compared++;
                boolean theirs = jing.sameValue(jing.createValue(a, CONTEXT), jing.createValue(b, CONTEXT));
                if (theirs != ours.sameValue(a, SCOPE, b, SCOPE)) {
                    // 3.2.6.2: a day has 24 hours and a year 12 months, so PT36H is P1DT12H and P12M is P1Y
                    expect(type.equals("duration") && !theirs, type + " '" + a + "' = '" + b + "': Jing " + theirs);
                }
            }
        }
    }

    private void expect(boolean known, String difference) {
        if (!known) {
            unexpected.add(difference);
        }
    }

    private static boolean matches(String what, List<String> known) {
        return known.stream().anyMatch(pattern -> what.matches("(?s)" + pattern));
    }

    private static org.relaxng.datatype.@Nullable Datatype jing(String type, String[] parameters) {
        try {
            DatatypeBuilder builder = new DatatypeLibraryFactoryImpl()
                    .createDatatypeLibrary(DatatypeLibrary.XSD)
                    .createDatatypeBuilder(type);
            for (int i = 0; i < parameters.length; i += 2) {
                builder.addParameter(parameters[i], parameters[i + 1], CONTEXT);
            }
            return builder.createDatatype();
        } catch (org.relaxng.datatype.DatatypeException e) {
            return null;
        }
    }

    private static @Nullable Datatype ours(String type, String[] parameters) {
        List<Parameter> list = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            list.add(new Parameter(parameters[i], parameters[i + 1]));
        }
        try {
            return XsdDatatypes.INSTANCE.datatype(DatatypeLibrary.XSD, type, list);
        } catch (DatatypeException e) {
            return null;
        }
    }

    /** The lines of a resource; \t and \n stand for a tab and a line feed in values. */
    private static List<String> lines(String name) {
        try (InputStream in = JingDatatypesTest.class.getResourceAsStream("datatypes/" + name)) {
            assertTrue(in != null, name);
            List<String> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .stripTrailing()
                    .split("\n", -1)) {
                lines.add(name.equals("values.txt") ? line.replace("\\t", "\t").replace("\\n", "\n") : line);
            }
            return lines;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
