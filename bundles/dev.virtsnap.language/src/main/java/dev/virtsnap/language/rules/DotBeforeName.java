package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateXMLValidateDef}: the name becomes that of a file, which would be a hidden one. */
final class DotBeforeName extends Rule {

    DotBeforeName() {
        super("SNAP302", Severity.ERROR, "The name of a snapshot begins with a dot");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.isQemu() || context.facts().has(CreateFlag.NO_METADATA)) {
            return;
        }
        Value name = context.definition().name();
        if (name == null || !name.text().startsWith(".")) {
            return;
        }
        Diagnostic diagnostic = at(
                name.range(),
                "The name becomes that of a file, so libvirt refuses a '.' at its beginning. Begin with a letter or"
                        + " a digit.");
        int dots = 0;
        while (dots < name.text().length() && name.text().charAt(dots) == '.') {
            dots++;
        }
        String other = name.text().substring(dots);
        found.accept(
                other.isBlank()
                        ? diagnostic
                        : diagnostic.fixedBy(Fix.choice("Change it to '" + other + "'", name.replacement(other))));
    }
}
