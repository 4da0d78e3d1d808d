package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void aListingIsCompleteForItsDirectories() {
        HostFiles files = HostFiles.listed(Map.of(
                "/vms", FileKind.DIRECTORY,
                "/vms/a.qcow2", FileKind.FILE,
                "/vms/link", FileKind.UNKNOWN));
        assertEquals(FileKind.FILE, files.kind("/vms/a.qcow2"));
        assertEquals(FileKind.MISSING, files.kind("/vms/b.qcow2"));
        assertEquals(FileKind.MISSING, files.kind("/vms/deep/down/b.qcow2"));
        assertEquals(FileKind.UNKNOWN, files.kind("/vms/link/b.qcow2"));
        assertEquals(FileKind.UNKNOWN, files.kind("/vms/a.qcow2/b"));
        assertEquals(FileKind.UNKNOWN, files.kind("/elsewhere/a.qcow2"));
        assertEquals(FileKind.UNKNOWN, HostFiles.UNKNOWN.kind("/vms/a.qcow2"));
    }

    @Test
    void whatTheGuestDoesSaysWhetherItRuns() {
        assertTrue(Facts.NONE.withState(SnapshotState.PMSUSPENDED).isActive());
        assertTrue(Facts.NONE.withState(SnapshotState.SHUTOFF).isInactive());
        assertNull(Surroundings.stateOf("disk-snapshot"));
        assertEquals(7, Surroundings.stateWords().size());
    }

    @Test
    void disksAreListed() {
        assertEquals(Set.of("vda", "vdb"), Surroundings.disksOf("vda, vdb,vda"));
        assertEquals(Set.of(), Surroundings.disksOf("none"));
    }

    @Test
    void capabilitiesAreRead() {
        Text host = Text.of("<capabilities><guest><features><externalSnapshot/></features></guest></capabilities>");
        Capabilities some = Capabilities.UNKNOWN.reading(host);
        assertEquals(new Capabilities(true, null), some);
        Text domain = Text.of("<domainCapabilities><features><backup supported='no'/></features></domainCapabilities>");
        assertEquals(new Capabilities(true, false), some == null ? null : some.reading(domain));
        assertEquals(new Capabilities(false, null), Capabilities.UNKNOWN.reading(Text.of("<capabilities/>")));
        assertNull(Capabilities.UNKNOWN.reading(Text.of("<domain/>")));
    }

    @Test
    void aDirectiveTellsThem() {
        String words =
                "<!-- virtsnap: create state=paused block-jobs=vda,vdb checkpoints=yes managed-save=no persistent=no"
                        + " -->\n<domainsnapshot/>";
        Facts facts = Directive.of(SyntaxTree.parse(Text.of(words))).completing(Facts.NONE);
        assertEquals(SnapshotState.PAUSED, facts.surroundings().state());
        assertEquals(Set.of("vda", "vdb"), facts.surroundings().blockJobs());
        assertEquals(true, facts.surroundings().checkpoints());
        assertEquals(false, facts.surroundings().managedSave());
        assertEquals(false, facts.persistent());
    }
}
