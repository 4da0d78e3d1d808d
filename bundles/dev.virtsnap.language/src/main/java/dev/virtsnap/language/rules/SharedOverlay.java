package dev.virtsnap.language.rules;

/** On an inactive domain nobody notices, and both disks end up in one file. */
final class SharedOverlay extends OneOverlayRule {

    SharedOverlay() {
        super("HAZ003", "Two disks would write to one overlay");
    }

    @Override
    boolean isAbout(RuleContext context) {
        return !context.creates() || !context.facts().isActive();
    }

    @Override
    String consequence() {
        return "libvirt does not notice while the domain is off, and the guest then destroys both disks.";
    }
}
