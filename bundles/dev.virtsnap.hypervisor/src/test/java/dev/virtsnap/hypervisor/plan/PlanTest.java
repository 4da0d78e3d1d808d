package dev.virtsnap.hypervisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Situation TWO = Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:internal:current");

    @Test
    void aPlanIsReadAloud() {
        Plan plan = Situations.plan(new Delete("a", EnumSet.of(DeleteFlag.CHILDREN)), TWO);

        assertEquals(
                """
                Delete 'a' (children), domain 'web1' on qemu:///system

                  1. Delete 'a' and all snapshots below it
                     virDomainSnapshotDelete(VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN)
                     virsh -c qemu:///system snapshot-delete web1 a --children

                Snapshots before:
                  a  (shutoff, internal)
                  └─ b  (shutoff, internal)  <- current
                Snapshots after:
                  (no snapshots)
                Lost or changed for good:
                  restore point: Nobody can go back to 'b', 'a' any more.
                """,
                plan.text());
    }

    @Test
    void aRefusalHasLibvirtsWordsAndAWayOut() {
        Plan plan = Situations.plan(new Revert("c", Set.of()), TWO);

        assertTrue(plan.isRefused());
        assertEquals(plan.before(), plan.after());
        assertEquals(
                "Domain snapshot not found: no domain snapshot with matching name 'c'",
                plan.refusals().get(0).libvirtText());
        assertTrue(plan.text().contains("Refused: The domain has no snapshot 'c'"), plan::text);
    }

    @Test
    void equalActionsOnEqualSituationsGiveEqualPlans() {
        Action action = new Revert("a", EnumSet.of(RevertFlag.RUNNING));

        assertEquals(Situations.plan(action, TWO), Situations.plan(action, TWO));
        assertNotEquals(
                Situations.plan(action, TWO),
                Situations.plan(action, Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:internal")));
    }

    @Test
    void theDigestChangesWithAllThatMatters() {
        List<Situation> others = List.of(
                Situations.qemu("9.0", SnapshotState.RUNNING, "a b:a:internal:current"),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:internal"),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b::internal:current"),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:external:current"));

        assertEquals(
                TWO.digest(),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:internal:current")
                        .digest());
        others.forEach(other -> assertNotEquals(TWO.digest(), other.digest()));
    }

    @Test
    void aSnapshotWithoutANameGetsTheOneThatLibvirtWouldMakeUp() {
        Plan plan = Situations.plan(new Create("<domainsnapshot/>", Set.of(), "new.xml"), TWO);

        assertEquals("1700000000", plan.after().node("1700000000") == null ? "" : "1700000000", plan::text);
        assertTrue(plan.text().contains("snapshot-create web1 new.xml\n"), plan::text);
    }

    @Test
    void malformedAndForeignDocumentsAreRefused() {
        assertTrue(Situations.plan(new Create("<domainsnapshot><", Set.of(), "x"), TWO)
                .isRefused());
        assertTrue(Situations.plan(new Create("<domain type='kvm'/>", Set.of(), "x"), TWO)
                .isRefused());
        assertTrue(Situations.plan(new Create("", Set.of(), "x"), TWO).isRefused());
    }

    @Test
    void recordsAreChangedWithoutTouchingTheRest() {
        String xml = TWO.documents().getOrDefault("b", "");

        assertEquals(xml.replace("<name>b</name>", "<name>x &amp; y</name>"), Dump.named(xml, "x & y"));
        assertEquals(xml.replace("<name>a</name>", "<name>c</name>"), Dump.below(xml, "c"));
        assertFalse(Dump.below(xml, null).contains("<parent>"));
        assertTrue(Dump.described(xml, "<now>").contains("<name>b</name>\n  <description>&lt;now&gt;</description>"));
        assertEquals(xml, Dump.described(Dump.described(xml, "now"), ""));
        assertTrue(Dump.named("<domainsnapshot/>", "a").contains("<name>a</name>"));
    }

    @Test
    void describingTheCurrentSnapshotKeepsItCurrent() {
        Plan plan = Situations.plan(new Describe("b", "now"), TWO);

        assertEquals(
                List.of("virDomainSnapshotCreateXML(VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE |"
                        + " VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT)"),
                plan.steps().stream().map(Step::function).toList());
        assertEquals(List.of(), TreeShape.changes(plan.before(), plan.after()));
    }

    @Test
    void anInternalSnapshotKeepsTheNameThatTheImagesHave() {
        assertTrue(Situations.plan(new Rename("a", "c"), TWO).isRefused());
        Plan external = Situations.plan(
                new Rename("a", "c"),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a::external:current b:a:external"));
        assertFalse(external.isRefused(), external::text);
        assertEquals(
                List.of("- 'a'", "~ 'b' moves below 'c'", "+ 'c' (shutoff, external)", "current: 'a' -> 'c'"),
                TreeShape.changes(external.before(), external.after()));
    }

    @Test
    void importsMovePathsAndBelongToTheDomainThatGetsThem() {
        String foreign = TWO.documents()
                .getOrDefault("a", "")
                .replace("web1</name>", "old</name>")
                .replace("4dea22b3", "00000000");
        Plan refused = Situations.plan(
                new ImportTree(List.of(foreign), Mapping.NONE, false),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, ""));
        Plan adopted = Situations.plan(
                new ImportTree(List.of(foreign), new Mapping(true, Map.of("/vm", "/srv/vm")), false),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, ""));

        assertTrue(refused.isRefused(), refused::text);
        assertFalse(adopted.isRefused(), adopted::text);
        String xml = ((CreateStep) adopted.steps().get(0)).xml();
        assertTrue(xml.contains("'/srv/vm/web1.qcow2'") && xml.contains("4dea22b3") && !xml.contains(">old<"), xml);
    }

    @Test
    void aTreeIsExportedAsFilesThatCanBeImported() {
        List<TreeFiles.Document> files = TreeFiles.of(TWO);
        Plan plan = Situations.plan(
                new ImportTree(files.stream().map(TreeFiles.Document::xml).toList(), Mapping.NONE, false),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, ""));

        assertEquals(
                List.of("001-a.xml", "002-b.xml"),
                files.stream().map(TreeFiles.Document::file).toList());
        assertEquals(List.of(), TreeShape.changes(TWO.tree(), plan.after()), plan::text);
    }

    @Test
    void flagsOfACreateAreNamedInTheirOrder() {
        Plan plan = Situations.plan(
                new Create(
                        "<domainsnapshot><name>c</name></domainsnapshot>",
                        EnumSet.of(CreateFlag.VALIDATE, CreateFlag.ATOMIC),
                        "it's.xml"),
                TWO);

        assertTrue(
                plan.text()
                        .contains("virsh -c qemu:///system snapshot-create web1 'it'\\''s.xml' --atomic --validate\n"),
                plan::text);
    }
}
