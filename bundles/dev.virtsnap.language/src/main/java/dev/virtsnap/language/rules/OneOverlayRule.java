package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two disks with one overlay: nothing in libvirt compares the paths that a definition gives. */
abstract class OneOverlayRule extends Rule {

    private static final int FEW = 8;

    OneOverlayRule(String id, String title) {
        super(id, Severity.ERROR, title);
    }

    abstract boolean isAbout(RuleContext context);

    /** What comes of it, as the end of a sentence. */
    abstract String consequence();

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        DiskAlignment alignment = isAbout(context) ? context.alignment() : null;
        if (!isAbout(context) || context.definition().disks().size() < (alignment == null ? 2 : 1)) {
            return;
        }
        if (!makesPaths(alignment) && areFewAndDiffer(context.definition().disks())) {
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
            Value path = disk.overlayPath();
            if (path != null) {
                inDefinition.add(path);
            }
            Value first = path == null ? null : seen.putIfAbsent(ImagePaths.normal(path.text()), path);
            if (path != null && first != null) {
                String other = OverlayEdits.beforeSuffix(path.text(), "-" + tail(Value.textOf(disk.name())));
                Diagnostic diagnostic = at(
                                path.range(),
                                "Two disks get the overlay '" + path.shown() + "'. " + consequence()
                                        + " Give each disk a file of its own.")
                        .fixedBy(Fix.choice("Change it to '" + other + "'", path.replacement(other)));
                found.accept(
                        inDefinition.contains(first)
                                ? diagnostic.relatedTo(first.range(), "the other is here")
                                : context.relatedInDomain(diagnostic, first.range(), "the other is here"));
            }
        }
    }

    /** Whether libvirt makes up a path. */
    private static boolean makesPaths(@Nullable DiskAlignment alignment) {
        if (alignment != null) {
            for (AlignedDisk disk : alignment.disks()) {
                if (disk.generated()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What nearly every document is, found out without a table: no two paths end in the same name. */
    private static boolean areFewAndDiffer(List<SnapshotDisk> disks) {
        if (FEW < disks.size()) {
            return false;
        }
        for (int i = 0; i < disks.size(); i++) {
            Value path = disks.get(i).overlayPath();
            for (int k = 0; k < i; k++) {
                Value other = disks.get(k).overlayPath();
                if (path != null && other != null && !ImagePaths.endOtherwise(path.text(), other.text())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String tail(String name) {
        String tail = name.substring(name.lastIndexOf('/') + 1);
        return tail.isEmpty() ? "2" : tail;
    }
}
