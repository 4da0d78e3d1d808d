package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Nothing in libvirt compares the paths that a definition gives; on an inactive domain both disks end up in one file. */
final class SharedOverlay extends Rule {

    SharedOverlay() {
        super("HAZ003", Severity.ERROR, "Two disks would write to one overlay");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = context.alignment();
        if (context.definition().disks().size() < (alignment == null ? 2 : 1)) {
            return;
        }
        Map<String, Value> seen = new HashMap<>();
        List<Value> inDefinition = new ArrayList<>();
        if (alignment != null) {
            for (AlignedDisk disk : alignment.disks()) {
                Value place = disk.disk().path();
                if (disk.generated() && disk.path() != null && place != null) {
                    seen.put(ImagePaths.normal(disk.path()), place);
                }
            }
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            Value path = disk.parsedMode() != SnapshotMode.EXTERNAL || disk.source() == null
                    ? null
                    : disk.source().hostPath();
            if (path != null) {
                inDefinition.add(path);
            }
            Value first = path == null ? null : seen.putIfAbsent(ImagePaths.normal(path.text()), path);
            if (path != null && first != null) {
                String other = OverlayEdits.beforeSuffix(path.text(), "-" + tail(Value.textOf(disk.name())));
                Diagnostic diagnostic = at(
                                path.range(),
                                "Two disks get the overlay '" + path.shown()
                                        + "'. libvirt does not notice while the domain is off, and the guest then"
                                        + " destroys both disks. Give each disk a file of its own.")
                        .fixedBy(Fix.choice("Change it to '" + other + "'", path.replacement(other)));
                found.accept(
                        inDefinition.contains(first)
                                ? diagnostic.relatedTo(first.range(), "the other is here")
                                : context.relatedInDomain(diagnostic, first.range(), "the other is here"));
            }
        }
    }

    private static String tail(String name) {
        String tail = name.substring(name.lastIndexOf('/') + 1);
        return tail.isEmpty() ? "2" : tail;
    }
}
