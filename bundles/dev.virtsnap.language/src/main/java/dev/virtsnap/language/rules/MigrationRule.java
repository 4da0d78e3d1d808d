package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something in the domain that keeps a guest from being migrated. libvirt asks the same question before it saves the memory
 * of a running guest ({@code qemuMigrationSrcIsAllowed}), in whatever mode.
 */
abstract class MigrationRule extends Rule {

    MigrationRule(String id, Severity severity, String title) {
        super(id, severity, title);
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    /** What of the domain is in the way, as the beginning of a sentence; null if nothing is. */
    abstract @Nullable String blocker(DomainDefinition domain, Facts facts);

    /** Whether libvirt refuses for certain; else it depends on what is not known. */
    boolean isCertain(Facts facts) {
        return true;
    }

    /** Whether libvirt refuses for another reason before it comes to this one. */
    boolean isOvertaken(RuleContext context) {
        return false;
    }

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain =
                context.creates() && context.isQemu() ? context.facts().domain() : null;
        if (domain == null || !CreateModes.savesMemory(context.definition(), context.facts())) {
            return;
        }
        String blocker = blocker(domain, context.facts());
        if (blocker != null && !isOvertaken(context)) {
            boolean certain = severity() == Severity.ERROR && isCertain(context.facts());
            MemoryRequest memory = context.definition().memory();
            found.accept(at(
                            memory == null ? context.rootRange() : memory.modeRange(),
                            blocker + " is in the way of a migration, and libvirt "
                                    + (certain ? "refuses" : "may refuse")
                                    + " to save the memory of such a guest. Take a snapshot of the disks alone, shut the"
                                    + " guest down first, or detach the device.")
                    .withSeverity(certain || severity() != Severity.ERROR ? severity() : Severity.WARNING)
                    .withFixes(fixes(context)));
        }
    }

    private List<Fix> fixes(RuleContext context) {
        boolean internalDisks = false;
        for (SnapshotDisk disk : context.definition().disks()) {
            internalDisks |= disk.parsedMode() == SnapshotMode.INTERNAL;
        }
        List<Fix> fixes = internalDisks || !removable() ? List.of() : FlagRule.adding(context, CreateFlag.DISK_ONLY);
        MemoryRequest memory = context.definition().memory();
        if (fixes.isEmpty() || memory == null) {
            return fixes;
        }
        List<Edit> edits = new ArrayList<>(fixes.get(0).edits());
        edits.add(Markup.remove(memory.element()));
        return List.of(new Fix("Take a snapshot of the disks alone, without <memory>", edits, false));
    }

    /** Whether a snapshot of the disks alone goes through. */
    boolean removable() {
        return true;
    }
}
