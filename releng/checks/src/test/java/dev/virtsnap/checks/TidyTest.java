package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no file holds. The words looked for are put together here, so that this file does not hold them either. */
class TidyTest {

    private static final List<String> TEXT_ENDINGS = List.of(
            ".java",
            ".md",
            ".xml",
            ".rnc",
            ".rng",
            ".xsd",
            ".txt",
            ".json",
            ".bnd",
            ".properties",
            ".sh",
            ".yml",
            ".yaml",
            ".config",
            ".gitignore",
            ".gitattributes",
            ".case",
            ".expected",
            "/run",
            "mvnw",
            "virtsnap",
            "verify",
            "LICENSE");

    /** Documents that are broken on purpose, and the licence as it was published. */
    private static final Predicate<String> BY_OTHERS_OR_BROKEN = Pattern.compile(
                    "^LICENSE$|^schemas/examples/|/src/test/resources/|/java/.*/.*Inputs/")
            .asPredicate();

    @Test
    void noTrailingWhiteSpaceAndOneNewlineAtTheEnd() {
        List<String> untidy = new ArrayList<>();
        for (String file : texts(BY_OTHERS_OR_BROKEN.negate())) {
            String content = Checkout.read(file);
            if (content.isEmpty() || content.contains(" \n") || content.contains("\t\n") || content.contains("\r")) {
                untidy.add(file);
            } else if (!content.endsWith("\n") || content.endsWith("\n\n")) {
                untidy.add(file + " (its end)");
            }
        }
        assertEquals(List.of(), untidy);
    }

    @Test
    void nothingIsLeftForLater() {
        assertNowhere(Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b"), file -> true);
    }

    @Test
    void noTestIsSkipped() {
        String words =
                "@Dis" + "abled|@En" + "abledIf|@Dis" + "abledIf|@En" + "abledOn|@Dis" + "abledOn|assum" + "eTrue|assum"
                        + "eFalse|assum" + "ingThat|Assum" + "e\\.that|skip" + "Tests>true|test" + "FailureIgnore";
        assertNowhere(Pattern.compile(words), file -> file.endsWith(".java") || file.endsWith(".xml"));
    }

    @Test
    void noMachineIsNamed() {
        String words = "/wor" + "k/|/ho" + "me/[a-z]|/ro" + "ot/|/tm" + "p/bash|re"
                + "po1?\\.maven|maven\\.apache\\.org/" + "maven2|registry\\.np" + "mjs|deb\\.deb" + "ian|:8" + "081/";
        assertNowhere(Pattern.compile(words), file -> !BY_OTHERS_OR_BROKEN.test(file) || file.contains("/src/test/"));
    }

    @Test
    void nobodyIsNamed() {
        assertNowhere(Pattern.compile("@aut" + "hor\\b"), file -> file.endsWith(".java"));
    }

    @Test
    void nothingBigOrBuiltIsKept() {
        Pattern built = Pattern.compile(
                "\\.(class|jar|jsa|aot|zip|so|dll|dylib|hprof|jfr)$|(^|/)target/(classes|test-classes|surefire-reports)/");
        List<String> kept = Checkout.files().stream()
                .filter(file -> built.matcher(file).find()
                        || 300_000 < Checkout.ROOT.resolve(file).toFile().length())
                .toList();
        assertEquals(List.of(), kept);
    }

    private static void assertNowhere(Pattern words, Predicate<String> where) {
        List<String> found = new ArrayList<>();
        for (String file : texts(where)) {
            List<String> lines = Checkout.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (words.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<String> texts(Predicate<String> where) {
        List<String> texts = Checkout.files().stream()
                .filter(file -> TEXT_ENDINGS.stream().anyMatch(file::endsWith))
                .filter(where)
                .toList();
        assertTrue(200 <= texts.size(), () -> "only " + texts.size() + " files were looked at");
        return texts;
    }
}
