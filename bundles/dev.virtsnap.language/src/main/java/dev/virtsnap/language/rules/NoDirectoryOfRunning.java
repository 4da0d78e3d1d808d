package dev.virtsnap.language.rules;

/** {@code qemuSnapshotDiskPrepareOne}: the file cannot be created. */
final class NoDirectoryOfRunning extends NoDirectoryRule {

    NoDirectoryOfRunning() {
        super("SNAP361", "The directory of an overlay is not there");
    }

    @Override
    boolean isAbout(Facts facts) {
        return !facts.isInactive();
    }
}
