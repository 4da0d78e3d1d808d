package dev.virtsnap.language.rules;

/** {@code qemuSnapshotCreateInactiveExternal}: qemu-img fails. */
final class NoDirectory extends NoDirectoryRule {

    NoDirectory() {
        super("SNAP360", "The directory of an overlay is not there while the guest is off");
    }

    @Override
    boolean isAbout(Facts facts) {
        return facts.isInactive();
    }
}
