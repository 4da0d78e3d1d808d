package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.schema.EmbeddedForTests;
import dev.virtsnap.language.schema.SchemaCode;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executes the pages of what the schema finds. */
class SchemaPagesTest {

    @ParameterizedTest
    @EnumSource(SchemaCode.class)
    void badGivesThatOneFinding(SchemaCode code) {
        List<String> documents = documents(code, "Bad");
        assertFalse(documents.isEmpty());
        for (String document : documents) {
            List<Diagnostic> found = findings(document);
            assertEquals(List.of(code.code()), codes(found), () -> document + found);
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaCode.class)
    void goodGivesNone(SchemaCode code) {
        List<String> documents = documents(code, "Good");
        assertFalse(documents.isEmpty());
        for (String document : documents) {
            assertEquals(List.of(), findings(document), document);
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaCode.class)
    void fixesMendAndBreakNothing(SchemaCode code) {
        for (String document : documents(code, "Bad")) {
            Diagnostic diagnostic = findings(document).get(0);
            boolean first = true;
            for (Fix fix : diagnostic.fixes()) {
                assertTrue(first || !fix.safe(), fix.title());
                first = false;
                String mended = Edit.apply(document, fix.edits());
                assertFalse(codes(findings(mended)).contains(code.code()), () -> fix.title() + "\n" + mended);
                if (fix.safe()) {
                    assertEquals(List.of(), findings(mended), mended);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SchemaCode.class)
    void pageHasItsParts(SchemaCode code) {
        Page page = page(code);
        assertTrue(page.body().startsWith("# " + code.code() + ": "), page.body());
        for (String section : List.of("What libvirt says", "Bad", "Good", "Fix")) {
            assertTrue(page.body().contains("\n## " + section + "\n"), section);
        }
    }

    private static Page page(SchemaCode code) {
        Page page = Pages.of(code.code());
        assertNotNull(page, code.code());
        return page;
    }

    private static List<String> documents(SchemaCode code, String section) {
        List<String> documents = new ArrayList<>();
        String body = page(code).body();
        String inside = body.substring(body.indexOf("\n## " + section + "\n") + 1);
        int end = inside.indexOf("\n## ", 1);
        for (String block : inside.substring(0, end).split("```xml\n", -1)) {
            if (block.startsWith("<")) {
                documents.add(block.substring(0, block.indexOf("```")));
            }
        }
        return documents;
    }

    private static List<Diagnostic> findings(String document) {
        return Analysis.of(Text.of(document), EmbeddedForTests.GRAMMAR, Intent.Choice.AUTO).diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity().compareTo(Severity.WARNING) <= 0)
                .toList();
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }
}
