package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviourTest {

    private static final String[] RELEASES = {
        "0.7.7", "0.8.0", "0.9.5", "1.0.1", "5.6", "6.10", "7.0", "8.2", "9.0", "9.1", "9.3", "9.8", "9.9", "9.10",
        "10.9", "10.10", "11.0", "11.2", "11.3", "11.4", "11.9", "11.10", "12.0", "12.5"
    };

    @ParameterizedTest
    @CsvSource({
        "EXTERNAL_DELETE, 8.10, no",
        "EXTERNAL_DELETE, 9.0, yes",
        "EXTERNAL_REVERT, 9.8, no",
        "EXTERNAL_REVERT, 9.9, yes",
        "INTERNAL_REVERT_BROKEN, 11.1, no",
        "INTERNAL_REVERT_BROKEN, 11.2, yes",
        "INTERNAL_REVERT_BROKEN, 11.3, yes",
        "INTERNAL_REVERT_BROKEN, 11.4, no",
        "OVERLAYS_READABLE, 11.9, yes",
        "OVERLAYS_READABLE, 11.10, no",
        "MIXED_DELETE_LOSS, 10.10, yes",
        "MIXED_DELETE_LOSS, 11.0, no",
        "REDEFINE_CRASH, 9.0, yes",
        "REDEFINE_CRASH, 9.1, unknown",
        "REDEFINE_CRASH, 11.2, unknown",
        "REDEFINE_CRASH, 11.3, no",
        "OFFLINE_EXTERNAL_BY_DISKS, 9.0, no",
        "OFFLINE_EXTERNAL_BY_DISKS, 10.0, unknown",
        "OFFLINE_EXTERNAL_BY_DISKS, 11.3, yes",
        "MEMORY, 1.0.0, no",
        "MEMORY, 1.0.1, yes",
        "METADATA_LEFT, 6.8, no",
        "METADATA_LEFT, 6.10, yes",
        "METADATA_LEFT, 7.0, no"
    })
    void releasesDiffer(Behaviour behaviour, String release, String does) {
        LibvirtVersion version = Objects.requireNonNull(LibvirtVersion.of(release));
        Facts facts = Facts.NONE.withVersion(version);
        assertEquals(does.equals("yes"), facts.does(behaviour));
        assertEquals(does.equals("no"), facts.doesNot(behaviour));
    }

    @ParameterizedTest
    @EnumSource
    void noReleaseBothDoesAndDoesNot(Behaviour behaviour) {
        int sure = 0;
        int does = 0;
        for (String release : RELEASES) {
            LibvirtVersion version = Objects.requireNonNull(LibvirtVersion.of(release));
            boolean has = behaviour.span().has(version);
            boolean lacks = behaviour.span().lacks(version);
            assertFalse(has && lacks, release);
            sure += has || lacks ? 1 : 0;
            does += has ? 1 : 0;
        }
        assertTrue(RELEASES.length / 2 < sure);
        assertTrue(0 < does && does < RELEASES.length, behaviour.span().words());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotKnownIsNotSaid(Behaviour behaviour) {
        assertFalse(Facts.NONE.does(behaviour) || Facts.NONE.doesNot(behaviour));
        assertFalse(behaviour.text().endsWith("."));
        for (String id : behaviour.rules()) {
            assertNotNull(Rules.of(id), id);
        }
    }

    @Test
    void spansAreTold() {
        assertEquals("9.9 and later", Behaviour.EXTERNAL_REVERT.span().words());
        assertEquals("before 11.10", Behaviour.OVERLAYS_READABLE.span().words());
        assertEquals(
                "11.2 to before 11.4", Behaviour.INTERNAL_REVERT_BROKEN.span().words());
        assertEquals("up to 9.0, not in 11.3", Behaviour.REDEFINE_CRASH.span().words());
        assertEquals(
                "after 9.0, at the latest 11.3",
                Behaviour.OFFLINE_EXTERNAL_BY_DISKS.span().words());
    }
}
