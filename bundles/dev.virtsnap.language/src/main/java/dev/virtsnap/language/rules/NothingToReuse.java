package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternal} with {@code REUSE_EXT}. */
final class NothingToReuse extends OverlayRule {

    NothingToReuse() {
        super("SNAP356", "An overlay is to be reused that is not there");
    }

    @Override
    @Nullable
    Diagnostic problem(RuleContext context, HostFiles files, Overlay overlay) {
        return context.facts().has(CreateFlag.REUSE_EXT)
                        && overlay.kind() == FileKind.MISSING
                        && overlay.fileAbove(files) == null
                ? at(
                                overlay.place(),
                                "'reuse-external' takes an overlay that exists, and for " + overlay.disk()
                                        + " there is none at '" + overlay.path()
                                        + "'. Make it with qemu-img first, or remove the flag.")
                        .withFixes(FlagRule.removing(context, CreateFlag.REUSE_EXT))
                : null;
    }
}
