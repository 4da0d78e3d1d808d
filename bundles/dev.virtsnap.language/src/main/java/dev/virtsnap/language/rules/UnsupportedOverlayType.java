package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.StorageType;
import org.jspecify.annotations.Nullable;

/** {@code qemuSnapshotPrepareDiskExternalInactive}: only qemu-img is there to make the overlay. */
final class UnsupportedOverlayType extends OverlayTypeRule {

    UnsupportedOverlayType() {
        super("SNAP344", "QEMU makes no overlays on this kind of storage");
    }

    @Override
    boolean isAbout(Facts facts) {
        return !facts.isActive();
    }

    @Override
    @Nullable
    String message(Facts facts, StorageType storage, String shown) {
        if (storage == StorageType.NETWORK) {
            return facts.isInactive()
                    ? "While the guest is off libvirt makes no overlays on the network. Start the guest first, or use a"
                            + " file."
                    : null;
        }
        return isNever(storage)
                ? "libvirt makes no overlays of type '" + shown
                        + "', whether the guest runs or not. Use a file, whatever" + " the storage of the disk is."
                : null;
    }
}
