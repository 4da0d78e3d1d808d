package dev.virtsnap.hypervisor.report;

import dev.virtsnap.hypervisor.Images;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.UsedFiles;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a domain belongs to nobody any more: files that stand on its images and that no snapshot knows, snapshots whose
 * files are gone, names inside images that libvirt does not know and the reverse.
 */
public final class Orphans {

    private final Situation situation;
    private final Images images;
    private final HostFiles files;
    private final Map<String, SnapshotNode> nodes = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<String> found = new ArrayList<>();

    private Orphans(Situation situation, Images images) {
        this.situation = situation;
        this.images = images;
        this.files = situation.facts().surroundings().files();
    }

    /**
     * A sentence for each; none if all is as it should be.
     *
     * @param others files that other domains use
     */
    public static List<String> of(Situation situation, Images images, Set<String> others) {
        Orphans orphans = new Orphans(situation, images);
        orphans.readSnapshots();
        orphans.findMissing();
        orphans.findFiles(others);
        orphans.findTags();
        return orphans.found;
    }

    private void readSnapshots() {
        situation
                .documents()
                .forEach((name, xml) -> nodes.put(
                        name, SnapshotNode.of(Situation.definition(xml)).withoutDefinition()));
        List<@Nullable DomainDefinition> domains = new ArrayList<>();
        domains.add(situation.facts().domain());
        domains.add(DomainDefinition.of(
                SyntaxTree.parse(Text.of(situation.inactiveXml())).root()));
        used.addAll(UsedFiles.of(domains, situation.documents().values(), images));
    }

    private void findMissing() {
        nodes.forEach((name, node) -> {
            Set<String> needed = new LinkedHashSet<>();
            for (StoredDisk disk : node.disks()) {
                if (disk.takesPart()) {
                    needed.add(disk.image() == null ? "" : disk.image());
                    needed.add(disk.overlay() == null ? "" : disk.overlay());
                }
            }
            needed.add(node.memoryFile() == null ? "" : node.memoryFile());
            for (String file : needed) {
                if (file.startsWith("/") && files.kind(file) == FileKind.MISSING) {
                    found.add("The snapshot " + Shown.quoted(name) + " needs " + Shown.quoted(file)
                            + ", which is not there.");
                }
            }
        });
    }

    /** Files beside ours that stand on one of ours, or are called as if they did. */
    private void findFiles(Set<String> others) {
        for (String folder : UsedFiles.folders(used)) {
            for (String file : images.in(folder)) {
                if (used.contains(file) || others.contains(file)) {
                    continue;
                }
                String base = images.base(file);
                if (base != null && used.contains(base)) {
                    found.add(Shown.quoted(file) + " stands on " + Shown.quoted(base)
                            + ", and neither a domain nor a snapshot knows it.");
                } else if (isCalledLikeOurs(file)) {
                    found.add(Shown.quoted(file)
                            + " is called like a part of a snapshot, and neither a domain nor a snapshot knows it.");
                }
            }
        }
    }

    /** Whether libvirt would make up such a name for an overlay of an image of ours. */
    private boolean isCalledLikeOurs(String file) {
        for (String image : used) {
            int dot = image.lastIndexOf('.');
            int slash = image.lastIndexOf('/');
            String stem = slash < dot ? image.substring(0, dot) : image;
            if (file.startsWith(stem + ".") && !file.equals(image)) {
                return true;
            }
        }
        return false;
    }

    private void findTags() {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            for (StoredDisk disk : node.disks()) {
                String image = disk.image();
                if (disk.mode() == SnapshotMode.INTERNAL && image != null) {
                    known.computeIfAbsent(image, key -> new LinkedHashSet<>()).add(name);
                }
            }
        });
        for (String image : used) {
            List<String> tags = images.tags(image);
            if (tags != null) {
                compare(image, tags, known.getOrDefault(image, Set.of()));
            }
        }
    }

    private void compare(String image, List<String> tags, Set<String> recorded) {
        for (String tag : tags) {
            if (!recorded.contains(tag)) {
                found.add(Shown.quoted(image) + " holds a snapshot " + Shown.quoted(tag)
                        + " that libvirt has not noted down.");
            }
        }
        for (String name : recorded) {
            if (!tags.contains(name)) {
                found.add("libvirt has noted down the snapshot " + Shown.quoted(name) + ", and " + Shown.quoted(image)
                        + " does not hold it.");
            }
        }
    }
}
