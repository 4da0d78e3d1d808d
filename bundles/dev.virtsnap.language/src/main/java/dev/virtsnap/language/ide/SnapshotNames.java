package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that one document has in common with others: small enough to be kept for every document of a workspace.
 *
 * @param name of the snapshot; {@code ""} if it has none
 * @param nameRange where that is said; null if it has none
 * @param parent the name of its parent; {@code ""} if it has none
 * @param parentRange where that is said; null if it has none
 * @param root where the snapshot begins: the name of the root element
 * @param detail what a list of snapshots may say beside the name: state and time
 * @param domain its domain, by uuid or else by name; null if it does not say
 * @param writes the files that it writes to, overlays and memory
 */
public record SnapshotNames(
        String name,
        @Nullable Range nameRange,
        String parent,
        @Nullable Range parentRange,
        Range root,
        String detail,
        @Nullable String domain,
        List<String> writes) {

    public SnapshotNames {
        writes = List.copyOf(writes);
    }

    /** The names of a document; null if it is not about a snapshot. */
    public static @Nullable SnapshotNames of(Analysis analysis) {
        SnapshotDefinition definition = analysis.definition();
        var root = definition.root();
        if (root == null || !definition.isSnapshot()) {
            return null;
        }
        Value name = given(definition.name());
        Value parent = given(definition.parentName());
        DomainDefinition domain = definition.domain() == null ? analysis.facts().domain() : definition.domain();
        return new SnapshotNames(
                Value.textOf(name),
                name == null ? null : name.range(),
                Value.textOf(parent),
                parent == null ? null : parent.range(),
                root.nameRange(),
                DiskWords.ofSnapshot(definition),
                domain == null ? null : domainKey(domain),
                FolderEntry.paths(definition));
    }

    private static @Nullable Value given(@Nullable Value value) {
        return value == null || value.text().isBlank() ? null : value;
    }

    private static @Nullable String domainKey(DomainDefinition domain) {
        String uuid = SnapshotNode.bareUuid(domain.uuid());
        String name = Value.textOf(domain.name()).strip();
        return uuid != null ? uuid : name.isEmpty() ? null : "name " + name;
    }

    /** Whether the two may be about one domain: names of snapshots of two domains have nothing to do with each other. */
    boolean sharesDomainWith(SnapshotNames other) {
        return domain == null || other.domain == null || domain.equals(other.domain);
    }
}
