package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something about the place of an overlay on the host. It is silent unless somebody has looked there. */
abstract class OverlayRule extends Rule {

    OverlayRule(String id, String title) {
        super(id, Severity.ERROR, title);
    }

    @Override
    Need need() {
        return Need.FILES;
    }

    /** What is wrong with an overlay; null if nothing is. */
    abstract @Nullable Diagnostic problem(RuleContext context, HostFiles files, Overlay overlay);

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        HostFiles files = context.facts().surroundings().files();
        if (files == HostFiles.UNKNOWN) {
            return;
        }
        for (Overlay overlay : Overlay.of(context)) {
            Diagnostic problem = problem(context, files, overlay);
            if (problem != null) {
                found.accept(problem);
            }
        }
    }
}
