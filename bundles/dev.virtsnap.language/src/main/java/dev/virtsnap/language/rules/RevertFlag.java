package dev.virtsnap.language.rules;

/** A flag of {@code virDomainRevertToSnapshot}: {@code virDomainSnapshotRevertFlags}, in the order of its bits. */
public enum RevertFlag implements CallFlag {
    RUNNING("running"),
    PAUSED("paused"),
    FORCE("force"),
    RESET_NVRAM("reset-nvram");

    private final String word;

    RevertFlag(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_SNAPSHOT_REVERT_" + name();
    }

    @Override
    public boolean isOf(Intent.Kind kind) {
        return kind == Intent.Kind.REVERT;
    }
}
