package dev.virtsnap.lsp.document;

import dev.virtsnap.cli.input.RootSniffer;

/** Whether an open document is one of ours: an editor may send every XML file there is. */
public enum Belonging {
    /** Its root is {@code <domainsnapshot>}, or nearly; or somebody says that it is one. */
    OURS,
    /** It has no root yet: what may be put in is offered, and nothing is said of what is missing. */
    UNDECIDED,
    /** It has another root. */
    OTHER;

    /** Enough to see the first tag of nearly every document, in UTF-16 units. */
    private static final int BEGINNING = 1 << 16;

    private static final String LANGUAGE = "domainsnapshot";

    private static final String SUFFIX = ".snapshot.xml";

    /** What a document is that was opened just now. */
    static Belonging opened(String uri, String language, String text) {
        return language.equals(LANGUAGE) || uri.endsWith(SUFFIX) ? OURS : look(text);
    }

    /** What a document is after an edit. Once it was ours it stays so: half of a name is no other document. */
    Belonging after(String text) {
        return this == OURS ? OURS : look(text);
    }

    private static Belonging look(String text) {
        return switch (RootSniffer.look(text.substring(0, Math.min(text.length(), BEGINNING)))) {
            case SNAPSHOT -> OURS;
            case UNDECIDED -> UNDECIDED;
            case OTHER -> OTHER;
        };
    }
}
