package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** Memory that is resumed over a disk that has changed meanwhile corrupts its file systems. */
final class MemoryWithoutAllDisks extends Rule {

    MemoryWithoutAllDisks() {
        super("HAZ014", Severity.WARNING, "The memory is saved, but a disk is not");
    }

    @Override
    Need need() {
        return Need.MEMORY;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        if (memory == null || memory.parsedMode() != SnapshotMode.EXTERNAL) {
            return;
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value mode = disk.mode();
            SnapshotMode stated = disk.statedMode();
            if (mode == null || (stated != SnapshotMode.NO && stated != SnapshotMode.MANUAL)) {
                continue;
            }
            DomainDefinition domain = context.domain();
            DomainDisk known = domain == null ? null : domain.disk(Value.textOf(disk.name()));
            if (known != null && (known.isReadOnly() || known.isEmpty())) {
                continue;
            }
            Diagnostic diagnostic = at(
                    mode.range(),
                    "The memory is saved, but " + disk.label() + " is '" + mode.shown()
                            + "': if the guest writes to it, a revert resumes the guest over a disk that has"
                            + " changed, which corrupts its file systems. Include every disk that can be written to.");
            found.accept((known == null ? diagnostic.withSeverity(Severity.INFO) : diagnostic)
                    .fixedBy(Fix.choice("Change '" + mode.shown() + "' to 'external'", mode.replacement("external"))));
        }
    }
}
