package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** libvirt names it by the second; two in one second collide, SNAP211. */
final class NoName extends Rule {

    NoName() {
        super("HAZ061", Severity.INFO, "The snapshot has no name");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        if (context.creates() && context.isWhole() && Value.textOf(name).isEmpty()) {
            found.accept(at(
                    name == null ? context.rootRange() : name.range(),
                    "libvirt will name this snapshot by the seconds since 1970, and refuse a second one in the same"
                            + " second. Add <name>."));
        }
    }
}
