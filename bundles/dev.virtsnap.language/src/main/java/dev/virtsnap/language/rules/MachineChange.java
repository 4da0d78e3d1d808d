package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a guest sees of its machine and that two definitions say differently: the parts that libvirt compares and
 * that mean the same however they are written. What one of them leaves to a default is not compared.
 *
 * @param place where the second definition says it
 * @param words what the first one says, such as {@code '2' processors}
 * @param fix how to make it say the same; null if that takes more than changing one value
 */
record MachineChange(Range place, String words, @Nullable Fix fix) {

    /** The differences, in the order in which libvirt looks. */
    static List<MachineChange> between(DomainDefinition was, DomainDefinition now) {
        List<MachineChange> changes = new ArrayList<>(0);
        compare(changes, "a domain of type", was.type(), now.type());
        compare(changes, "a domain called", was.name(), now.name());
        memory(changes, was, now);
        compare(changes, "this number of processors:", child(was.element(), "vcpu"), child(now.element(), "vcpu"));
        Element typeWas = type(was);
        Element typeNow = type(now);
        compare(changes, "a guest of type", Value.of(typeWas), Value.of(typeNow));
        compare(changes, "the architecture", attribute(typeWas, "arch"), attribute(typeNow, "arch"));
        Value machineWas = attribute(typeWas, "machine");
        Value machineNow = attribute(typeNow, "machine");
        if (isRelease(machineWas) && isRelease(machineNow)) {
            compare(changes, "a machine of type", machineWas, machineNow);
        }
        disks(changes, was, now);
        return changes;
    }

    private static void memory(List<MachineChange> changes, DomainDefinition was, DomainDefinition now) {
        Value before = child(was.element(), "memory");
        Value after = child(now.element(), "memory");
        if (before == null || after == null || !unit(was).equals(unit(now))) {
            return;
        }
        compare(changes, "this much memory:", before, after);
    }

    private static String unit(DomainDefinition domain) {
        String text = domain.memoryText();
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static void disks(List<MachineChange> changes, DomainDefinition was, DomainDefinition now) {
        for (DomainDisk before : was.disks()) {
            if (now.disk(before.name()) == null) {
                changes.add(new MachineChange(
                        now.element().nameRange(), "a disk '" + CallRule.shown(before.name()) + "'", null));
            }
        }
        for (DomainDisk after : now.disks()) {
            DomainDisk before = was.disk(after.name());
            if (before == null && after.target() != null && !after.target().isEmpty()) {
                changes.add(new MachineChange(
                        after.target().range(), "no disk '" + after.target().shown() + "'", null));
            } else if (before != null) {
                String disk = "a disk '" + CallRule.shown(after.name()) + "'";
                compare(changes, disk + " that is a", before.device(), after.device());
                compare(changes, disk + " on the bus", before.bus(), after.bus());
            }
        }
    }

    private static void compare(
            List<MachineChange> changes, String what, @Nullable Value before, @Nullable Value after) {
        if (before == null || after == null || before.isEmpty() || after.isEmpty()) {
            return;
        }
        String wanted = before.text().strip();
        if (!wanted.equals(after.text().strip())) {
            String shown = CallRule.shown(wanted);
            changes.add(new MachineChange(
                    after.range(),
                    what + " '" + shown + "'",
                    Fix.choice("Change it to '" + shown + "'", after.replacement(wanted))));
        }
    }

    /** Whether a machine type says of which release it is; others are short for the newest, which libvirt fills in. */
    private static boolean isRelease(@Nullable Value machine) {
        return machine != null && machine.text().matches(".*-\\d.*");
    }

    private static @Nullable Element type(DomainDefinition domain) {
        Element os = domain.element().element("os");
        return os == null ? null : os.element("type");
    }

    private static @Nullable Value child(Element element, String name) {
        return Value.of(element.element(name));
    }

    private static @Nullable Value attribute(@Nullable Element element, String name) {
        return element == null ? null : Value.of(element.attribute(name));
    }
}
