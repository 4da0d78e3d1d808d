package dev.virtsnap.language.xerces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.schema.Datatype;
import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.DatatypeLibrary;
import dev.virtsnap.language.schema.NamespaceScope;
import dev.virtsnap.language.schema.Parameter;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XsdDatatypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsignedShort -> an integer from 0 to 65535",
                "integer -> an integer",
                "positiveInteger -> an integer of at least 1",
                "negativeInteger -> an integer of at most -1",
                "unsignedLong -> an integer from 0 to 18446744073709551615",
                "int minInclusive=1 maxExclusive=10 -> an integer from 1 to 9",
                "integer totalDigits=3 -> an integer with at most 3 digits",
                "integer pattern=[0-9]{3} maxInclusive=255 -> 3 digits, an integer of at most 255",
                "decimal -> a number",
                "decimal minInclusive=0 maxInclusive=1.5 -> a number from 0 and up to 1.5",
                "decimal fractionDigits=2 -> a number with at most 2 digits after the point",
                "double -> a number such as '-1.5' or '1e6'",
                "dateTime -> a date and time such as '2024-05-01T12:00:00Z'",
                "string -> any text",
                "string maxLength=8 -> text of at most 8 characters",
                "token length=1 -> text of exactly 1 character",
                "NCName minLength=2 maxLength=4 -> an XML name without ':' of 2 to 4 characters",
                "string pattern=[a-fA-F0-9]{32} -> 32 hexadecimal digits",
                "string pattern=/.+ maxLength=9 -> an absolute path, at most 9 characters long",
                "string pattern=[a-z]+ pattern=.{3} -> at least 1 lower-case letter and also 3 characters in one line",
                "NCName pattern=[a-z]+ -> at least 1 lower-case letter that is an XML name without ':'",
                "hexBinary length=4 -> bytes in hexadecimal such as '0fb7' of exactly 4 bytes",
                "NMTOKENS maxLength=3 -> words of letters, digits, '.', '-', '_' or ':' of 1 to 3 words",
                "boolean -> 'true', 'false', '1' or '0'",
            })
    void aTypeInWords(String line) throws DatatypeException {
        int arrow = line.indexOf(" -> ");
        assertEquals(line.substring(arrow + 4), type(line.substring(0, arrow)).words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strin -> XML Schema has no datatype 'strin'.",
                "string minInclusive=1 -> The datatype 'string' has no parameter 'minInclusive'; it takes 'length', 'minLength',"
                        + " 'maxLength' and 'pattern'.",
                "boolean foo=1 -> There is no parameter 'foo' for XML Schema datatypes; 'boolean' takes 'pattern'.",
                "string enumeration=a -> The parameter 'enumeration' is not allowed in RELAX NG; use a <choice> of <value>"
                        + " elements.",
                "string whiteSpace=collapse -> The parameter 'whiteSpace' is not allowed in RELAX NG; choose the type 'string',"
                        + " 'normalizedString' or 'token' instead.",
                "string length=x -> The parameter 'length' must be a whole number of at least 0, not 'x'.",
                "string minLength=3 maxLength=1 -> The parameters of 'string' ask for at least 3 and at most 1 characters; no"
                        + " value can be both.",
                "byte maxInclusive=300 -> The parameter 'maxInclusive' of 'byte' must be an integer from -128 to 127, not '300'.",
                "int minInclusive=5 maxInclusive=3 -> The parameter 'maxInclusive' of 'int' must be an integer from 5 to"
                        + " 2147483647, not '3'.",
                "integer fractionDigits=2 -> The parameter 'fractionDigits' of 'integer' can only be '0'.",
                "decimal totalDigits=0 -> The parameter 'totalDigits' must be at least 1.",
                "date minInclusive=tomorrow -> The parameter 'minInclusive' of 'date' cannot be 'tomorrow': that is no value of"
                        + " the type, or contradicts another parameter.",
                "string pattern=[a -> The pattern '[a' has no ']' for the '[', at character 1.",
            })
    void aMistakeInTheSchemaIsASentence(String line) {
        int arrow = line.indexOf(" -> ");
        String asked = line.substring(0, arrow);
        assertEquals(
                line.substring(arrow + 4),
                assertThrows(DatatypeException.class, () -> type(asked)).getMessage());
    }

    @Test
    void anotherLibraryIsUnknown() {
        String message = assertThrows(
                        DatatypeException.class, () -> XsdDatatypes.INSTANCE.datatype("urn:x", "string", List.of()))
                .getMessage();
        assertEquals(
                "There is no datatype library 'urn:x'; there is 'http://www.w3.org/2001/XMLSchema-datatypes'.",
                message);
    }

    @Test
    void aNameMeansWhatItsPrefixMeans() throws DatatypeException {
        Datatype name = type("QName");
        NamespaceScope one = prefix -> prefix.equals("a") || prefix.equals("b") ? "urn:1" : null;
        NamespaceScope two = prefix -> prefix.equals("a") ? "urn:2" : null;
        assertTrue(name.accepts("a:x", one));
        assertFalse(name.accepts("c:x", one));
        assertTrue(name.sameValue("a:x", one, "b:x", one));
        assertFalse(name.sameValue("a:x", one, "a:x", two));
    }

    /** Digits are compared as text: a document may hold a number that takes a second to compute. */
    @Test
    void aNumberOfAMillionDigitsIsJudged() throws DatatypeException {
        String many = "9".repeat(1_000_000);
        assertTrue(type("integer").accepts(many, NamespaceScope.NONE));
        assertFalse(type("unsignedLong").accepts(many, NamespaceScope.NONE));
        assertTrue(type("int").accepts("0".repeat(1_000_000) + "7", NamespaceScope.NONE));
        assertTrue(type("integer").sameValue("00" + many, NamespaceScope.NONE, "+" + many, NamespaceScope.NONE));
    }

    @Test
    void wordsAndVerdictsDoNotDependOnTheLocale() throws DatatypeException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertTrue(type("INTEGER".toLowerCase(Locale.ROOT)).accepts("1", NamespaceScope.NONE));
            assertTrue(type("double").accepts("1.5", NamespaceScope.NONE));
            assertEquals(
                    "a number with at most 2 digits after the point",
                    type("decimal fractionDigits=2").words());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void threadsShareATypeOfXerces() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Datatype dates = type("dateTime minInclusive=2000-01-01T00:00:00Z pattern=.*Z");
            List<Future<Integer>> results = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                results.add(threads.submit(() -> {
                    int accepted = 0;
                    for (int year = 1900; year < 2100; year++) {
                        accepted += dates.accepts(year + "-05-01T12:00:00Z", NamespaceScope.NONE) ? 1 : 0;
                        accepted += dates.accepts(year + "-05-01T12:00:00", NamespaceScope.NONE) ? 1 : 0;
                    }
                    return accepted;
                }));
            }
            for (Future<Integer> result : results) {
                assertEquals(100, result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The promise that keeps starting quick: what nearly all schemas use works where there is no Xerces at all. */
    @Test
    void commonTypesDoNotLoadXerces() throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("xercesImpl")) {
                path.add(url(entry));
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> without.loadClass("org.apache.xerces.util.XMLChar"));
            Object verdict = ((Supplier<?>) without.loadClass(CommonTypes.class.getName())
                            .getDeclaredConstructor()
                            .newInstance())
                    .get();
            assertEquals("true true true true", verdict);
        }
    }

    /** Runs in a class loader without Xerces. */
    public static final class CommonTypes implements Supplier<String> {
        @Override
        public String get() {
            try {
                return type("string pattern=(/|[a-zA-Z]:\\\\).+").accepts("/a", NamespaceScope.NONE) + " "
                        + type("unsignedInt").accepts("1", NamespaceScope.NONE) + " "
                        + type("NCName").accepts("a-b", NamespaceScope.NONE) + " "
                        + type("dateTime").words().startsWith("a date");
            } catch (DatatypeException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    private static URL url(String path) throws MalformedURLException {
        return new File(path).toURI().toURL();
    }

    /** {@code type name=value name=value}. */
    private static Datatype type(String asked) throws DatatypeException {
        String[] words = asked.split(" ", -1);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            parameters.add(new Parameter(words[i].substring(0, equals), words[i].substring(equals + 1)));
        }
        return XsdDatatypes.INSTANCE.datatype(DatatypeLibrary.XSD, words[0], parameters);
    }
}
