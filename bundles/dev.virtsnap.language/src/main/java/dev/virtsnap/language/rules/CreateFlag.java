package dev.virtsnap.language.rules;

/** A flag of {@code virDomainSnapshotCreateXML}: {@code virDomainSnapshotCreateFlags}, in the order of its bits. */
public enum CreateFlag implements CallFlag {
    REDEFINE("redefine"),
    CURRENT("current"),
    NO_METADATA("no-metadata"),
    HALT("halt"),
    DISK_ONLY("disk-only"),
    REUSE_EXT("reuse-external"),
    QUIESCE("quiesce"),
    ATOMIC("atomic"),
    LIVE("live"),
    VALIDATE("validate");

    private final String word;

    CreateFlag(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_SNAPSHOT_CREATE_" + name();
    }

    @Override
    public boolean isOf(Intent.Kind kind) {
        return kind == Intent.Kind.CREATE || kind == Intent.Kind.REDEFINE;
    }
}
