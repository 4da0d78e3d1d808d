package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.CreateFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a connection to the test driver tells, lets in and keeps out. */
class ConnectionTest {

    private static LibvirtConnection writing() {
        return TestDriver.libvirt().openForWriting(TestDriver.URI);
    }

    @Test
    void whereItLeads() {
        try (LibvirtConnection connection = TestDriver.libvirt().open(TestDriver.URI)) {
            assertEquals("TEST", connection.type());
            assertEquals(TestDriver.URI, connection.uri());
            assertEquals(Access.READ_ONLY, connection.access());
            assertTrue(connection.isAlive());
            assertNull(connection.lost());
            assertTrue(connection.capabilities().contains("<capabilities>"), connection::capabilities);
        }
    }

    @Test
    void domainsAreListedAndFound() {
        try (LibvirtConnection connection = writing()) {
            List<LibvirtDomain> domains = connection.domains(Set.of());
            assertEquals(1, domains.size());
            try (LibvirtDomain domain = domains.get(0);
                    LibvirtDomain same = connection.domainOf(domain.uuid())) {
                assertEquals("test", domain.name());
                assertEquals("test", same.name());
                assertTrue(domain.isPersistent());
                assertEquals(new DomainState(GuestState.RUNNING, 0), domain.state());
                assertEquals(ControlInfo.State.OK, domain.controlInfo().state());
            }
            assertEquals(List.of(), connection.domains(EnumSet.of(DomainListFlag.INACTIVE)));
        }
    }

    @ParameterizedTest
    @EnumSource(DomainListFlag.class)
    void everyFilterIsTaken(DomainListFlag flag) {
        try (LibvirtConnection connection = writing()) {
            List<LibvirtDomain> domains = connection.domains(EnumSet.of(flag));
            assertTrue(domains.size() <= 1);
            domains.forEach(LibvirtDomain::close);
        }
    }

    @Test
    void thePowerOfADomain() {
        try (LibvirtConnection connection = writing();
                LibvirtDomain domain = connection.domain("test")) {
            LibvirtPower power = domain.power();
            power.suspend();
            assertEquals(GuestState.PAUSED, domain.state().guest());
            power.resume();
            power.shutDown();
            assertEquals(GuestState.SHUTOFF, domain.state().guest());
            assertFalse(power.hasManagedSave());
            power.start(Set.of());
            power.managedSave();
            assertTrue(power.hasManagedSave());
            power.removeManagedSave();
            assertFalse(power.hasManagedSave());
        }
    }

    @Test
    void checkpointsComeAndGo() {
        try (LibvirtConnection connection = writing();
                LibvirtDomain domain = connection.domain("test")) {
            domain.checkpoints().create("<domaincheckpoint><name>c</name></domaincheckpoint>");
            assertEquals(List.of("c"), domain.checkpoints().names());
            LibvirtException refused = assertThrows(
                    LibvirtException.class, () -> domain.createSnapshot(TestDriver.definition("s"), Set.of()));
            assertEquals(
                    "Operation not supported: cannot create snapshot while checkpoint exists", refused.getMessage());
            domain.checkpoints().delete("c");
            assertEquals(List.of(), domain.checkpoints().names());
            assertThrows(LibvirtException.class, () -> domain.checkpoints().delete("c"));
        }
    }

    /** What the test driver does not have is refused in libvirt's words, and nothing breaks. */
    @Test
    void whatADriverLacksItSays() {
        try (LibvirtConnection connection = writing();
                LibvirtDomain domain = connection.domain("test")) {
            LibvirtDisk disk = domain.disk("vda");
            assertLacks("virDomainGetJobStats", () -> domain.job().stats(EnumSet.allOf(JobStatsFlag.class)));
            assertLacks("virDomainGetJobInfo", () -> domain.job().info());
            assertLacks("virDomainAbortJob", () -> domain.job().abort());
            assertLacks("virDomainAbortJobFlags", () -> domain.job().abort(Set.of(AbortJobFlag.POSTCOPY)));
            assertLacks("virDomainGetBlockJobInfo", disk::job);
            assertLacks("virDomainBlockCommit", () -> disk.commit(null, null, 0, Set.of()));
            assertLacks("virDomainBlockPull", () -> disk.pull(0, EnumSet.allOf(BlockPullFlag.class)));
            assertLacks("virDomainBlockRebase", () -> disk.rebase(null, 0, Set.of()));
            assertLacks("virDomainBlockCopy", () -> disk.copy("<disk/>", Set.of()));
            assertLacks("virDomainBlockJobSetSpeed", () -> disk.limit(1));
            assertLacks("virDomainBlockJobAbort", () -> disk.abort(EnumSet.allOf(BlockAbortFlag.class)));
            assertLacks("virConnectGetDomainCapabilities", () -> connection.domainCapabilities(null, null, null, null));
            assertFalse(connection.isKeptAlive());
        }
    }

    private static void assertLacks(String function, Runnable call) {
        LibvirtException refused = assertThrows(LibvirtException.class, call::run);
        assertEquals("VIR_ERR_NO_SUPPORT", refused.error().codeName(), refused::getMessage);
        assertEquals("this function is not supported by the connection driver: " + function, refused.getMessage());
    }

    @Test
    void frozenFileSystemsAreCounted() {
        try (LibvirtConnection connection = writing();
                LibvirtDomain domain = connection.domain("test")) {
            assertEquals(1, domain.freeze(List.of("/")));
            assertEquals(1, domain.freeze(List.of()));
            assertEquals(2, domain.thaw(List.of()));
        }
    }

    @Test
    void whoOnlyReadsSeesNoSecrets() {
        try (LibvirtConnection connection = TestDriver.libvirt().open(TestDriver.URI);
                LibvirtDomain domain = connection.domain("test")) {
            LibvirtException refused =
                    assertThrows(LibvirtException.class, () -> domain.xml(Set.of(DomainXmlFlag.SECURE)));
            assertEquals("operation forbidden: virDomainGetXMLDesc with secure flag", refused.getMessage());
            assertTrue(domain.inactiveXml().contains("<name>test</name>"));
        }
        try (LibvirtConnection writing = writing();
                LibvirtDomain domain = writing.domain("test");
                LibvirtConnection reading = TestDriver.libvirt().open(TestDriver.URI);
                LibvirtDomain seen = reading.domain("test")) {
            domain.createSnapshot(TestDriver.definition("s"), EnumSet.noneOf(CreateFlag.class))
                    .close();
            LibvirtException refused = assertThrows(
                    LibvirtException.class, () -> seen.snapshotXmls(Set.of(), Set.of(SnapshotXmlFlag.SECURE)));
            assertEquals("operation forbidden: virDomainSnapshotGetXMLDesc with secure flag", refused.getMessage());
            assertEquals(1, seen.snapshotXmls(Set.of(), Set.of()).size());
        }
    }

    private static String guarded(Path folder) throws IOException {
        Path node = folder.resolve("node.xml");
        Files.writeString(node, "<node><auth><user password='geheim'>astrid</user></auth></node>");
        return "test://" + node;
    }

    @Test
    void whoAsksIsAnswered(@TempDir Path folder) throws IOException {
        List<Credentials.Kind> asked = new ArrayList<>();
        List<char[]> answers = new ArrayList<>();
        Credentials credentials = request -> {
            asked.add(request.kind());
            char[] answer = (request.kind().isSecret() ? "geheim" : "astrid").toCharArray();
            answers.add(answer);
            return answer;
        };
        String uri = guarded(folder);
        try (LibvirtConnection connection = TestDriver.libvirt().open(uri, Access.WRITING, credentials)) {
            assertEquals("TEST", connection.type());
        }
        assertEquals(List.of(Credentials.Kind.AUTHNAME, Credentials.Kind.PASSPHRASE), asked);
        answers.forEach(answer -> assertArrayEquals(new char[6], answer, "it is not kept"));
    }

    @Test
    void whoHasNoAnswerIsNotLetIn(@TempDir Path folder) throws IOException {
        String uri = guarded(folder);
        Credentials wrong = request -> "x".toCharArray();
        Credentials broken = request -> {
            throw new IllegalStateException();
        };
        for (Credentials credentials : List.of(wrong, broken, Credentials.NONE)) {
            LibvirtException refused = assertThrows(
                    LibvirtException.class, () -> TestDriver.libvirt().open(uri, Access.READ_ONLY, credentials));
            assertEquals("VIR_ERR_AUTH_FAILED", refused.error().codeName(), refused::getMessage);
        }
    }
}
