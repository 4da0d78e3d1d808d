package dev.virtsnap.referee;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Example;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.Power;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.referee.CallScene.Image;
import dev.virtsnap.referee.CallScene.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reverts and deletes that an example on a page stands for. */
final class CallScenes {

    private static final String TIME = "<creationTime>1700000000</creationTime>";

    private final Example example;
    private final Stage stage;
    private final SnapshotDefinition definition;
    private final Facts facts;
    private final Intent.Kind kind;

    private CallScenes(Example example, Stage stage, SnapshotDefinition definition, Facts facts, Intent.Kind kind) {
        this.example = example;
        this.stage = stage;
        this.definition = definition;
        this.facts = facts;
        this.kind = kind;
    }

    /** None if the example is about another call, release or driver; else one for each power that it leaves open. */
    static List<CallScene> of(Example example, Stage stage) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(example.document()));
        SnapshotDefinition definition = SnapshotDefinition.of(tree);
        Directive directive = Directive.of(tree);
        Facts facts = directive.completing(example.facts());
        Intent intent = Intent.of(directive.choice(example.choice(), facts), definition);
        if (!intent.isAboutExisting() || !Scenes.isFor(example, facts, stage)) {
            return List.of();
        }
        return new CallScenes(example, stage, definition, facts, intent.kind()).all();
    }

    private List<CallScene> all() {
        List<CallScene> scenes = new ArrayList<>();
        boolean persistent = facts.persistent() == null || facts.persistent();
        Conditions conditions = Conditions.of(facts.surroundings());
        boolean mustRun = !persistent || !conditions.blockJobs().isEmpty();
        // libvirt starts a QEMU at once after one was killed to switch the guest off, and that fails now and then
        mustRun |= stage.takesMemory() && isTaken(SnapshotNode.of(definition));
        if (facts.power() != Power.ACTIVE && !mustRun) {
            scenes.add(scene(false, persistent, conditions));
        }
        if (facts.power() != Power.INACTIVE && !conditions.managedSave()) {
            scenes.add(scene(true, persistent, conditions));
        }
        return scenes;
    }

    private CallScene scene(boolean active, boolean persistent, Conditions conditions) {
        int number = stage.nextNumber();
        SnapshotNode own = SnapshotNode.of(definition);
        SnapshotTree tree = tree(own);
        SnapshotNode given = tree.node(own.name());
        DomainDefinition stored = definition.fullDomain();
        DomainDisk disk = stored == null || stored.disks().isEmpty()
                ? null
                : stored.disks().get(0);
        String image = disk == null || disk.path() == null
                ? "/var/lib/libvirt/images/web1.qcow2"
                : disk.path().text();
        StoredDisk held = disk == null ? null : own.disk(disk.name());
        Chain chain = new Chain(tree, given, image, held == null ? null : held.overlay());
        String domain = storedDomain();
        List<Seed> seeds = new ArrayList<>();
        for (SnapshotNode root : tree.roots()) {
            List<SnapshotNode> nodes = new ArrayList<>(List.of(root));
            nodes.addAll(tree.descendants(root.name()));
            for (SnapshotNode node : nodes) {
                String xml =
                        node == given ? redefinable(node) : seed(node, chain, domain.replace(image, chain.image(node)));
                boolean current = node == tree.current();
                seeds.add(new Seed(Scenes.moved(xml, stage, number), current, node == given && isTaken(node)));
            }
        }
        String now = example.domain().isEmpty() ? domain.replace(image, chain.now()) : example.domain();
        List<Image> images = new ArrayList<>();
        chain.all()
                .forEach(each -> images.add(new Image(
                        Scenes.moved(each.path(), stage, number),
                        Scenes.moved(each.backing(), stage, number),
                        each.format(),
                        each.tags().stream()
                                .filter(tag -> given == null || !tag.equals(given.name()) || !isTaken(given))
                                .toList())));
        Scene scene = new Scene(
                Scenes.moved(now, stage, number),
                active,
                persistent,
                SnapshotTree.EMPTY,
                Set.of(),
                Scenes.moved(example.document(), stage, number),
                conditions);
        Set<CallFlag> flags = facts.flags() == null ? Set.of() : Set.copyOf(facts.flags());
        return new CallScene(scene, kind, own.name(), flags, seeds, images);
    }

    /** The domain as the snapshot keeps it, or else that of the page, or of all pages. */
    private String storedDomain() {
        DomainDefinition own = definition.fullDomain();
        if (own == null) {
            return example.domain().isEmpty() ? Scenes.DOMAIN : example.domain();
        }
        return example.document().substring(own.element().start(), own.element().end()) + "\n";
    }

    /** The snapshots of the page with the one in the document among them; that one alone, with its parent, if none are shown. */
    private SnapshotTree tree(SnapshotNode own) {
        SnapshotTree known = facts.snapshots();
        if (known == null) {
            SnapshotNode parent = own.parent() == null ? null : SnapshotNode.of(own.parent(), null, null);
            return SnapshotTree.of(parent == null ? List.of(own.current()) : List.of(parent, own.current()));
        }
        List<SnapshotNode> nodes = new ArrayList<>();
        for (SnapshotNode node : known.nodes()) {
            SnapshotNode as = node.name().equals(own.name()) ? own.withParent(node.parent()) : node;
            nodes.add(node.isCurrent() ? as.current() : as);
        }
        return SnapshotTree.of(nodes);
    }

    /** Memory inside of an image has to be put there by QEMU. */
    private static boolean isTaken(SnapshotNode node) {
        return isOnline(node) && node.memory() != SnapshotMode.EXTERNAL && !node.isExternal();
    }

    private static boolean isOnline(SnapshotNode node) {
        return node.state() != null && node.state().isOnline();
    }

    /** The document as a redefine takes it. */
    private String redefinable(SnapshotNode node) {
        String xml = example.document();
        if (definition.creationTime() == null) {
            xml = xml.replaceFirst("</name>", "</name>" + TIME);
        }
        boolean said = definition.parent() != null || node.parent() == null;
        return said ? xml : xml.replaceFirst("</name>", "</name><parent><name>" + node.parent() + "</name></parent>");
    }

    private static String seed(SnapshotNode node, Chain chain, String domain) {
        boolean external = node.isExternal();
        SnapshotState state = Objects.requireNonNullElse(
                node.state(), external ? SnapshotState.DISK_SNAPSHOT : SnapshotState.SHUTOFF);
        return "<domainsnapshot><name>" + node.name() + "</name>" + TIME + "<state>" + state.word() + "</state>"
                + parent(node.parent())
                + "<disks>"
                + (external
                        ? "<disk name='vda' snapshot='external'><source file='" + chain.after(node) + "'/></disk>"
                        : "<disk name='vda' snapshot='internal'/>")
                + "</disks>" + domain + "</domainsnapshot>";
    }

    private static String parent(@Nullable String name) {
        return name == null ? "" : "<parent><name>" + name + "</name></parent>";
    }
}
