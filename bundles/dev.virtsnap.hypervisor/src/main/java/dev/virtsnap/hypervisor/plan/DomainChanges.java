package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a domain that gets another definition, in words. */
final class DomainChanges {

    /** The rest is compared by how many there are: most devices have no name. */
    private static final List<String> COUNTED =
            List.of("interface", "hostdev", "filesystem", "channel", "graphics", "tpm", "controller");

    private DomainChanges() {}

    static List<String> between(DomainDefinition now, DomainDefinition then) {
        List<String> changes = new ArrayList<>();
        for (DomainDisk disk : now.disks()) {
            if (then.disk(disk.name()) == null) {
                changes.add("disk " + Shown.quoted(disk.name()) + " is detached");
            }
        }
        for (DomainDisk disk : then.disks()) {
            DomainDisk present = now.disk(disk.name());
            if (present == null) {
                changes.add("disk " + Shown.quoted(disk.name()) + " comes back");
            } else if (!Value.textOf(present.path()).equals(Value.textOf(disk.path()))) {
                changes.add("disk " + Shown.quoted(disk.name()) + " is " + Shown.quoted(Value.textOf(disk.path()))
                        + " again");
            }
        }
        if (!now.memoryText().equals(then.memoryText()) && !then.memoryText().isEmpty()) {
            changes.add("the memory is " + Shown.quoted(then.memoryText()) + " again");
        }
        addText(changes, "vcpu", "processors", now.element(), then.element());
        for (String device : COUNTED) {
            int before = now.devices(device).size();
            int after = then.devices(device).size();
            if (before != after) {
                changes.add("there are " + after + " <" + device + "> in place of " + before);
            }
        }
        return changes;
    }

    private static void addText(List<String> changes, String name, String words, Element now, Element then) {
        Element before = now.element(name);
        Element after = then.element(name);
        String was = before == null ? "" : before.text().strip();
        String becomes = after == null ? "" : after.text().strip();
        if (!was.equals(becomes) && !becomes.isEmpty()) {
            changes.add("the number of " + words + " is " + Shown.quoted(becomes) + " again");
        }
    }
}
