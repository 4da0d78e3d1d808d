package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.schema.SchemaCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule is a class, a page and a line in the list, and none of the three without the others. */
class RulesTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/virtsnap/language/rules");
    private static final Path PAGES = Path.of("src/main/resources/dev/virtsnap/language/rules");

    @Test
    void thereAreManyAndTheyAreSorted() {
        List<String> ids = ids();
        assertTrue(70 <= ids.size(), () -> "only " + ids.size());
        assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
        for (String id : ids) {
            assertTrue(id.matches("(SNAP|HAZ)\\d{3}"), id);
        }
    }

    @Test
    void everyClassIsListedAndEveryListedClassIsOne() throws IOException {
        Set<String> listed = Rules.all().stream()
                .map(rule -> rule.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                if (source.contains("final class ") && source.matches("(?s).* extends \\w*Rule \\{.*")) {
                    written.add(file.getFileName().toString().replace(".java", ""));
                }
                assertTrue(source.lines().count() <= 400, () -> "too long: " + file);
            }
        }
        assertEquals(written, listed);
        assertEquals(Rules.all().size(), listed.size());
    }

    @Test
    void everyPageHasItsRule() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(ids()), pages);
        }
    }

    @Test
    void aRuleIsFoundByItsId() {
        for (Rule rule : Rules.all()) {
            assertSame(rule, Rules.of(rule.id()));
            assertNotNull(Pages.of(rule.id()));
        }
        assertNull(Rules.of("SNAP000"));
        assertNull(Pages.of("SNAP000"));
        assertNull(Pages.of("../rules/SNAP010"));
        assertNull(Pages.of(""));
    }

    @Test
    void titlesAreLines() {
        for (Rule rule : Rules.all()) {
            assertFalse(rule.title().endsWith("."), rule.title());
            assertTrue(rule.title().length() <= 80, rule.title());
        }
    }

    @Test
    void supersededCodesExist() {
        Set<String> known = Stream.of(SchemaCode.values()).map(SchemaCode::code).collect(Collectors.toSet());
        for (Rule rule : Rules.all()) {
            assertTrue(known.containsAll(rule.supersedes()), () -> rule + " " + rule.supersedes());
        }
    }

    /** What has a number and is no rule is explained, what is a rule is not, and what is said to tell it does. */
    @Test
    void whatIsNoRuleIsExplained() throws IOException {
        List<String> explained = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../../docs/not-predicted.md"))) {
            if (line.matches("\\| (SNAP|HAZ)\\d{3} \\|.*")) {
                String[] cells = line.split(" \\| ");
                assertEquals(3, cells.length, line);
                explained.add(cells[0].substring(2));
                Matcher other = Pattern.compile("(SNAP|HAZ)\\d{3}").matcher(cells[2]);
                while (other.find()) {
                    assertTrue(Rules.of(other.group()) != null || explained.contains(other.group()), line);
                }
            }
        }
        assertTrue(50 <= explained.size(), () -> "only " + explained.size());
        assertEquals(explained.size(), Set.copyOf(explained).size());
        for (String id : explained) {
            assertNull(Rules.of(id), () -> id + " is a rule");
        }
    }

    private static List<String> ids() {
        return Rules.all().stream().map(Rule::id).toList();
    }
}
