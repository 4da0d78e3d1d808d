package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From a name to what it names, within a document and across those of a workspace.
 *
 * <p>{@code key} is always the key of the analysed document in the workspace. What the workspace says of that document is
 * not asked: the analysis may be newer.
 */
public final class Navigation {

    private Navigation() {}

    /** Where that is which the name at an offset names: the snapshot of a parent, the domain's disk of a request. */
    public static List<Location> definition(Analysis analysis, String key, int offset, Workspace workspace) {
        SnapshotNames own = SnapshotNames.of(analysis);
        if (own == null) {
            return List.of();
        }
        String name = nameAt(own, offset);
        if (name != null) {
            List<Location> found = new ArrayList<>();
            current(own, key, workspace).forEach((document, names) -> {
                Range range = names.nameRange();
                if (range != null && names.name().equals(name) && names.sharesDomainWith(own)) {
                    found.add(new Location(document, range));
                }
            });
            return found;
        }
        Range disk = diskAt(analysis, offset);
        return disk == null ? List.of() : List.of(new Location(key, disk));
    }

    /** Everywhere that the snapshot whose name is at an offset is named, as itself or as a parent. */
    public static List<Location> references(Analysis analysis, String key, int offset, Workspace workspace) {
        SnapshotNames own = SnapshotNames.of(analysis);
        String name = own == null ? null : nameAt(own, offset);
        if (own == null || name == null) {
            List<Location> here = new ArrayList<>();
            for (Range range : Highlights.at(analysis, offset)) {
                here.add(new Location(key, range));
            }
            return here;
        }
        List<Location> found = new ArrayList<>();
        current(own, key, workspace).forEach((document, names) -> {
            if (names.sharesDomainWith(own)) {
                if (names.nameRange() != null && names.name().equals(name)) {
                    found.add(new Location(document, names.nameRange()));
                }
                if (names.parentRange() != null && names.parent().equals(name)) {
                    found.add(new Location(document, names.parentRange()));
                }
            }
        });
        return found;
    }

    /** The name at an offset if it can be renamed; else null. */
    public static @Nullable Range renamed(Analysis analysis, int offset) {
        SnapshotNames own = SnapshotNames.of(analysis);
        if (own == null) {
            return null;
        }
        if (own.nameRange() != null && own.nameRange().touches(offset)) {
            return own.nameRange();
        }
        return own.parentRange() != null && own.parentRange().touches(offset) ? own.parentRange() : null;
    }

    /** Why a snapshot cannot be called so, as a sentence; null if it can. */
    public static @Nullable String problem(
            Analysis analysis, String key, int offset, String newName, Workspace workspace) {
        if (newName.isBlank()) {
            return "A snapshot needs a name.";
        }
        if (newName.contains("/") || newName.startsWith(".")) {
            return "The name of a snapshot is also that of a file: it can neither contain '/' nor begin with '.'.";
        }
        SnapshotNames own = SnapshotNames.of(analysis);
        if (own != null && !newName.equals(nameAt(own, offset))) {
            for (SnapshotNames names : current(own, key, workspace).values()) {
                if (names.name().equals(newName) && names.sharesDomainWith(own)) {
                    return "There is a snapshot '" + newName + "' already.";
                }
            }
        }
        return null;
    }

    /** The edits that rename the snapshot whose name is at an offset, by document; empty if there is none there. */
    public static Map<String, List<Edit>> rename(
            Analysis analysis, String key, int offset, String newName, Workspace workspace) {
        Map<String, List<Edit>> edits = new LinkedHashMap<>();
        if (renamed(analysis, offset) != null) {
            for (Location location : references(analysis, key, offset, workspace)) {
                edits.computeIfAbsent(location.document(), document -> new ArrayList<>())
                        .add(Edit.replace(location.range(), Escapes.text(newName)));
            }
        }
        return edits;
    }

    /** The documents of the parent of a snapshot: one, unless the workspace has copies. */
    public static List<String> parents(String key, Workspace workspace) {
        SnapshotNames own = workspace.documents().get(key);
        List<String> found = new ArrayList<>();
        if (own != null && !own.parent().isEmpty()) {
            workspace.documents().forEach((document, names) -> {
                if (names.name().equals(own.parent()) && names.sharesDomainWith(own)) {
                    found.add(document);
                }
            });
        }
        return found;
    }

    /** The documents of the snapshots whose parent a snapshot is. */
    public static List<String> children(String key, Workspace workspace) {
        SnapshotNames own = workspace.documents().get(key);
        List<String> found = new ArrayList<>();
        if (own != null && !own.name().isEmpty()) {
            workspace.documents().forEach((document, names) -> {
                if (names.parent().equals(own.name()) && names.sharesDomainWith(own)) {
                    found.add(document);
                }
            });
        }
        return found;
    }

    private static Map<String, SnapshotNames> current(SnapshotNames own, String key, Workspace workspace) {
        return workspace.with(key, own).documents();
    }

    /** The snapshot that is named at an offset. */
    private static @Nullable String nameAt(SnapshotNames own, int offset) {
        if (own.nameRange() != null && own.nameRange().touches(offset)) {
            return own.name();
        }
        return own.parentRange() != null && own.parentRange().touches(offset) ? own.parent() : null;
    }

    /** Where the domain of the document names the disk that a request at an offset is about. */
    private static @Nullable Range diskAt(Analysis analysis, int offset) {
        DomainDefinition domain = analysis.definition().fullDomain();
        if (domain == null) {
            return null;
        }
        List<SnapshotDisk> requests = new ArrayList<>(analysis.definition().disks());
        requests.addAll(analysis.definition().revertDisks());
        for (SnapshotDisk request : requests) {
            Value name = request.name();
            if (name != null && name.range().touches(offset)) {
                AlignedDisk aligned = DiskWords.aligned(analysis.alignment(), request);
                DomainDisk disk =
                        aligned != null && analysis.intent().isRedefine() ? aligned.disk() : domain.disk(name.text());
                return disk == null || disk.target() == null
                        ? null
                        : disk.target().range();
            }
        }
        return null;
    }
}
