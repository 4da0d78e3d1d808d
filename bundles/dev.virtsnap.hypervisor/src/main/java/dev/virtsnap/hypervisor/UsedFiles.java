package dev.virtsnap.hypervisor;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files that a domain and its snapshots know, and what these stand on. */
public final class UsedFiles {

    /** Longer chains are no chains. */
    private static final int DEEPEST = 1_000;

    private final Images images;
    private final Set<String> files = new LinkedHashSet<>();

    private UsedFiles(Images images) {
        this.images = images;
    }

    /** Those of a domain with these definitions and these dumps of snapshots, in absolute paths. */
    public static Set<String> of(List<@Nullable DomainDefinition> domains, Iterable<String> snapshots, Images images) {
        UsedFiles used = new UsedFiles(images);
        for (String xml : snapshots) {
            used.addSnapshot(Situation.definition(xml));
        }
        domains.forEach(used::addDomain);
        used.addBases();
        return used.files;
    }

    private void addSnapshot(SnapshotDefinition definition) {
        addDomain(definition.domain());
        addDomain(definition.inactiveDomain());
        SnapshotNode node = SnapshotNode.of(definition);
        for (StoredDisk disk : node.disks()) {
            add(disk.overlay());
            add(disk.image());
        }
        add(node.memoryFile());
    }

    private void addDomain(@Nullable DomainDefinition domain) {
        if (domain == null) {
            return;
        }
        for (DomainDisk disk : domain.disks()) {
            add(Value.textOf(disk.path()));
        }
        add(Value.textOf(domain.nvram()));
    }

    private void add(@Nullable String file) {
        if (file != null && file.startsWith("/")) {
            files.add(file);
        }
    }

    private void addBases() {
        for (String file : List.copyOf(files)) {
            String base = images.base(file);
            for (int i = 0; i < DEEPEST && base != null && files.add(base); i++) {
                base = images.base(base);
            }
        }
    }

    /** The folders of files, sorted. */
    public static Set<String> folders(Set<String> files) {
        Set<String> folders = new TreeSet<>();
        files.forEach(file -> folders.add(file.substring(0, Math.max(1, file.lastIndexOf('/')))));
        return folders;
    }

    /**
     * Files beside used ones that stand on one of them and are not used themselves, such as the disks of clones: the image
     * that each stands on, by its path.
     */
    static Map<String, String> strangers(Set<String> used, Images images) {
        Map<String, String> strangers = new LinkedHashMap<>();
        for (String folder : folders(used)) {
            for (String file : images.in(folder)) {
                String base = used.contains(file) ? null : images.base(file);
                if (base != null && used.contains(base)) {
                    strangers.put(file, base);
                }
            }
        }
        return strangers;
    }
}
