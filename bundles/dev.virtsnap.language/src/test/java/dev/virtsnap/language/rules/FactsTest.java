package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.text.Text;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    @Test
    void aDomainIsReadFromItsOwnText() {
        Facts facts = Facts.NONE.withDomain(Text.of(
                "<domain type='kvm'><name>web1</name><devices><disk><target dev='vda'/></disk></devices></domain>"));
        assertNotNull(facts.domain());
        assertNotNull(facts.domain().disk("vda"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<domain/>", "<domain><uuid>1</uuid></domain>", "<network type='kvm'/>", "no xml"})
    void whatIsNoDomainIsNoFact(String text) {
        assertSame(Facts.NONE, Facts.NONE.withDomain(Text.of(text)));
    }

    @Test
    void unknownFlagsAreNeitherGivenNorMissing() {
        assertFalse(Facts.NONE.has(CreateFlag.DISK_ONLY) || Facts.NONE.lacks(CreateFlag.DISK_ONLY));
        Facts known = Facts.NONE.withFlags(Set.of(CreateFlag.DISK_ONLY));
        assertTrue(known.has(CreateFlag.DISK_ONLY) && known.lacks(CreateFlag.LIVE));
    }

    @Test
    void whatIsSaidGoesBeforeWhatIsUsual() {
        Facts said = Facts.NONE.withDriver(Driver.QEMU).withFlags(Set.of());
        Facts usual = Facts.NONE
                .withDriver(Driver.TEST)
                .withFlags(Set.of(CreateFlag.LIVE))
                .withPower(Power.ACTIVE)
                .withVersion(new LibvirtVersion(9, 0));
        Facts all = said.completedBy(usual);
        assertEquals(Driver.QEMU, all.driver());
        assertEquals(Set.of(), all.flags());
        assertEquals(Power.ACTIVE, all.power());
        assertEquals(new LibvirtVersion(9, 0), all.version());
        assertEquals(usual, Facts.NONE.completedBy(usual));
        assertSame(said, said.completedBy(Facts.NONE));
        assertEquals(Driver.QEMU, Facts.NONE.driver());
    }

    @Test
    void anUnknownReleaseIsNeitherOldNorNew() {
        assertFalse(Facts.NONE.isBefore(99, 0) || Facts.NONE.isSince(0, 1));
        Facts known = Facts.NONE.withVersion(new LibvirtVersion(9, 10));
        assertTrue(known.isSince(9, 9) && known.isBefore(10, 0) && !known.isBefore(9, 10));
    }

    @Test
    void releasesAreRead() {
        assertEquals(new LibvirtVersion(9, 0), LibvirtVersion.of("9.0"));
        assertEquals(new LibvirtVersion(11, 3), LibvirtVersion.of("11.3.0"));
        assertEquals("11.3", String.valueOf(LibvirtVersion.of("11.3.0")));
        for (String wrong : new String[] {"", "9", "9.", "v9.0", "9.0.0.0", "9.-1", "99999.0"}) {
            assertNull(LibvirtVersion.of(wrong), wrong);
        }
    }

    @Test
    void flagsHaveTheBitsOfLibvirt() {
        assertEquals(1, CreateFlag.REDEFINE.bit());
        assertEquals(16, CreateFlag.DISK_ONLY.bit());
        assertEquals(512, CreateFlag.VALIDATE.bit());
        assertEquals("VIR_DOMAIN_SNAPSHOT_CREATE_REUSE_EXT", CreateFlag.REUSE_EXT.constant());
    }
}
