package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** Looks like the names that libvirt makes up, and like the numbers that qcow2 gives its snapshots. */
final class NumericName extends Rule {

    NumericName() {
        super("HAZ043", Severity.HINT, "The name of a snapshot is a number");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        if (name == null || name.isEmpty()) {
            return;
        }
        for (int i = 0; i < name.text().length(); i++) {
            if (name.text().charAt(i) < '0' || '9' < name.text().charAt(i)) {
                return;
            }
        }
        found.accept(at(
                name.range(),
                "A name of digits alone looks like one that libvirt made up, and tools may take it for the number of"
                        + " a snapshot in a qcow2 image. Say what the snapshot is for."));
    }
}
