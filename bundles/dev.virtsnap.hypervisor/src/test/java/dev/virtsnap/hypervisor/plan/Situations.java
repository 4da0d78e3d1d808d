package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.Surroundings;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A domain with one disk in words, such as {@code a b:a:external c:b:external:current}: name, parent, kind, which is current. */
public final class Situations {

    static final String DOMAIN =
            """
            <domain type='kvm'>
              <name>web1</name>
              <uuid>4dea22b3-1d52-d8f3-2516-782e98ab3fa0</uuid>
              <memory unit='MiB'>64</memory>
              <os><type>hvm</type></os>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/vm/web1.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
              </devices>
            </domain>
            """;

    private static final Planner PLANNER = new Planner(
            Grammar.embedded(XsdDatatypes.INSTANCE), Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC));

    private Situations() {}

    public static Situation qemu(String version, SnapshotState state, String snapshots) {
        List<SnapshotNode> nodes = new ArrayList<>();
        String domain = DOMAIN;
        Map<String, String> documents = new HashMap<>();
        for (String word : snapshots.isEmpty() ? new String[0] : snapshots.split(" ")) {
            List<String> parts = List.of(word.split(":"));
            String name = parts.get(0);
            String parent = 1 < parts.size() ? parts.get(1) : "";
            boolean external = parts.contains("external");
            String document = document(name, parent, external);
            SnapshotNode node = SnapshotNode.of(Situation.definition(document)).withoutDefinition();
            nodes.add(parts.contains("current") ? node.current() : node);
            if (external && parts.contains("current")) {
                domain = DOMAIN.replace("web1.qcow2", "web1." + name);
            }
            documents.put(name, document);
        }
        Facts facts = Facts.NONE
                .withDomain(Text.of(domain))
                .withPersistent(true)
                .withDriver(Driver.QEMU)
                .withVersion(Objects.requireNonNull(LibvirtVersion.of(version)))
                .withSnapshots(SnapshotTree.of(nodes))
                .withSurroundings(Surroundings.UNKNOWN.withManagedSave(false).withBlockJobs(Set.of()))
                .withState(state);
        return new Situation(
                "qemu:///system",
                "web1",
                "4dea22b3-1d52-d8f3-2516-782e98ab3fa0",
                state,
                facts,
                domain,
                documents,
                Map.of());
    }

    private static String document(String name, String parent, boolean external) {
        SnapshotMode mode = external ? SnapshotMode.EXTERNAL : SnapshotMode.INTERNAL;
        String source = external ? "<source file='/vm/web1." + name + "'/>" : "";
        String image = parent.isEmpty() || !external ? "web1.qcow2" : "web1." + parent;
        return "<domainsnapshot>\n  <name>" + name + "</name>\n  <state>shutoff</state>\n"
                + (parent.isEmpty() ? "" : "  <parent>\n    <name>" + parent + "</name>\n  </parent>\n")
                + "  <creationTime>1700000000</creationTime>\n"
                + "  <memory snapshot='no'/>\n"
                + "  <disks>\n"
                + "    <disk name='vda' snapshot='"
                + mode.word() + "'>" + source + "</disk>\n  </disks>\n"
                + DOMAIN.replace("web1.qcow2", image) + "</domainsnapshot>\n";
    }

    public static Plan plan(Action action, Situation situation) {
        return PLANNER.plan(action, situation);
    }
}
