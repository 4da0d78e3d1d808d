package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** The state of a TPM and raw variables of the firmware stay as they are. */
final class StateOutside extends Rule {

    StateOutside() {
        super("HAZ048", Severity.INFO, "A part of the guest is not in the snapshot");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DomainDefinition domain =
                context.creates() && context.isQemu() ? context.facts().domain() : null;
        if (domain == null) {
            return;
        }
        String what = !domain.devices("tpm").isEmpty()
                ? "The state of the TPM"
                : domain.hasPflash() && !Value.textOf(domain.nvramFormat()).equals("qcow2")
                        ? "What the firmware keeps in <nvram>"
                        : null;
        if (what != null) {
            found.accept(at(
                    context.rootRange(),
                    what + " is not part of the snapshot: after a revert it is as it was before the revert. Copy it if"
                            + " it matters."));
        }
    }
}
