package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The snapshots of a domain as files: what libvirt prints of each, parents before their children, with a comment that says how
 * {@code virtsnap check} and an import are to take it.
 */
public final class TreeFiles {

    /**
     * A snapshot as a file.
     *
     * @param snapshot its name
     * @param file a name that is good for any file system; in the order of their names parents come first
     * @param xml what is in it
     */
    public record Document(String snapshot, String file, String xml) {}

    private TreeFiles() {}

    /** All snapshots of a domain. */
    public static List<Document> of(Situation situation) {
        SnapshotTree tree = situation.tree();
        List<SnapshotNode> ordered = new ArrayList<>();
        for (SnapshotNode root : tree.roots()) {
            ordered.add(root);
            ordered.addAll(tree.descendants(root.name()));
        }
        int digits = Math.max(3, Integer.toString(ordered.size()).length());
        List<Document> documents = new ArrayList<>(ordered.size());
        for (SnapshotNode node : ordered) {
            String number = Integer.toString(documents.size() + 1);
            String file = "0".repeat(digits - number.length()) + number + "-" + Records.file(node.name());
            String xml = situation.document(node.name());
            String comment = "<!-- virtsnap: redefine" + (node.isCurrent() ? " current" : "") + " -->\n";
            documents.add(new Document(node.name(), file, comment + (xml == null ? "" : xml)));
        }
        return documents;
    }
}
