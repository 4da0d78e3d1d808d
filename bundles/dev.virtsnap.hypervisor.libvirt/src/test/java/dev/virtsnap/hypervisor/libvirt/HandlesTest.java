package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles against libvirt's own test driver. */
class HandlesTest {

    private LibvirtConnection connection;
    private LibvirtDomain domain;

    @BeforeEach
    void open() {
        connection = TestDriver.libvirt().openForWriting(TestDriver.URI);
        domain = connection.domain("test");
    }

    @AfterEach
    void close() {
        domain.close();
        connection.close();
    }

    @Test
    void aSnapshotIsCreatedRevertedToAndDeleted() {
        try (LibvirtSnapshot first =
                domain.createSnapshot(TestDriver.definition("first"), EnumSet.of(CreateFlag.HALT))) {
            assertEquals("first", first.name());
            assertTrue(first.isCurrent());
            assertTrue(first.xml().contains("<state>running</state>"), first.xml());
            assertFalse(domain.isActive());
            TestDriver.create(domain, "second");
            assertFalse(first.isCurrent());
            first.revert(EnumSet.of(RevertFlag.PAUSED));
            assertTrue(domain.isActive());
            first.delete(EnumSet.of(DeleteFlag.CHILDREN_ONLY));
            assertEquals(List.of("first"), names());
            first.delete(Set.of());
            assertEquals(List.of(), names());
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (LibvirtSnapshot snapshot : domain.snapshots()) {
            names.add(snapshot.name());
            snapshot.close();
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    @Test
    void errorsSayAllThatLibvirtSays() {
        LibvirtException refused = assertThrows(LibvirtException.class, () -> domain.snapshot("nope"));
        LibvirtError error = refused.error();
        assertEquals("Domain snapshot not found: no domain snapshot with matching name 'nope'", refused.getMessage());
        assertEquals("VIR_ERR_NO_DOMAIN_SNAPSHOT", error.codeName());
        assertEquals(72, error.code());
        assertEquals(12, error.domain());
        assertEquals(2, error.level());
        assertEquals("Domain snapshot not found: %s", error.str1());
        assertEquals("no domain snapshot with matching name 'nope'", error.str2());
    }

    @Test
    void errorsOfOneThreadAreNotThoseOfAnother() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String name = "nobody-" + i;
            answers.add(people.submit(() -> {
                LibvirtException refused = assertThrows(LibvirtException.class, () -> domain.snapshot(name));
                return String.valueOf(refused.getMessage()).endsWith("'" + name + "'");
            }));
        }
        for (Future<Boolean> answer : answers) {
            assertTrue(answer.get());
        }
        people.shutdown();
    }

    @Test
    void flagsAreThoseThatLibvirtKnows() {
        for (CreateFlag flag : EnumSet.of(CreateFlag.DISK_ONLY, CreateFlag.REUSE_EXT, CreateFlag.NO_METADATA)) {
            LibvirtException refused = assertThrows(
                    LibvirtException.class, () -> domain.createSnapshot(TestDriver.definition("x"), Set.of(flag)));
            assertEquals(
                    "unsupported flags (0x" + Integer.toHexString(flag.bit())
                            + ") in function testDomainSnapshotCreateXML",
                    refused.getMessage());
        }
        try (LibvirtSnapshot snapshot = domain.createSnapshot(TestDriver.definition("x"), Set.of())) {
            assertRefused(
                    "unsupported flags (0x8) in function testDomainRevertToSnapshot",
                    () -> snapshot.revert(Set.of(RevertFlag.RESET_NVRAM)));
            assertRefused(
                    "unsupported flags (0x2) in function testDomainSnapshotDelete",
                    () -> snapshot.delete(Set.of(DeleteFlag.METADATA_ONLY)));
        }
    }

    private static void assertRefused(String text, Runnable call) {
        assertEquals(text, assertThrows(LibvirtException.class, call::run).getMessage());
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        try (LibvirtConnection reader = TestDriver.libvirt().open(TestDriver.URI);
                LibvirtDomain seen = reader.domain("test")) {
            assertTrue(seen.isActive());
            LibvirtException refused = assertThrows(
                    LibvirtException.class, () -> seen.createSnapshot(TestDriver.definition("x"), Set.of()));
            assertEquals("VIR_ERR_OPERATION_DENIED", refused.error().codeName());
        }
    }

    @Test
    void domainsAreDefinedStartedStoppedAndUndefined() {
        String xml = "<domain type='test'><name>more</name><memory>8192</memory><os><type>hvm</type></os></domain>";
        try (LibvirtDomain more = connection.define(xml)) {
            assertFalse(more.isActive());
            more.start(false);
            assertTrue(more.isActive());
            assertTrue(more.xml().contains("<name>more</name>"));
            more.destroy();
            assertFalse(more.isActive());
            assertTrue(more.inactiveXml().contains("<name>more</name>"));
            more.undefine();
            assertThrows(LibvirtException.class, () -> connection.domain("more"));
        }
        try (LibvirtDomain passing = connection.create(xml, false)) {
            assertTrue(passing.isActive());
            passing.destroy();
        }
    }

    @Test
    void handlesAreClosedOnceAndThenOfNoUse() {
        LibvirtDomain other = connection.domain("test");
        other.close();
        other.close();
        assertEquals(
                "This domain is closed.",
                assertThrows(IllegalStateException.class, other::isActive).getMessage());
    }

    @Test
    void aHandleThatIsUsedIsFreedWhenTheLastCallReturns() throws Exception {
        for (int i = 0; i < 200; i++) {
            LibvirtDomain other = connection.domain("test");
            CountDownLatch started = new CountDownLatch(1);
            AtomicBoolean sawIt = new AtomicBoolean();
            Thread user = new Thread(() -> {
                try {
                    while (true) {
                        sawIt.set(other.xml().contains("<name>test</name>"));
                        started.countDown();
                    }
                } catch (IllegalStateException e) {
                    started.countDown();
                }
            });
            user.start();
            started.await();
            other.close();
            user.join();
            assertTrue(sawIt.get());
        }
    }

    @Test
    void aCallGoesOnWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertTrue(domain.isActive());
        assertTrue(Thread.interrupted());
    }

    /** libvirt recurses for each generation; 8,000 of them end a JVM on a stack of the usual size. */
    @Test
    void chainsMayBeLong() {
        int length = 10_000;
        for (int i = 0; i < length; i++) {
            TestDriver.create(domain, "s" + i);
        }
        List<LibvirtSnapshot> all = domain.snapshots();
        assertEquals(length, all.size());
        all.forEach(LibvirtSnapshot::close);
        try (LibvirtSnapshot root = domain.snapshot("s0")) {
            root.delete(EnumSet.of(DeleteFlag.CHILDREN));
        }
        assertEquals(List.of(), domain.snapshots());
    }
}
