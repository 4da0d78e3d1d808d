package dev.virtsnap.referee;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Example;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.Power;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that an example on a page stands for. */
final class Scenes {

    /** Where the pages have their images. */
    private static final String IMAGES = "/var/lib/libvirt/";

    private static final String SERVED = "/srv/";

    private static final String UUID = "4dea22b3-1d52-d8f3-2516-782e98ab3fa0";

    /** The domain of an example that shows none. */
    static final String DOMAIN =
            """
            <domain type='kvm'>
              <name>web1</name>
              <uuid>4dea22b3-1d52-d8f3-2516-782e98ab3fa0</uuid>
              <memory unit='MiB'>1024</memory>
              <os>
                <type>hvm</type>
              </os>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/var/lib/libvirt/images/web1.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/var/lib/libvirt/images/web1-data.qcow2'/>
                  <target dev='vdb' bus='virtio'/>
                </disk>
              </devices>
            </domain>
            """;

    private Scenes() {}

    /**
     * The calls that an example may mean on a stage, one for each combination of what it leaves open; none if it is about
     * another release of libvirt or about a driver other than that of the stage and QEMU's, about a revert or a delete, or
     * about a snapshot whose parent is elsewhere.
     */
    static List<Scene> of(Example example, Stage stage) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(example.document()));
        SnapshotDefinition definition = SnapshotDefinition.of(tree);
        Directive directive = Directive.of(tree);
        Facts facts = directive.completing(example.facts());
        Intent intent = Intent.of(directive.choice(example.choice(), facts), definition);
        boolean redefine = intent.isRedefine();
        List<Scene> scenes = new ArrayList<>();
        if (!isFor(example, facts, stage)
                || intent.isAboutExisting()
                || !example.files().isEmpty()
                || (redefine && facts.snapshots() == null && isNeedingParent(definition))) {
            return scenes;
        }
        boolean asked = facts.driver() == stage.driver();
        for (Power power : facts.power() == Power.UNKNOWN ? stage.powers() : List.of(facts.power())) {
            for (Set<CreateFlag> flags : flags(facts, redefine)) {
                if (!asked && !stage.takes(flags)) {
                    continue;
                }
                boolean persistent = facts.persistent() == null || facts.persistent();
                scenes.add(moved(
                        new Scene(
                                domain(example, redefine ? definition.fullDomain() : null),
                                power == Power.ACTIVE || !persistent,
                                persistent,
                                facts.snapshots() == null ? SnapshotTree.EMPTY : facts.snapshots(),
                                flags,
                                example.document(),
                                Conditions.of(facts.surroundings())),
                        stage));
            }
        }
        return scenes;
    }

    /** Whether another snapshot has to be there before this one. */
    static boolean isNeedingParent(SnapshotDefinition definition) {
        return definition.parentName() != null && !definition.parentName().is(definition.nameText());
    }

    /** Whether an example is about the release and the driver of a stage, and such as can be made so. */
    static boolean isFor(Example example, Facts facts, Stage stage) {
        return isPlayed(facts.surroundings().state())
                && isPart(facts.surroundings().capabilities(), stage.capabilities())
                && (facts.driver() == stage.driver() || facts.driver() == Driver.QEMU)
                && isOfRelease(example, facts, stage.version());
    }

    private static boolean isPart(Capabilities asked, Capabilities known) {
        return (asked.externalSnapshot() == null || asked.externalSnapshot().equals(known.externalSnapshot()))
                && (asked.incrementalBackup() == null
                        || asked.incrementalBackup().equals(known.incrementalBackup()));
    }

    /** An example that names another release is played where the rules say the same of it in the one that is installed. */
    private static boolean isOfRelease(Example example, Facts facts, LibvirtVersion installed) {
        LibvirtVersion version = facts.version();
        return version == null
                || version.equals(installed)
                || Prediction.codes(example.document(), example.choice(), facts)
                        .equals(Prediction.codes(example.document(), example.choice(), facts.withVersion(installed)));
    }

    /** Guests that sleep or crash would have to be made to do so. */
    private static boolean isPlayed(@Nullable SnapshotState state) {
        return state == null
                || state == SnapshotState.RUNNING
                || state == SnapshotState.PAUSED
                || state == SnapshotState.SHUTOFF;
    }

    private static List<Set<CreateFlag>> flags(Facts facts, boolean redefine) {
        Set<CreateFlag> known = EnumSet.noneOf(CreateFlag.class);
        if (facts.flags() != null) {
            facts.flags().stream()
                    .filter(CreateFlag.class::isInstance)
                    .map(CreateFlag.class::cast)
                    .forEach(known::add);
        }
        if (redefine) {
            known.add(CreateFlag.REDEFINE);
        }
        if (facts.flags() != null || redefine) {
            return List.of(known);
        }
        return List.of(known, EnumSet.of(CreateFlag.DISK_ONLY));
    }

    /** The domain that the page shows, or else that of the document, with the name and the UUID that its call needs. */
    static String domain(Example example, @Nullable DomainDefinition own) {
        if (!example.domain().isEmpty()) {
            return example.domain();
        }
        if (own == null
                || own.uuid() == null
                || own.type() == null
                || own.disks().isEmpty()) {
            return example.facts().surroundings().files() == HostFiles.UNKNOWN ? DOMAIN : withOneDisk();
        }
        return example.document().substring(own.element().start(), own.element().end()) + "\n";
    }

    /** Where a page has what a scene has at a path; the path itself if the page has nothing of it. */
    static String original(Scene scene, Stage stage, String path) {
        String folder = stage.folder + "/" + scene.name() + "/";
        if (!path.startsWith(folder)) {
            return path;
        }
        String rest = path.substring(folder.length());
        return ("/" + rest).startsWith(SERVED) ? "/" + rest : IMAGES + rest;
    }

    /** A listing of the host has the image of the first disk alone. */
    private static String withOneDisk() {
        return DOMAIN.replaceFirst("(?s)(</disk>)\\s*<disk.*</disk>", "$1");
    }

    /** The same with images in a folder, and a domain with a name and a UUID, that no other scene has. */
    static Scene moved(Scene scene, Stage stage) {
        int number = stage.nextNumber();
        return scene.with(
                moved(scene.domain(), stage, number),
                moved(scene.snapshots(), stage, number),
                moved(scene.document(), stage, number));
    }

    /** Of most snapshots no more is known than what has no place. */
    private static SnapshotTree moved(SnapshotTree snapshots, Stage stage, int number) {
        List<SnapshotNode> moved = new ArrayList<>();
        for (SnapshotNode node : snapshots.nodes()) {
            SnapshotDefinition known = node.definition();
            moved.add(
                    known == null
                            ? node
                            : SnapshotNode.of(SnapshotDefinition.of(SyntaxTree.parse(
                                    Text.of(moved(known.tree().text().string(), stage, number))))));
        }
        return SnapshotTree.of(moved);
    }

    static String moved(String xml, Stage stage, int number) {
        String name = "d" + number;
        return stage.adapted(xml)
                .replace("'/tmp/", "'" + stage.folder + "/" + name + "/")
                .replace("'" + SERVED, "'" + stage.folder + "/" + name + SERVED)
                .replace(IMAGES, stage.folder + "/" + name + "/")
                .replace("type='kvm'", "type='" + stage.domainType() + "'")
                .replace("<name>web1</name>", "<name>" + name + "</name>")
                .replace(UUID, UUID.substring(0, UUID.length() - 5) + (10_000 + number));
    }
}
