package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CreateFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code virDomainSnapshotCreateXML}: takes a snapshot or, with {@code REDEFINE}, changes what libvirt has noted down.
 *
 * @param xml the definition
 * @param flags all flags of the call
 * @param file the name of the file under which a person has the definition, or would keep it; empty if there
 *     is nothing in it but a name and a description
 */
public record CreateStep(String xml, Set<CreateFlag> flags, String file) implements Step {

    public CreateStep {
        flags = Set.copyOf(flags);
    }

    boolean redefines() {
        return flags.contains(CreateFlag.REDEFINE);
    }

    private SnapshotDefinition definition() {
        return Situation.definition(xml);
    }

    @Override
    public String sentence() {
        String name = Shown.quoted(definition().nameText());
        return (redefines() ? "Note down " : "Create ") + name + Flags.words(flags);
    }

    @Override
    public String function() {
        return "virDomainSnapshotCreateXML(" + Flags.constants(flags) + ")";
    }

    @Override
    public List<String> virsh(String domain) {
        List<String> words = new ArrayList<>();
        if (file.isEmpty()) {
            words.addAll(
                    List.of("snapshot-create-as", domain, "--name", definition().nameText()));
            String description = Value.textOf(definition().description());
            words.addAll(description.isEmpty() ? List.of() : List.of("--description", description));
        } else {
            words.addAll(List.of("snapshot-create", domain, file));
        }
        words.addAll(Flags.options(flags));
        return words;
    }

    @Override
    public boolean isDestructive() {
        return redefines();
    }

    @Override
    public boolean changesData() {
        return !redefines();
    }

    @Override
    public Verdict verdict(Simulation simulation) {
        return DocumentVerdict.of(this, simulation);
    }

    @Override
    public List<Loss> losses(Simulation simulation) {
        return CreateLosses.of(this, definition(), simulation);
    }

    @Override
    public void play(Simulation simulation) {
        SnapshotDefinition definition = definition();
        if (redefines()) {
            SnapshotNode node = SnapshotNode.of(definition);
            simulation.put(node, xml);
            if (flags.contains(CreateFlag.CURRENT)) {
                simulation.setCurrent(node.name());
            }
        } else {
            Creation.play(definition, flags, simulation);
        }
    }

    @Override
    public void run(Domain domain) {
        domain.create(xml, flags);
    }
}
