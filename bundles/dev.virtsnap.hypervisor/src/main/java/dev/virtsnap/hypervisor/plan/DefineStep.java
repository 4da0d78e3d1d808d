package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code virDomainDefineXMLFlags}: gives a domain that is off other images.
 *
 * @param xml the whole definition
 * @param images the new images by the targets of their disks
 * @param left what the domain no longer uses and what stays where it is, by target
 */
public record DefineStep(String xml, Map<String, String> images, Map<String, String> left) implements Step {

    public DefineStep {
        images = new LinkedHashMap<>(images);
        left = new LinkedHashMap<>(left);
    }

    @Override
    public String sentence() {
        List<String> each = new ArrayList<>();
        images.forEach((target, image) -> each.add(Shown.quoted(image) + " as disk " + Shown.quoted(target)));
        return "Give the domain " + String.join(", ", each);
    }

    @Override
    public String function() {
        return "virDomainDefineXMLFlags(0)";
    }

    @Override
    public List<String> virsh(String domain) {
        return List.of("define", Records.file(domain));
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public boolean changesData() {
        return true;
    }

    @Override
    public Verdict verdict(Simulation simulation) {
        return new Verdict(List.of(), List.of());
    }

    @Override
    public List<Loss> losses(Simulation simulation) {
        List<Loss> losses = new ArrayList<>();
        left.forEach((target, file) -> losses.add(new Loss(
                Loss.Kind.WRITES,
                "What was written to disk " + Shown.quoted(target) + " is lost to the domain. It stays in "
                        + Shown.quoted(file) + simulation.takes(file)
                        + ", which nobody refers to any more: remove that file once it is not wanted.",
                file)));
        return losses;
    }

    @Override
    public void play(Simulation simulation) {
        simulation.takeDomain(Text.of(xml));
    }

    @Override
    public void run(Domain domain) {
        domain.define(xml);
    }
}
