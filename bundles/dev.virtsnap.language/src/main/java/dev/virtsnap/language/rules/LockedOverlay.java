package dev.virtsnap.language.rules;

/** A running QEMU has the overlay of the first disk locked when it is asked for that of the second. */
final class LockedOverlay extends OneOverlayRule {

    LockedOverlay() {
        super("SNAP372", "Two disks of a running guest are to get one overlay");
    }

    @Override
    boolean isAbout(RuleContext context) {
        return context.creates() && context.facts().isActive();
    }

    @Override
    String consequence() {
        return "QEMU locks it for the first and refuses it for the second.";
    }
}
