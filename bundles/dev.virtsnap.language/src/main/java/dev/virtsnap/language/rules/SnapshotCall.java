package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call on a snapshot that exists: {@code virDomainRevertToSnapshot} or {@code virDomainSnapshotDelete}. Immutable.
 *
 * @param kind revert or delete
 * @param name the name of the snapshot
 * @param tree the snapshots of the domain, as far as they are known
 * @param isWhole whether those are all of them, and which is current is known
 * @param facts everything else that is known; its flags are those of this call
 */
public record SnapshotCall(Intent.Kind kind, String name, SnapshotTree tree, boolean isWhole, Facts facts) {

    /** A revert of a domain that has exactly these snapshots. */
    public static SnapshotCall revert(SnapshotTree tree, String name, Set<RevertFlag> flags, Facts facts) {
        return new SnapshotCall(Intent.Kind.REVERT, name, tree, true, facts.withFlags(flags));
    }

    /** A delete in a domain that has exactly these snapshots. */
    public static SnapshotCall delete(SnapshotTree tree, String name, Set<DeleteFlag> flags, Facts facts) {
        return new SnapshotCall(Intent.Kind.DELETE, name, tree, true, facts.withFlags(flags));
    }

    /** The snapshot; null if it is not there. */
    public @Nullable SnapshotNode target() {
        return tree.node(name);
    }

    public boolean reverts() {
        return kind == Intent.Kind.REVERT;
    }

    boolean has(CallFlag flag) {
        return facts.has(flag);
    }

    /** Whether a flag is known not to be given. */
    boolean lacks(CallFlag flag) {
        return facts.lacks(flag);
    }

    boolean isQemu() {
        return facts.driver() == Driver.QEMU;
    }

    /** Whether the libvirt is QEMU's and known to be at least that and older than the other. */
    boolean isQemu(int major, int minor, int beforeMajor, int beforeMinor) {
        return isQemu() && facts.isSince(major, minor) && facts.isBefore(beforeMajor, beforeMinor);
    }

    boolean isQemuBefore(int major, int minor) {
        return isQemu() && facts.isBefore(major, minor);
    }

    boolean isQemuSince(int major, int minor) {
        return isQemu() && facts.isSince(major, minor);
    }

    /** Whether the libvirt is QEMU's and known to revert to external snapshots; what it says of itself goes before its release. */
    boolean revertsExternal() {
        Boolean said = facts.surroundings().capabilities().externalSnapshot();
        return isQemu() && (said == null ? facts.isSince(9, 9) : said);
    }

    /** Whether the libvirt is QEMU's and known not to revert to external snapshots. */
    boolean cannotRevertExternal() {
        Boolean said = facts.surroundings().capabilities().externalSnapshot();
        return isQemu() && (said == null ? facts.isBefore(9, 9) : !said);
    }

    /** The name of the current snapshot; null if there is none or it is not known. */
    @Nullable
    String current() {
        SnapshotNode current = tree.current();
        return current == null ? facts.surroundings().current() : current.name();
    }

    /** Whether it is known which snapshot is current, if any. */
    boolean knowsCurrent() {
        return isWhole || current() != null;
    }

    boolean isCurrent() {
        return name.equals(current());
    }

    /** Whether the snapshot is known not to be the current one. */
    boolean isNotCurrent() {
        return knowsCurrent() && !isCurrent();
    }

    /** Whether it is known whether the snapshot has children, and it has none. */
    boolean isLeaf() {
        return isWhole && tree.childCount(name) == 0;
    }

    /** Whether a delete works on the snapshot alone, with its data. */
    boolean mergesOne() {
        return !reverts() && deletesData() && !has(DeleteFlag.CHILDREN) && !has(DeleteFlag.CHILDREN_ONLY);
    }

    /** Whether a delete is not known to be about the records alone. */
    boolean deletesData() {
        return !reverts() && !has(DeleteFlag.METADATA_ONLY);
    }

    /** Whether what descends from the snapshot is deleted. */
    boolean deletesDescendants() {
        return !reverts() && (has(DeleteFlag.CHILDREN) || has(DeleteFlag.CHILDREN_ONLY));
    }

    /** The snapshots that a delete takes away, those below the snapshot first if they are among them. */
    public List<SnapshotNode> deleted() {
        List<SnapshotNode> deleted = new ArrayList<>();
        SnapshotNode target = target();
        if (reverts() || target == null) {
            return deleted;
        }
        if (deletesDescendants()) {
            deleted.addAll(tree.descendants(name));
        }
        if (!has(DeleteFlag.CHILDREN_ONLY)) {
            deleted.add(target);
        }
        return deleted;
    }
}
