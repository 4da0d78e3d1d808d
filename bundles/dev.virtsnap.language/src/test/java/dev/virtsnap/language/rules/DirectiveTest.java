package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveTest {

    @Test
    void allWordsAreRead() {
        Directive directive = read(
                "<!-- virtsnap: create disk-only quiesce domain='web 1.xml'\n state=running driver=test libvirt=11.3 -->"
                        + "<domainsnapshot/>");
        assertEquals(List.of(), directive.problems());
        assertEquals("web 1.xml", directive.domain());
        assertEquals(Intent.Choice.CREATE, directive.choice(Intent.Choice.AUTO, Facts.NONE));
        Facts facts = directive.completing(Facts.NONE);
        assertEquals(Set.of(CreateFlag.DISK_ONLY, CreateFlag.QUIESCE), facts.flags());
        assertEquals(Power.ACTIVE, facts.power());
        assertEquals(Driver.TEST, facts.driver());
        assertEquals(new LibvirtVersion(11, 3), facts.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<domainsnapshot/>",
                "<!-- about virtsnap: nothing --><domainsnapshot/>",
                "<domainsnapshot><disks><!-- virtsnap: create --></disks></domainsnapshot>",
                ""
            })
    void withoutOneNothingIsSaid(String document) {
        Directive directive = read(document);
        assertSame(Directive.NONE, directive);
        assertSame(Facts.NONE, directive.completing(Facts.NONE));
        assertNull(directive.range());
    }

    @Test
    void noFlagsInOneMeansThatThereAreNone() {
        assertEquals(
                Set.of(),
                read("<domainsnapshot><!--virtsnap:create--></domainsnapshot>")
                        .completing(Facts.NONE)
                        .flags());
        assertNull(Facts.NONE.flags());
    }

    @Test
    void whatIsKnownOtherwiseGoesFirst() {
        Directive directive = read("<!-- virtsnap: redefine state=running libvirt=9.0 --><domainsnapshot/>");
        Facts known = Facts.NONE
                .withPower(Power.INACTIVE)
                .withVersion(new LibvirtVersion(11, 3))
                .withFlags(Set.of(CreateFlag.LIVE));
        assertEquals(known, directive.completing(known));
        assertEquals(Intent.Choice.CREATE, directive.choice(Intent.Choice.CREATE, known));
        assertEquals(Intent.Choice.REDEFINE, directive.choice(Intent.Choice.AUTO, known));
    }

    @ParameterizedTest
    @CsvSource({
        "'create disk-olny', disk-olny, 'create disk-only'",
        "'creat', creat, 'create'",
        "'create domian=a.xml', domian=, 'create domain=a.xml'",
        "'create state=runing', runing, 'create state=running'",
        "'create driver=qem', qem, 'create driver=qemu'",
        "'create libvirt=nine', nine, ",
        "'create zzzzzzzzzzzz', zzzzzzzzzzzz, ",
        "'create domain=', domain=, ",
        "'create redefine', redefine, "
    })
    void anUnknownWordIsReportedWithTheLikeliest(String words, String wrong, String mended) {
        String document = "<!-- virtsnap: " + words + " --><domainsnapshot/>";
        Directive directive = read(document);
        assertEquals(1, directive.problems().size(), () -> directive.problems().toString());
        Diagnostic problem = directive.problems().get(0);
        assertEquals(Directive.CODE, problem.code());
        assertEquals(wrong, Text.of(document).slice(problem.range()));
        assertEquals(mended == null, problem.fixes().isEmpty());
        if (mended != null) {
            String after = Edit.apply(document, problem.fixes().get(0).edits());
            assertEquals("<!-- virtsnap: " + mended + " --><domainsnapshot/>", after);
            assertEquals(List.of(), read(after).problems());
        }
    }

    @Test
    void onlyTheFirstCounts() {
        Directive directive =
                read("<!-- virtsnap: create --><domainsnapshot><!-- virtsnap: redefine --></domainsnapshot>");
        assertEquals(Intent.Choice.CREATE, directive.choice(Intent.Choice.AUTO, Facts.NONE));
        assertEquals(1, directive.problems().size());
    }

    @Test
    void thePageIsTrue() {
        Page page = Objects.requireNonNull(Pages.of(Directive.CODE));
        List<Example> bad = Example.of(page, "Bad");
        List<Example> good = Example.of(page, "Good");
        assertFalse(bad.isEmpty() || good.isEmpty());
        for (Example example : bad) {
            assertEquals(1, read(example.document()).problems().size());
        }
        for (Example example : good) {
            assertTrue(read(example.document()).isPresent());
            assertEquals(List.of(), read(example.document()).problems());
        }
    }

    @Test
    void anyPrefixIsSurvived() {
        String document = "<!-- virtsnap: create disk-only domain='a b' state=x =y --><domainsnapshot/>";
        for (int length = 0; length <= document.length(); length++) {
            String prefix = document.substring(0, length);
            for (Diagnostic problem : read(prefix).problems()) {
                assertFalse(problem.range().isEmpty(), problem.message());
                problem.fixes().forEach(fix -> assertNotNull(Edit.apply(prefix, fix.edits())));
            }
        }
    }

    private static Directive read(String document) {
        return Directive.of(SyntaxTree.parse(Text.of(document)));
    }
}
