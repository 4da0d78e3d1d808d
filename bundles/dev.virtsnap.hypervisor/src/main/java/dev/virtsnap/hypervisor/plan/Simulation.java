package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A domain that steps are tried on: what it would be like after them. Changed by the steps; belongs to one planning. */
public final class Simulation {

    private final Grammar grammar;
    private final Map<String, SnapshotNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> documents = new LinkedHashMap<>();
    private final Map<String, String> strangers;
    private final Map<String, Long> sizes;
    private Facts facts;
    private SnapshotState state;
    private @Nullable String current;
    /** Made when it is asked for, and again after a change. */
    private @Nullable SnapshotTree tree;

    Simulation(Situation situation, Grammar grammar) {
        this.grammar = grammar;
        this.facts = situation.facts();
        this.strangers = situation.strangers();
        this.sizes = situation.sizes();
        this.state = situation.state();
        documents.putAll(situation.documents());
        SnapshotNode marked = situation.tree().current();
        this.current = marked == null ? null : marked.name();
        for (SnapshotNode node : situation.tree().nodes()) {
            nodes.put(node.name(), unmarked(node));
        }
    }

    private static SnapshotNode unmarked(SnapshotNode node) {
        return new SnapshotNode(
                node.name(),
                node.parent(),
                false,
                node.state(),
                node.memory(),
                node.memoryFile(),
                node.disks(),
                node.domainUuid(),
                node.domainName(),
                node.hasDomain(),
                null);
    }

    Grammar grammar() {
        return grammar;
    }

    /** The image that a file stands on which neither the domain nor a snapshot knows, by the path of the file. */
    Map<String, String> strangers() {
        return strangers;
    }

    SnapshotState state() {
        return state;
    }

    @Nullable
    String current() {
        return current;
    }

    SnapshotTree tree() {
        SnapshotTree known = tree;
        if (known == null) {
            List<SnapshotNode> all = new ArrayList<>(nodes.size());
            for (SnapshotNode node : nodes.values()) {
                all.add(node.name().equals(current) ? node.current() : node);
            }
            known = SnapshotTree.of(all);
            tree = known;
        }
        return known;
    }

    Facts facts() {
        return facts.withSnapshots(tree());
    }

    /** The snapshots, of which one keeps all that its document says. */
    SnapshotTree treeAbout(String name) {
        String document = documents.get(name);
        if (document == null || !nodes.containsKey(name)) {
            return tree();
        }
        SnapshotNode whole = SnapshotNode.of(Situation.definition(document));
        SnapshotNode known = tree().node(name);
        return tree().with(known != null && known.isCurrent() ? whole.current() : whole);
    }

    /** What is known of a snapshot as a document; null if there is none, or if it would be made only by a step. */
    @Nullable
    String document(String name) {
        return documents.get(name);
    }

    @Nullable
    SnapshotNode node(String name) {
        return nodes.get(name);
    }

    void put(SnapshotNode node, @Nullable String document) {
        SnapshotNode plain = unmarked(node);
        nodes.put(node.name(), plain);
        if (document == null) {
            documents.remove(node.name());
        } else {
            documents.put(node.name(), document);
        }
        // thousands are noted down one after the other: a tree that grows is not made anew for each
        SnapshotTree known = tree;
        tree = known == null ? null : known.with(node.name().equals(current) ? plain.current() : plain);
    }

    void remove(String name) {
        nodes.remove(name);
        documents.remove(name);
        tree = null;
    }

    void move(SnapshotNode node, @Nullable String parent) {
        nodes.put(node.name(), unmarked(node.withParent(parent)));
        tree = null;
    }

    void setCurrent(@Nullable String name) {
        current = name;
        tree = null;
    }

    void setState(SnapshotState known) {
        state = known;
        facts = facts.withState(known);
    }

    void dropSavedState() {
        facts = facts.withSurroundings(facts.surroundings().withManagedSave(false));
    }

    /** The domain gets that definition. */
    void takeDomain(Text xml) {
        facts = facts.withDomain(xml);
    }

    /** How much a file takes, with a comma before it; empty if that is not known. */
    String takes(String file) {
        Long bytes = sizes.get(file);
        return bytes == null ? "" : ", which takes " + Shown.bytes(bytes);
    }

    /** The domain becomes the one that a snapshot has kept. */
    void takeDomainOf(String name) {
        String document = documents.get(name);
        SnapshotDefinition definition = document == null ? null : Situation.definition(document);
        if (definition != null && definition.fullDomain() != null) {
            facts = facts.withDomain(definition.fullDomain());
        }
    }
}
