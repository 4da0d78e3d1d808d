package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {

    @ParameterizedTest
    @CsvSource({
        "'', CREATE",
        "<name>a</name><memory snapshot='no'/><disks/>, CREATE",
        "<state>running</state>, CREATE",
        "<parent><name>a</name></parent>, CREATE",
        "<creationTime>1</creationTime><state>shutoff</state>, REDEFINE",
        "<state/><domain/>, REDEFINE",
        "<domain type='kvm'/><inactiveDomain type='kvm'/>, REDEFINE",
        "<cookie/><active>1</active>, REDEFINE",
        "<state/><x:domain xmlns:x='urn:x'/>, CREATE"
    })
    void theDocumentDecides(String content, Intent.Kind expected) {
        Intent intent = Intent.of(Intent.Choice.AUTO, read("<domainsnapshot>" + content + "</domainsnapshot>"));
        assertEquals(expected, intent.kind());
        assertTrue(intent.assumed());
    }

    @Test
    void itSaysWhy() {
        SnapshotDefinition dump =
                read("<domainsnapshot><state>shutoff</state><creationTime>1</creationTime></domainsnapshot>");
        assertEquals(
                "it has <creationTime> and <state>, which only a redefine reads",
                Intent.of(Intent.Choice.AUTO, dump).reason());
        SnapshotDefinition parent = read("<domainsnapshot><parent/></domainsnapshot>");
        assertEquals(
                "it has nothing that only a redefine reads but <parent>",
                Intent.of(Intent.Choice.AUTO, parent).reason());
    }

    @Test
    void aPersonDecidesOtherwise() {
        SnapshotDefinition dump =
                read("<domainsnapshot><state>shutoff</state><creationTime>1</creationTime></domainsnapshot>");
        Intent intent = Intent.of(Intent.Choice.CREATE, dump);
        assertFalse(intent.isRedefine());
        assertFalse(intent.assumed());
        assertTrue(Intent.of(Intent.Choice.REDEFINE, read("<domainsnapshot/>")).isRedefine());
    }

    private static SnapshotDefinition read(String document) {
        return SnapshotDefinition.of(SyntaxTree.parse(Text.of(document)));
    }
}
