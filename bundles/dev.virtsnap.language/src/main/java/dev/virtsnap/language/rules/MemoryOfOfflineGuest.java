package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse}: an offline state and memory that is not {@code no}. */
final class MemoryOfOfflineGuest extends Rule {

    MemoryOfOfflineGuest() {
        super("SNAP036", Severity.ERROR, "Memory is saved of a guest that has none", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (context.creates()) {
            checkCreate(context, found);
            return;
        }
        SnapshotDefinition definition = context.definition();
        MemoryRequest memory = definition.memory();
        SnapshotState state = definition.knownState();
        Value place = definition.state();
        if (!context.redefines() || memory == null || state == null || place == null || !state.isOffline()) {
            return;
        }
        SnapshotMode mode = memory.parsedMode();
        boolean saved = mode == SnapshotMode.INTERNAL || (mode == SnapshotMode.EXTERNAL && memory.hasFile());
        if (saved) {
            found.accept(at(
                            memory.modeRange(),
                            "A snapshot with state '" + state.word()
                                    + "' has no memory, so libvirt refuses this <memory>. Make it snapshot='no', or"
                                    + " correct the state.")
                    .relatedTo(place.range(), "the state is here")
                    .fixedBy(withoutMemory(memory))
                    .fixedBy(Fix.choice("Change the state to 'running'", place.replacement("running"))));
        }
    }

    private void checkCreate(RuleContext context, Consumer<Diagnostic> found) {
        MemoryRequest memory = context.definition().memory();
        Facts facts = context.facts();
        boolean diskOnly = facts.has(CreateFlag.DISK_ONLY);
        if (memory == null || !context.isQemu() || !(diskOnly || facts.isInactive())) {
            return;
        }
        SnapshotMode mode = memory.parsedMode();
        if (mode == SnapshotMode.INTERNAL || (mode == SnapshotMode.EXTERNAL && memory.hasFile())) {
            Diagnostic diagnostic = at(
                            memory.modeRange(),
                            (diskOnly ? "With 'disk-only' no memory is saved" : "A guest that is off has no memory")
                                    + ", so libvirt refuses this <memory>. Make it snapshot='no'"
                                    + (diskOnly ? ", or remove the flag." : "."))
                    .fixedBy(withoutMemory(memory));
            for (Fix fix : FlagRule.removing(context, CreateFlag.DISK_ONLY)) {
                diagnostic = facts.isInactive() ? diagnostic : diagnostic.fixedBy(fix);
            }
            found.accept(diagnostic);
        }
    }

    private static Fix withoutMemory(MemoryRequest memory) {
        List<Edit> edits = new ArrayList<>();
        Value file = memory.file();
        if (file == null) {
            edits.add(Markup.set(memory.element(), "snapshot", "no"));
        } else if (memory.mode() == null) {
            edits.add(file.removal());
            edits.add(Edit.insert(memory.element().nameRange().end(), " snapshot='no'"));
        } else {
            edits.add(Markup.set(memory.element(), "snapshot", "no"));
            edits.add(file.removal());
        }
        return new Fix("Save no memory", edits, false);
    }
}
