package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that a further disk of a definition may have. */
final class DiskNames {

    private DiskNames() {}

    /**
     * The targets of the domain that the definition does not mention yet; without a domain the first of {@code vda},
     * {@code vdb}, … that is not mentioned.
     */
    static List<String> free(RuleContext context) {
        Set<String> taken = new HashSet<>();
        for (SnapshotDisk disk : context.definition().disks()) {
            taken.add(Value.textOf(disk.name()));
        }
        List<String> free = new ArrayList<>();
        DomainDefinition domain =
                context.facts().domain() == null ? context.definition().fullDomain() : context.domain();
        if (domain != null) {
            for (DomainDisk disk : domain.disks()) {
                if (!disk.name().isEmpty() && !taken.contains(disk.name())) {
                    free.add(disk.name());
                }
            }
            return free;
        }
        for (char letter = 'a'; letter <= 'z' && free.isEmpty(); letter++) {
            if (!taken.contains("vd" + letter)) {
                free.add("vd" + letter);
            }
        }
        return free;
    }
}
