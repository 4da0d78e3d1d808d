package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateXMLValidateDef}: the name becomes that of a file. */
final class SlashInName extends Rule {

    SlashInName() {
        super("SNAP301", Severity.ERROR, "The name of a snapshot contains a slash");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.isQemu() || context.facts().has(CreateFlag.NO_METADATA)) {
            return;
        }
        Value name = context.definition().name();
        if (name != null && 0 <= name.text().indexOf('/')) {
            String other = name.text().replace('/', '-');
            found.accept(at(
                            name.range(),
                            "The name becomes that of a file, so libvirt refuses a '/' in it. Use another character,"
                                    + " such as '-'.")
                    .fixedBy(Fix.choice("Change it to '" + other + "'", name.replacement(other))));
        }
    }
}
