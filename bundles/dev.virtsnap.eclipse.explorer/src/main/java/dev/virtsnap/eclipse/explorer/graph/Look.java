package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.model.CurrentStateNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.language.model.SnapshotKind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * How a node looks, on the screen and in a file.
 *
 * @param title its name
 * @param line what is said below it
 * @param colour of its edge, as six hexadecimal digits
 * @param strong whether its edge is thick
 */
record Look(String title, String line, String colour, boolean strong) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final String INTERNAL = "2f7fb8";
    private static final String EXTERNAL = "8a5cc4";
    private static final String MIXED = "b5651d";
    private static final String CURRENT = "2e9e5b";
    private static final String NOW = "d98a1f";

    static Look of(Node node) {
        if (node instanceof SnapshotNode snapshot) {
            return of(snapshot);
        }
        boolean now = node instanceof CurrentStateNode;
        var state = now && node.domain() != null ? node.domain().state() : null;
        return new Look(Shown.plain(node.name()), state == null ? "" : state.word(), NOW, false);
    }

    private static Look of(SnapshotNode snapshot) {
        SnapshotKind kind = snapshot.kind();
        String colour = kind == SnapshotKind.EXTERNAL ? EXTERNAL : kind == SnapshotKind.MIXED ? MIXED : INTERNAL;
        List<String> words = new ArrayList<>();
        if (snapshot.isCurrent()) {
            words.add(Messages.graph_current);
        } else if (kind != null) {
            words.add(kind.word());
        }
        if (snapshot.time() != null) {
            words.add(TIME.format(snapshot.time().atZone(ZoneId.systemDefault())));
        }
        if (!snapshot.missingFiles().isEmpty()) {
            words.add("!");
        }
        return new Look(
                Shown.plain(snapshot.name()),
                String.join(" · ", words),
                snapshot.isCurrent() ? CURRENT : colour,
                snapshot.isCurrent());
    }

    /** The name, cut to what fits into a box. */
    String shortTitle(int most) {
        return title.length() <= most ? title : title.substring(0, most - 1) + "…";
    }
}
