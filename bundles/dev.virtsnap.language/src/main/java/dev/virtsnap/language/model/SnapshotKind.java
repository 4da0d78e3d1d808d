package dev.virtsnap.language.model;

/** Where a snapshot keeps what it holds. */
public enum SnapshotKind {
    /** All inside the images, under the name of the snapshot. */
    INTERNAL("internal"),
    /** All in files of their own. */
    EXTERNAL("external"),
    /** Some of it inside the images and some in files of its own; no create makes such a snapshot, a redefine may. */
    MIXED("mixed");

    private final String word;

    SnapshotKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
