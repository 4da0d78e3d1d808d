package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Range;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One thing that libvirt refuses or that ends badly. Stateless and shared by all threads.
 *
 * <p>A class and not an interface so that a rule says in one line what it is, and cannot say something else for another
 * document.
 */
public abstract class Rule {

    private final String id;
    private final Severity severity;
    private final String title;
    private final Set<String> supersedes;

    /**
     * Says what the rule is.
     *
     * @param id {@code SNAP} or {@code HAZ} and three digits, for ever
     * @param severity of most of its diagnostics; a rule may say less where it knows less
     * @param title what is wrong, in one line without a full stop
     * @param supersedes the codes {@code schema/…} whose diagnostics at the same place speak of the same mistake and know
     *     less about it
     */
    protected Rule(String id, Severity severity, String title, String... supersedes) {
        this.id = id;
        this.severity = severity;
        this.title = title;
        this.supersedes = Set.of(supersedes);
    }

    /** Its id, the code of its diagnostics. */
    public final String id() {
        return id;
    }

    public final Severity severity() {
        return severity;
    }

    /** What is wrong, in one line without a full stop. */
    public final String title() {
        return title;
    }

    /**
     * The codes of schema diagnostics that a diagnostic of this rule replaces where they stand at its range or one of its
     * related places: both speak of one mistake, and a mistake is reported once.
     */
    public final Set<String> supersedes() {
        return supersedes;
    }

    /**
     * Whether it has anything to say when documents are meant for that. A document that describes a snapshot which is to be
     * reverted to or deleted is not asked what libvirt would refuse if it were to be created or redefined.
     */
    boolean isAbout(Intent.Kind kind) {
        return kind == Intent.Kind.CREATE || kind == Intent.Kind.REDEFINE;
    }

    /** What has to be there before it can say anything; it is not asked where that is not. */
    Need need() {
        return Need.NOTHING;
    }

    /** Whether it asks what stands beside documents that are meant for that, which costs whoever has to look. */
    boolean looksAround(Intent.Kind kind) {
        return false;
    }

    /**
     * Whether it may have something to say of a document that is to be redefined for what stands beside it; asked before
     * anything else, and without the document.
     *
     * @param tree the snapshots of the same domain
     * @param own the document
     */
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        return false;
    }

    /** Hands every place in a document where this rule is broken to {@code found}. */
    public abstract void check(RuleContext context, Consumer<Diagnostic> found);

    /** A diagnostic of this rule. */
    protected final Diagnostic at(Range range, String message) {
        return Diagnostic.of(id, severity, range, message);
    }

    @Override
    public final String toString() {
        return id;
    }
}
