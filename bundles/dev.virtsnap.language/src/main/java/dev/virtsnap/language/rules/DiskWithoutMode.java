package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A disk that is mentioned without a mode does not always get what an unmentioned one gets. */
final class DiskWithoutMode extends Rule {

    DiskWithoutMode() {
        super("SNAP213", Severity.INFO, "A disk is named, but not what happens to it");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.creates()) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value name = disk.name();
            if (name != null && disk.parsedMode() == null && disk.element().attribute("snapshot") == null) {
                found.accept(at(
                                disk.element().nameRange(),
                                "What happens to " + disk.label()
                                        + " depends on the flags, the guest and the domain: internal or external,"
                                        + " and not always what a disk gets that is not named. Add 'snapshot'.")
                        .withFixes(fixes(context.definition(), disk)));
            }
        }
    }

    /** Only modes that go together with those of the other disks. */
    private static List<Fix> fixes(SnapshotDefinition definition, SnapshotDisk disk) {
        boolean internal = MixedKinds.isInternal(definition);
        List<Fix> fixes = new ArrayList<>();
        if (!internal) {
            fixes.add(fix(disk, "external"));
        }
        if (internal || !definition.isExternal()) {
            fixes.add(fix(disk, "internal"));
        }
        if (definition.memory() == null) {
            fixes.add(fix(disk, "no"));
        }
        return fixes;
    }

    private static Fix fix(SnapshotDisk disk, String mode) {
        return Fix.choice("Add snapshot='" + mode + "'", Markup.add(disk.element(), "snapshot", mode));
    }
}
