package dev.virtsnap.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.referee.RefusalTable.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table is true, and the page is what it says. */
class RefusalTableTest {

    private static final RefusalTable TABLE = RefusalTable.read();

    private static final Set<String> STATUSES = Set.of("predicted", "run-time only", "not predicted", "never reached");

    /** Not in the libvirt that is installed: said by newer ones, by drivers that are not built in, or only by a code. */
    private static final List<String> NOT_INSTALLED = List.of(
            "SNAP314", "SNAP327", "SNAP511", "SNAP609", "SNAP700", "SNAP712", "SNAP713", "SNAP714", "SNAP822",
            "SNAP822", "SNAP822", "SNAP831", "SNAP851");

    @Test
    void atLeastSixtyArePredicted() {
        assertTrue(60 <= predictedAndSeen(), () -> predictedAndSeen() + " are predicted and were seen");
    }

    private static long predictedAndSeen() {
        return TABLE.refusals().stream()
                .filter(each -> each.isPredicted() && !each.seen().isEmpty())
                .count();
    }

    @Test
    void predictedOnesAreQuotedByTheirRule() {
        for (Refusal refusal : TABLE.refusals()) {
            assertTrue(STATUSES.contains(refusal.status()), refusal::toString);
            assertEquals(refusal.isPredicted(), !refusal.rule().isEmpty(), refusal::toString);
            if (refusal.isPredicted()) {
                assertNotNull(Rules.of(refusal.rule()), refusal.rule());
                assertTrue(
                        Quote.of(refusal.rule()).contains(new Quote(refusal.code(), refusal.text())),
                        refusal::toString);
            } else {
                assertTrue(!refusal.seen().isEmpty(), refusal::toString);
            }
        }
    }

    @Test
    void textsAreThoseOfTheInstalledLibvirt() throws IOException {
        Installed installed = Installed.read();
        List<String> unknown = new ArrayList<>();
        for (Refusal refusal : TABLE.refusals()) {
            if (!installed.says(refusal.text())) {
                unknown.add(refusal.rule());
            }
        }
        assertEquals(NOT_INSTALLED, unknown);
    }

    /** Whatever a page quotes is in the table. */
    @Test
    void noQuoteIsForgotten() {
        List<String> missing = new ArrayList<>();
        for (String rule : Quote.rules()) {
            for (Quote quote : Quote.of(rule)) {
                boolean listed = TABLE.refusals().stream()
                        .anyMatch(each -> each.rule().equals(rule)
                                && each.code().equals(quote.code())
                                && each.text().equals(quote.text()));
                if (!listed) {
                    missing.add(rule + " " + quote);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** Each is in the table, or in the list of those that are no refusals of what we speak about. */
    @Test
    void noSentenceAboutSnapshotsIsForgotten() throws IOException {
        Set<String> others = new TreeSet<>();
        Resources.lines("other-sentences.txt")
                .filter(line -> !line.startsWith("#"))
                .forEach(others::add);
        List<String> texts = TABLE.refusals().stream().map(Refusal::text).toList();
        assertEquals(others, Installed.read().besides(texts));
    }

    @Test
    void pageIsThatOfTheTable() throws IOException {
        Path page = checkout().resolve("docs/refusals.md");
        long examples = PageExamples.bad().count() + PageExamples.good().count();
        String expected = TABLE.page(examples, Unplayed.read());
        if (System.getProperty("cases.update") != null) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page, StandardCharsets.UTF_8));
    }

    @Test
    void theReadmeTellsHowMany() throws IOException {
        long predicted = TABLE.refusals().stream()
                .filter(RefusalTable.Refusal::isPredicted)
                .count();
        String told = "\n" + predicted + " refusals of libvirt are predicted, " + predictedAndSeen()
                + " of which were provoked word for word";
        assertTrue(
                Files.readString(checkout().resolve("README.md"), StandardCharsets.UTF_8)
                        .contains(told),
                () -> "the README lacks: " + told);
    }

    @Test
    void seenOnDriversThatThereAre() {
        Set<String> drivers = new TreeSet<>();
        TABLE.refusals().stream()
                .filter(Refusal::isPredicted)
                .forEach(each -> drivers.addAll(List.of(each.seen().split(" "))));
        assertEquals(Set.of("", "qemu", "test"), drivers);
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
