package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import org.jspecify.annotations.Nullable;

/** What rules may know: the definition, what it is meant for, and what follows from the two. One per check. */
public final class RuleContext {

    private final SnapshotDefinition definition;
    private final Element root;
    private final Intent intent;
    private final boolean whole;

    /** Made when the first rule asks for it. */
    private @Nullable DiskAlignment alignment;

    /** Made when the first rule asks for it. */
    private @Nullable ImagePaths images;

    RuleContext(SnapshotDefinition definition, Element root, Intent intent) {
        this.definition = definition;
        this.root = root;
        this.intent = intent;
        this.whole = definition.tree().errors().isEmpty();
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
        return !intent.isRedefine();
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

    /**
     * The domain whose disks the requests are about: on a redefine the {@code <domain>} of the document. Null if it is not
     * known. A create does not read the one in the document.
     */
    public @Nullable DomainDefinition domain() {
        return redefines() ? definition.fullDomain() : null;
    }

    /** How the requests fit the domain; null if that is not known. */
    public @Nullable DiskAlignment alignment() {
        DiskAlignment known = alignment;
        if (known == null) {
            DomainDefinition domain = domain();
            if (domain == null) {
                return null;
            }
            known = DiskAlignment.of(definition, domain.disks(), DiskAlignment.redefineMode(definition));
            alignment = known;
        }
        return known;
    }

    /** The files that the domain of the document uses. */
    ImagePaths images() {
        ImagePaths known = images;
        if (known == null) {
            known = ImagePaths.of(definition);
            images = known;
        }
        return known;
    }
}
