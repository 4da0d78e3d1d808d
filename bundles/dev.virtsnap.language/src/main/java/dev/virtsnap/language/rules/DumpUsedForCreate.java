package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A create takes name, description, memory and disks of it; the overlays it names exist. */
final class DumpUsedForCreate extends Rule {

    DumpUsedForCreate() {
        super("HAZ069", Severity.WARNING, "The dump of a snapshot is used to create one");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        if (!context.creates() || !isDump(definition)) {
            return;
        }
        List<Edit> edits = new ArrayList<>();
        for (Element child : context.root().elements()) {
            if (child.name().namespace().isEmpty()
                    && IgnoredOnCreate.isIgnored(child.name().local())) {
                edits.add(Markup.remove(child));
            }
        }
        found.accept(at(
                        context.rootRange(),
                        "This is the dump of a snapshot that exists. A create takes only its name, description,"
                                + " memory and disks, and the name and overlays are taken already. Redefine instead,"
                                + " or remove what only libvirt writes and change the rest.")
                .fixedBy(new Fix("Remove what a create ignores", edits, false)));
    }

    /** Whether libvirt must have written it: it has a state, a creation time and a domain. */
    static boolean isDump(SnapshotDefinition definition) {
        return definition.state() != null && definition.creationTime() != null && definition.domain() != null;
    }
}
