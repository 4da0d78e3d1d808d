package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternalActive}: the network is possible here, the rest is not. */
final class OverlayTypeOfRunning extends OverlayTypeRule {

    OverlayTypeOfRunning() {
        super("SNAP346", "QEMU makes no overlays on this kind of storage while the guest runs");
    }

    @Override
    boolean isAbout(Facts facts) {
        return facts.isActive();
    }

    @Override
    @Nullable
    String message(Facts facts, StorageType storage, String shown) {
        return isNever(storage)
                ? "libvirt makes no overlays of type '" + shown
                        + "' of a running guest. Use a file, whatever the storage of" + " the disk is."
                : null;
    }
}
