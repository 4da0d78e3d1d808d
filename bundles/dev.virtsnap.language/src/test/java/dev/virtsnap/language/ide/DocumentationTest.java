package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.schema.EmbeddedForTests;
import dev.virtsnap.language.schema.NamesOfGrammar;
import dev.virtsnap.language.schema.NamesOfGrammar.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the grammar gives a name to has a page, and each page can stand as a hover. */
class DocumentationTest {

    @Test
    void everyNameOfTheGrammarHasAPage() {
        Set<Named> names = NamesOfGrammar.of(EmbeddedForTests.GRAMMAR);
        assertTrue(500 < names.size(), () -> "saw only " + names.size());
        List<String> missing = new ArrayList<>();
        for (Named named : names) {
            if (page(named) == null) {
                missing.add(named.toString());
            }
        }
        assertEquals(List.of(), missing, () -> missing.size() + " of " + names.size() + " have no page");
    }

    @Test
    void everyPageHasATitleASinceAndASummary() {
        for (Named named : NamesOfGrammar.of(EmbeddedForTests.GRAMMAR)) {
            Page page = page(named);
            if (page == null) {
                continue;
            }
            String where = named + "\n" + page.body();
            assertFalse(page.head().getOrDefault("title", "").isBlank(), where);
            assertFalse(page.head().getOrDefault("since", "").isBlank(), where);
            String summary = page.body().strip().split("\n\n", -1)[0];
            assertFalse(summary.isBlank() || summary.startsWith("#"), where);
            assertTrue(summary.matches("(?s).*[.:)]`?$"), where);
        }
    }

    @Test
    void theLongestEndOfThePathWins() {
        Page overlay = Documentation.ofElement(List.of("domainsnapshot", "disks", "disk"));
        Page ofDomain = Documentation.ofElement(List.of("domainsnapshot", "inactiveDomain", "devices", "disk"));
        assertNotNull(overlay);
        assertNotNull(ofDomain);
        assertEquals("disks/disk", overlay.code());
        assertEquals("devices/disk", ofDomain.code());
    }

    private static @Nullable Page page(Named named) {
        if (named.attribute().isEmpty()) {
            return named.value().isEmpty()
                    ? Documentation.ofElement(named.path())
                    : Documentation.ofTextValue(named.path(), named.value());
        }
        return named.value().isEmpty()
                ? Documentation.ofAttribute(named.path(), named.attribute())
                : Documentation.ofAttributeValue(named.path(), named.attribute(), named.value());
    }
}
