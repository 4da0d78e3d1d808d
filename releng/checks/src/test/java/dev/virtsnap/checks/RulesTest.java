package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.rules.Rule;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.schema.SchemaCode;
import dev.virtsnap.language.syntax.SyntaxCode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One rule is one class, one line in the list and one page, and each is in the jar. */
class RulesTest {

    @Test
    void everyRuleClassIsListed() {
        Set<String> classes = BuiltClasses.CORE.stream()
                .filter(type ->
                        type.isAssignableTo(Rule.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(60 <= classes.size(), classes::toString);
        assertEquals(
                classes, names(Rules.all().stream().map(rule -> rule.getClass().getName())));
    }

    @Test
    void rulesAreSortedByIdAndDifferent() {
        assertEquals(
                names(Rules.all().stream().map(Rule::id)).stream().toList(),
                Rules.all().stream().map(Rule::id).toList());
    }

    @Test
    void everyPageIsOfARule() throws IOException {
        Module core = Checkout.delivered().stream()
                .filter(module -> module.artifactId().equals("dev.virtsnap.language"))
                .findFirst()
                .orElseThrow();
        String folder = "dev/virtsnap/language/rules/";
        try (JarFile jar = new JarFile(core.jar().toFile())) {
            Set<String> pages = names(jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(".md"))
                    .map(name -> name.substring(folder.length(), name.length() - ".md".length())));
            assertEquals(names(Rules.all().stream().map(Rule::id)), pages);
        }
    }

    @Test
    void everyOtherCodeHasAPage() {
        Stream<String> codes = Stream.concat(
                Stream.of(SyntaxCode.values()).map(SyntaxCode::code),
                Stream.of(SchemaCode.values()).map(SchemaCode::code));
        codes.forEach(code -> {
            Page page = Pages.of(code);
            assertNotNull(page, code);
            assertTrue(100 < page.body().length(), code);
        });
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
