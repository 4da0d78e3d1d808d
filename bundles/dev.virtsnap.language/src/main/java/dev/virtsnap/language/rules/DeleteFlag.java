package dev.virtsnap.language.rules;

/** A flag of {@code virDomainSnapshotDelete}: {@code virDomainSnapshotDeleteFlags}, in the order of its bits. */
public enum DeleteFlag implements CallFlag {
    CHILDREN("children"),
    /** Called {@code --metadata} by virsh. */
    METADATA_ONLY("metadata"),
    CHILDREN_ONLY("children-only");

    private final String word;

    DeleteFlag(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String constant() {
        return "VIR_DOMAIN_SNAPSHOT_DELETE_" + name();
    }

    @Override
    public boolean isOf(Intent.Kind kind) {
        return kind == Intent.Kind.DELETE;
    }
}
