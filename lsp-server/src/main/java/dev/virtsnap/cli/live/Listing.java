package dev.virtsnap.cli.live;

import dev.virtsnap.cli.report.Json;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.plan.TreeText;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotKind;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The snapshots of a domain for people, by time. */
public final class Listing {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private record Row(SnapshotNode node, long time, String description) {}

    private final List<Row> rows = new ArrayList<>();

    private Listing() {}

    /** Reads all snapshots of a domain, but not the domains that they have kept. */
    public static Listing of(Domain domain) {
        Listing listing = new Listing();
        String current = domain.currentSnapshot();
        domain.readSnapshots(xml -> {
            // in what libvirt prints all that is listed stands before the domain, which is long
            int end = xml.indexOf("<domain ");
            SnapshotDefinition definition = Situation.definition(end < 0 ? xml : xml.substring(0, end));
            SnapshotNode node = SnapshotNode.of(definition).withoutDefinition();
            listing.rows.add(new Row(
                    node.name().equals(current) ? node.current() : node,
                    seconds(definition.creationTime()),
                    Value.textOf(definition.description())));
        });
        listing.rows.sort(Comparator.comparingLong(Row::time)
                .thenComparing(row -> row.node().name()));
        return listing;
    }

    private static long seconds(@Nullable Value time) {
        try {
            return Long.parseLong(Value.textOf(time).strip());
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    /** The snapshots as a tree, those of one parent by time. */
    public SnapshotTree tree() {
        return SnapshotTree.of(rows.stream().map(Row::node).toList());
    }

    /** With lines from parent to child. */
    public String drawn() {
        return TreeText.of(tree());
    }

    /** A line for each. */
    public String table() {
        if (rows.isEmpty()) {
            return "(no snapshots)\n";
        }
        List<String[]> cells = new ArrayList<>();
        cells.add(new String[] {"", "NAME", "TAKEN", "STATE", "KIND", "DESCRIPTION"});
        for (Row row : rows) {
            SnapshotState state = row.node().state();
            SnapshotKind kind = row.node().kind();
            cells.add(new String[] {
                row.node().isCurrent() ? "*" : "",
                Shown.plain(row.node().name()),
                row.time() <= 0
                        ? ""
                        : TIME.format(Instant.ofEpochSecond(row.time()).atZone(ZoneId.systemDefault())),
                state == null ? "" : state.word(),
                kind == null ? "" : kind.word(),
                Shown.plain(row.description())
            });
        }
        return aligned(cells);
    }

    private static String aligned(List<String[]> cells) {
        int[] widths = new int[cells.get(0).length];
        for (String[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : cells) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /** For programs. */
    public String json() {
        Json json = new Json().array();
        for (Row row : rows) {
            SnapshotState state = row.node().state();
            SnapshotKind kind = row.node().kind();
            String parent = row.node().parent();
            json.object().name("name").value(row.node().name());
            json.name("parent").value(parent == null ? "" : parent);
            json.name("taken")
                    .value(
                            row.time() <= 0
                                    ? ""
                                    : Instant.ofEpochSecond(row.time()).toString());
            json.name("state").value(state == null ? "" : state.word());
            json.name("kind").value(kind == null ? "" : kind.word());
            json.name("description").value(row.description());
            json.name("current").value(row.node().isCurrent()).endObject();
        }
        return json.endArray() + "\n";
    }
}
