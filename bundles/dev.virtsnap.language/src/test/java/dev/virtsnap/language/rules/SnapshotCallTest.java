package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.StoredDisk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about reverts and deletes as whoever plans such calls asks them: without any document. */
class SnapshotCallTest {

    private static SnapshotNode node(String name, @Nullable String parent, SnapshotMode mode) {
        return SnapshotNode.of(name, parent, SnapshotState.SHUTOFF).withDisks(List.of(StoredDisk.of("vda", mode)));
    }

    /** first (internal) - second (external) - third (external, current); first - side (external). */
    private static final SnapshotTree TREE = SnapshotTree.of(List.of(
            node("first", null, SnapshotMode.INTERNAL),
            node("second", "first", SnapshotMode.EXTERNAL),
            node("third", "second", SnapshotMode.EXTERNAL).current(),
            node("side", "first", SnapshotMode.EXTERNAL),
            node("below", "side", SnapshotMode.INTERNAL)));

    private static Facts on(String version) {
        LibvirtVersion release = LibvirtVersion.of(version);
        return release == null ? Facts.NONE : Facts.NONE.withVersion(release);
    }

    private static List<String> refusals(SnapshotCall call) {
        List<String> refusals = new ArrayList<>();
        for (Objection objection : Rules.objections(call)) {
            LibvirtError error = objection.error();
            if (error != null) {
                refusals.add(objection.rule() + " " + error.code() + " " + error.text());
            }
        }
        return refusals;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.10 | third | | SNAP700 CONFIG_UNSUPPORTED deletion of 1 external disk snapshots not supported yet",
                "8.10 | first | children | SNAP700 CONFIG_UNSUPPORTED deletion of 3 external disk snapshots not supported yet",
                "8.10 | first | children-only | SNAP700 CONFIG_UNSUPPORTED deletion of 3 external disk snapshots not supported yet",
                "9.0 | second | children | SNAP701 CONFIG_UNSUPPORTED deletion of external children disk snapshots not supported",
                "9.0 | first | children-only | SNAP702 CONFIG_UNSUPPORTED deletion of external and internal children disk snapshots not supported",
                "9.0 | third | children | SNAP703 CONFIG_UNSUPPORTED deletion of external disk snapshots with children not supported",
                "9.0 | side | children | SNAP703 CONFIG_UNSUPPORTED deletion of external disk snapshots with children not supported",
                "9.1 | second | | SNAP705 OPERATION_UNSUPPORTED deleting external snapshot that has internal snapshot as parent not supported",
                "9.0 | side | | SNAP709 INVALID_ARG could not find base disk source in disk source chain",
                "11.3 | side | | SNAP713 CONFIG_UNSUPPORTED deletion of non-leaf external snapshot that is not in active chain is not supported",
                "9.1 | third | | ''",
                "11.3 | first | | ''",
                "9.0 | first | children,metadata | ''"
            })
    void deletesAreRefusedInTheWordsOfLibvirt(String version, String name, @Nullable String flags, String refusal) {
        Set<DeleteFlag> given = new HashSet<>();
        for (String flag : flags == null ? new String[0] : flags.split(",")) {
            given.add((DeleteFlag) Objects.requireNonNull(CallFlag.of(flag)));
        }
        List<String> refusals = refusals(SnapshotCall.delete(TREE, name, given, on(version)));
        List<String> known = refusals.stream()
                .filter(each -> !each.startsWith("SNAP705") || refusal.startsWith("SNAP705"))
                .toList();
        assertEquals(refusal.isEmpty() ? List.of() : List.of(refusal), known);
    }

    @Test
    void aRevertToNothingIsRefused() {
        assertEquals(
                List.of("SNAP601 NO_DOMAIN_SNAPSHOT no domain snapshot with matching name 'none'"),
                refusals(SnapshotCall.revert(TREE, "none", Set.of(), on("9.0"))));
    }

    @Test
    void whatExcludesEachOtherIsToldBare() {
        SnapshotCall call =
                SnapshotCall.revert(TREE, "first", Set.of(RevertFlag.RUNNING, RevertFlag.PAUSED), Facts.NONE);
        assertEquals(
                "Flags 'VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING' and 'VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED' are mutually exclusive",
                message(call, "SNAP410"));
        Facts gone = Facts.NONE.withPersistent(false).withDriver(Driver.TEST);
        assertEquals(
                "Requested operation is not valid: transient domain needs to request run or pause to revert to inactive"
                        + " snapshot",
                message(SnapshotCall.revert(TREE, "first", Set.of(), gone), "SNAP604"));
        assertEquals(
                "unsupported flags (0x8) in function testDomainRevertToSnapshot",
                message(SnapshotCall.revert(TREE, "first", Set.of(RevertFlag.RESET_NVRAM), gone), "SNAP803"));
        assertEquals(
                "unsupported flags (0x2) in function testDomainSnapshotDelete",
                message(SnapshotCall.delete(TREE, "first", Set.of(DeleteFlag.METADATA_ONLY), gone), "SNAP803"));
        assertEquals(
                "this function is not supported by the connection driver: virDomainSnapshotDelete",
                message(SnapshotCall.delete(TREE, "first", Set.of(), Facts.NONE.withDriver(Driver.LXC)), "SNAP851"));
    }

    private static String message(SnapshotCall call, String id) {
        for (Objection objection : Rules.objections(call)) {
            LibvirtError error = objection.error();
            if (objection.rule().id().equals(id) && error != null) {
                return error.message();
            }
        }
        return "not refused by " + id + ": " + Rules.objections(call);
    }

    @Test
    void whatIsDeletedIsWhatTheFlagsSay() {
        assertEquals(List.of("side"), names(SnapshotCall.delete(TREE, "side", Set.of(), Facts.NONE)));
        assertEquals(
                List.of("below", "side"),
                names(SnapshotCall.delete(TREE, "side", Set.of(DeleteFlag.CHILDREN), Facts.NONE)));
        assertEquals(
                List.of("below"),
                names(SnapshotCall.delete(TREE, "side", Set.of(DeleteFlag.CHILDREN_ONLY), Facts.NONE)));
        assertEquals(List.of(), names(SnapshotCall.revert(TREE, "side", Set.of(), Facts.NONE)));
    }

    private static List<String> names(SnapshotCall call) {
        return call.deleted().stream().map(SnapshotNode::name).toList();
    }

    @Provide
    Arbitrary<SnapshotTree> trees() {
        Arbitrary<String> names = Arbitraries.integers().between(0, 7).map(String::valueOf);
        return Combinators.combine(
                        names,
                        names.injectNull(0.3),
                        Arbitraries.of(SnapshotState.values()).injectNull(0.1),
                        Arbitraries.of(SnapshotMode.values()),
                        Arbitraries.of(true, false))
                .as((name, parent, state, mode, current) -> {
                    SnapshotNode node =
                            SnapshotNode.of(name, parent, state).withDisks(List.of(StoredDisk.of("vda", mode)));
                    return current ? node.current() : node;
                })
                .list()
                .ofMaxSize(9)
                .map(SnapshotTree::of);
    }

    @Property
    void theTestDriverRefusesOnlyWhatItLooksAt(
            @ForAll("trees") SnapshotTree tree, @ForAll Set<DeleteFlag> flags, @ForAll Set<RevertFlag> reverts) {
        Facts facts = Facts.NONE
                .withDriver(Driver.TEST)
                .withVersion(new LibvirtVersion(9, 0))
                .withPersistent(true);
        for (SnapshotNode node : tree.nodes()) {
            Set<String> expected = new HashSet<>();
            if (flags.contains(DeleteFlag.CHILDREN) && flags.contains(DeleteFlag.CHILDREN_ONLY)) {
                expected.add("SNAP411");
            }
            if (flags.contains(DeleteFlag.METADATA_ONLY)) {
                expected.add("SNAP803");
            }
            assertEquals(expected, ids(SnapshotCall.delete(tree, node.name(), flags, facts)));
            expected.clear();
            if (reverts.contains(RevertFlag.RUNNING) && reverts.contains(RevertFlag.PAUSED)) {
                expected.add("SNAP410");
            }
            if (reverts.contains(RevertFlag.RESET_NVRAM)) {
                expected.add("SNAP803");
            }
            assertEquals(expected, ids(SnapshotCall.revert(tree, node.name(), reverts, facts)));
        }
    }

    private static Set<String> ids(SnapshotCall call) {
        Set<String> ids = new HashSet<>();
        for (Objection objection : Rules.objections(call)) {
            if (objection.isRefusal()) {
                ids.add(objection.rule().id());
            }
        }
        return ids;
    }

    @Property
    void anyCallIsAnsweredInSentences(
            @ForAll("trees") SnapshotTree tree,
            @ForAll Set<DeleteFlag> flags,
            @ForAll Set<RevertFlag> reverts,
            @ForAll Power power) {
        for (String version : new String[] {"", "8.0", "9.0", "9.5", "10.0", "11.3", "12.0"}) {
            Facts facts = on(version).withPower(power);
            for (SnapshotNode node : tree.nodes()) {
                List<Objection> all =
                        new ArrayList<>(Rules.objections(SnapshotCall.delete(tree, node.name(), flags, facts)));
                all.addAll(Rules.objections(SnapshotCall.revert(tree, node.name(), reverts, facts)));
                for (Objection objection : all) {
                    assertTrue(objection.message().endsWith("."), objection.message());
                    assertFalse(objection.message().contains("null"), objection.message());
                }
            }
        }
    }

    @Test
    void flagsHaveTheWordsAndBitsOfLibvirt() {
        assertEquals(8, RevertFlag.RESET_NVRAM.bit());
        assertEquals(2, DeleteFlag.METADATA_ONLY.bit());
        assertEquals("VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY", DeleteFlag.CHILDREN_ONLY.constant());
        Set<String> words = new HashSet<>();
        for (CallFlag flag : CallFlag.all()) {
            assertTrue(words.add(flag.word()), flag.word());
            assertEquals(flag, CallFlag.of(flag.word()));
        }
        assertNull(CallFlag.of("childern"));
    }
}
