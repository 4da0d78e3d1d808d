package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document is meant for. The same document is read differently: a create ignores half of it, a redefine requires
 * that half and skips most checks; for a revert and a delete it says what the snapshot is that they are about.
 *
 * @param kind what libvirt is asked to do
 * @param assumed whether it was guessed from the document
 * @param reason why, as a clause: {@code it has <creationTime> and <state>, which only a redefine reads}
 */
public record Intent(Kind kind, boolean assumed, String reason) {

    /** What libvirt is asked to do. */
    public enum Kind {
        /** Take a new snapshot. */
        CREATE("create"),
        /** Tell libvirt about a snapshot that was taken before: flag {@code VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE}. */
        REDEFINE("redefine"),
        /** Go back to the snapshot that the document describes: {@code virDomainRevertToSnapshot}. */
        REVERT("revert"),
        /** Delete the snapshot that the document describes: {@code virDomainSnapshotDelete}. */
        DELETE("delete");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What a person asks for. */
    public enum Choice {
        /** To be guessed from the document. */
        AUTO,
        CREATE,
        REDEFINE,
        REVERT,
        DELETE
    }

    /** How many of the elements that a create ignores make a document a redefine. */
    private static final int ENOUGH = 2;

    /**
     * The intent of a document.
     *
     * <p>When it is left open the document decides. libvirt prints {@code <state>}, {@code <parent>},
     * {@code <creationTime>}, {@code <domain>}, {@code <inactiveDomain>}, {@code <cookie>}, {@code <active>} and
     * {@code <revertDisks>}, and reads none of them when it creates. One of them may be a misunderstanding; two of them
     * are a dump, or written to look like one: a redefine.
     */
    public static Intent of(Choice choice, SnapshotDefinition definition) {
        return switch (choice) {
            case CREATE -> new Intent(Kind.CREATE, false, "create was asked for");
            case REDEFINE -> new Intent(Kind.REDEFINE, false, "redefine was asked for");
            case REVERT -> new Intent(Kind.REVERT, false, "revert was asked for");
            case DELETE -> new Intent(Kind.DELETE, false, "delete was asked for");
            case AUTO -> guess(definition);
        };
    }

    public boolean isRedefine() {
        return kind == Kind.REDEFINE;
    }

    public boolean isCreate() {
        return kind == Kind.CREATE;
    }

    /** Whether the document describes a snapshot that is there, and something is to be done with that. */
    public boolean isAboutExisting() {
        return kind == Kind.REVERT || kind == Kind.DELETE;
    }

    private static Intent guess(SnapshotDefinition definition) {
        List<String> evidence = new ArrayList<>(4);
        add(evidence, definition.creationTime(), "creationTime");
        add(evidence, definition.state(), "state");
        add(evidence, definition.domain(), "domain");
        add(evidence, definition.parent(), "parent");
        add(evidence, definition.inactiveDomain(), "inactiveDomain");
        add(evidence, definition.cookie(), "cookie");
        add(evidence, definition.active(), "active");
        add(evidence, definition.revertDisksElement(), "revertDisks");
        if (evidence.size() < ENOUGH) {
            return new Intent(
                    Kind.CREATE,
                    true,
                    evidence.isEmpty()
                            ? "it has nothing that only a redefine reads"
                            : "it has nothing that only a redefine reads but <" + evidence.get(0) + ">");
        }
        return new Intent(
                Kind.REDEFINE,
                true,
                "it has <" + evidence.get(0) + "> and <" + evidence.get(1) + ">, which only a redefine reads");
    }

    private static void add(List<String> evidence, @Nullable Object part, String name) {
        if (part != null) {
            evidence.add(name);
        }
    }
}
