package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import org.jspecify.annotations.Nullable;

/** What rules and editors may know: the definition, what it is meant for, and what follows from the two. One per document. */
public final class RuleContext {

    private final SnapshotDefinition definition;
    private final Element root;
    private final Intent intent;
    private final Facts facts;
    private final Directive directive;
    private final boolean whole;

    /** Made when the first rule asks for it. */
    private @Nullable DiskAlignment alignment;

    /** Made when the first rule asks for it. */
    private @Nullable ImagePaths images;

    /** Made when the first rule asks for it. */
    private @Nullable SnapshotCall call;

    RuleContext(SnapshotDefinition definition, Element root, Intent intent, Facts facts, Directive directive) {
        this.definition = definition;
        this.root = root;
        this.intent = intent;
        this.facts = facts;
        this.directive = directive;
        this.whole = definition.tree().errors().isEmpty();
    }

    /**
     * What is known of a document; null if it is not about a snapshot at all.
     *
     * @param facts all there are, those of the directive included
     */
    public static @Nullable RuleContext of(
            SnapshotDefinition definition, Intent intent, Facts facts, Directive directive) {
        Element root = definition.root();
        return root == null || !definition.isSnapshot()
                ? null
                : new RuleContext(definition, root, intent, facts, directive);
    }

    public SnapshotDefinition definition() {
        return definition;
    }

    /** The {@code <domainsnapshot>}. */
    public Element root() {
        return root;
    }

    /** The name of the {@code <domainsnapshot>}: where to point when something is missing in it. */
    public Range rootRange() {
        return root.nameRange();
    }

    public Intent intent() {
        return intent;
    }

    public boolean creates() {
        return intent.isCreate();
    }

    public boolean redefines() {
        return intent.isRedefine();
    }

    public SyntaxTree tree() {
        return definition.tree();
    }

    public Text text() {
        return definition.tree().text();
    }

    /**
     * Whether the document is well-formed. In one that is not, what seems to be missing may be what is broken: rules about
     * absence keep silent then.
     */
    public boolean isWhole() {
        return whole;
    }

    /** What is known beside the document. */
    public Facts facts() {
        return facts;
    }

    /** What the document says of itself in a comment. */
    Directive directive() {
        return directive;
    }

    /** Whether QEMU creates the snapshot, whose driver has checks that no other has. */
    boolean isQemu() {
        return facts.driver() == Driver.QEMU;
    }

    /** Where to point when a flag is wrong: where the document gives it, else the root. */
    Range flagRange(CallFlag flag) {
        Range range = directive.flagRange(flag);
        return range == null ? rootRange() : range;
    }

    /**
     * The domain whose disks the requests are about: on a redefine the {@code <domain>} of the document, on a create the one
     * that is to get the snapshot. Null if it is not known.
     */
    public @Nullable DomainDefinition domain() {
        return creates() ? facts.domain() : definition.fullDomain();
    }

    /** A diagnostic with a related place in the domain, if the domain stands in this document. */
    Diagnostic relatedInDomain(Diagnostic diagnostic, Range place, String clause) {
        return creates() ? diagnostic : diagnostic.relatedTo(place, clause);
    }

    /** How the requests fit the domain; null if that is not known. */
    public @Nullable DiskAlignment alignment() {
        DiskAlignment known = alignment;
        if (known == null) {
            DomainDefinition domain = domain();
            if (domain == null || !facts.driver().alignsDisks()) {
                return null;
            }
            SnapshotMode mode =
                    creates() ? CreateModes.defaultMode(definition, facts) : DiskAlignment.redefineMode(definition);
            known = DiskAlignment.of(definition, domain.disks(), mode);
            alignment = known;
        }
        return known;
    }

    /** How QEMU saves the memory when this is created; null if that is not known. */
    @Nullable
    SnapshotMode createdMemory() {
        return CreateModes.memory(definition, facts);
    }

    /** The document as seen in its folder; null if nobody has looked, or if it does not count there. */
    @Nullable
    FolderView folder() {
        FolderView folder = creates() ? null : facts.folder();
        return folder == null || folder.tree() == null ? null : folder;
    }

    /** The call that this document is there for; null if that is none on a snapshot that exists, or it has no name. */
    @Nullable
    SnapshotCall call() {
        if (!intent.isAboutExisting() || definition.nameText().isEmpty()) {
            return null;
        }
        SnapshotCall known = call;
        if (known == null) {
            known = CallReader.of(definition, intent.kind(), facts);
            call = known;
        }
        return known;
    }

    /** The files that the domain uses. */
    ImagePaths images() {
        ImagePaths known = images;
        if (known == null) {
            known = ImagePaths.of(definition, facts.domain());
            images = known;
        }
        return known;
    }
}
