package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.About;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.plan.Choice;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.jspecify.annotations.Nullable;

/**
 * Whether something can be done to what is selected, as far as that is known already: asked for every menu, it asks nobody.
 *
 * <p>The receiver is a selection. The properties: {@code can} and {@code canPlan} with a verb, {@code hasDomains}, {@code
 * oneDomain}, {@code oneSnapshot}, {@code twoSnapshots}, {@code canDescribe}, {@code canRename}, {@code canImport}.
 */
public final class ActionTester extends PropertyTester {

    /** Of more, only the first are looked at. */
    private static final int MOST = 200;

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, @Nullable Object expected) {
        if (!(receiver instanceof IStructuredSelection all)) {
            return false;
        }
        Selected selected = Selected.of(Arrays.stream(all.toArray()).limit(MOST).toList());
        return switch (property) {
            case "can" -> can(Verb.of(String.valueOf(arguments[0])), selected) && writable(selected);
            case "canPlan" -> can(Verb.of(String.valueOf(arguments[0])), selected);
            case "hasDomains" -> !selected.allDomains().isEmpty() && areOpen(selected);
            case "oneDomain" -> selected.allDomains().size() == 1 && areOpen(selected);
            case "oneSnapshot" -> selected.one() != null && areOpen(selected);
            case "twoSnapshots" -> areTwo(selected) && areOpen(selected);
            case "canDescribe" -> selected.one() != null && writable(selected);
            case "canImport" -> selected.allDomains().size() == 1 && writable(selected);
            case "canRename" -> selected.one() != null && writable(selected) && canRename(selected.one());
            default -> false;
        };
    }

    private static boolean areTwo(Selected selected) {
        return selected.domains().isEmpty()
                && selected.snapshots().values().stream().mapToInt(List::size).sum() == 2;
    }

    private static boolean areOpen(Selected selected) {
        return connections(selected, ConnectionNode::isOpen);
    }

    private static boolean writable(Selected selected) {
        return connections(selected, connection -> connection.isOpen() && !connection.isReadOnly());
    }

    private static boolean connections(Selected selected, Predicate<ConnectionNode> condition) {
        return selected.allDomains().stream().map(DomainNode::connection).allMatch(condition);
    }

    private static boolean can(Verb verb, Selected selected) {
        boolean one = selected.one() != null;
        if (!areOpen(selected) || !selected.domains().isEmpty() || (!one && !verb.takesMany())) {
            return false;
        }
        if (selected.snapshots().isEmpty()) {
            return false;
        }
        for (List<SnapshotNode> snapshots : selected.snapshots().values()) {
            for (SnapshotNode snapshot : snapshots) {
                if (!can(verb, snapshot)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean can(Verb verb, SnapshotNode snapshot) {
        return switch (verb.kind()) {
            case REVERT -> canRevert(snapshot) && (isQemu(snapshot) || !verb.has(Choice.RESET_NVRAM));
            case START_FROM -> canRevert(snapshot) && !isActive(snapshot);
            case DELETE -> canDelete(verb, snapshot);
            case MERGE -> !isQemu(snapshot) || !snapshot.known().isExternal() || isSince(snapshot, 9, 0);
            case DISCARD -> canRevert(snapshot) && (verb.has(Choice.DISCARD_FORCE) == hasChildren(snapshot));
            case SET_CURRENT -> !snapshot.isCurrent();
        };
    }

    /** There is no way back without a definition, or to files that are gone; to external ones only since 9.9. */
    private static boolean canRevert(SnapshotNode snapshot) {
        if (!isQemu(snapshot)) {
            return true;
        }
        return snapshot.hasDomainDefinition()
                && snapshot.missingFiles().isEmpty()
                && (!snapshot.known().isExternal() || isSince(snapshot, 9, 9));
    }

    private static boolean canDelete(Verb verb, SnapshotNode snapshot) {
        if (verb.has(Choice.CHILDREN) || verb.has(Choice.CHILDREN_ONLY)) {
            return hasChildren(snapshot) && !(isQemu(snapshot) && hasExternalBelow(snapshot));
        }
        if (verb.has(Choice.METADATA_ONLY)) {
            return isQemu(snapshot);
        }
        return !isQemu(snapshot) || !snapshot.known().isExternal() || isSince(snapshot, 9, 0);
    }

    private static boolean hasChildren(SnapshotNode snapshot) {
        return 0 < snapshot.all().tree().childCount(snapshot.name());
    }

    private static boolean hasExternalBelow(SnapshotNode snapshot) {
        SnapshotTree tree = snapshot.all().tree();
        return tree.children(snapshot.name()).stream().anyMatch(dev.virtsnap.language.model.SnapshotNode::isExternal);
    }

    private static boolean isActive(SnapshotNode snapshot) {
        SnapshotState state = snapshot.domain().state();
        return state != null && state.isOnline();
    }

    private static boolean canRename(@Nullable SnapshotNode snapshot) {
        return snapshot != null && (!isQemu(snapshot) || snapshot.known().isExternal());
    }

    private static boolean isQemu(Node node) {
        About about = node.connection().about();
        return about != null && about.driver() == Driver.QEMU;
    }

    private static boolean isSince(Node node, int major, int minor) {
        About about = node.connection().about();
        return about != null && !about.version().isBefore(new LibvirtVersion(major, minor));
    }
}
