package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.FolderView;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleContext;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.schema.Validator;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about one version of one document. Immutable; a whole analysis costs about a millisecond, so there is
 * one per version and none is updated.
 */
public final class Analysis {

    private final Grammar grammar;
    private final Conditions conditions;
    private final SnapshotDefinition definition;
    private final Intent intent;
    private final Facts facts;
    private final Directive directive;
    private final @Nullable RuleContext context;
    private final List<Diagnostic> diagnostics;

    private Analysis(
            Grammar grammar,
            Conditions conditions,
            SnapshotDefinition definition,
            Intent intent,
            Facts facts,
            Directive directive,
            @Nullable RuleContext context,
            List<Diagnostic> diagnostics) {
        this.grammar = grammar;
        this.conditions = conditions;
        this.definition = definition;
        this.intent = intent;
        this.facts = facts;
        this.directive = directive;
        this.context = context;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a document, checks it against a grammar and asks the rules.
     *
     * @param choice what the document is meant for, or that this is to be guessed
     */
    public static Analysis of(Text text, Grammar grammar, Intent.Choice choice) {
        return of(text, grammar, choice, Facts.NONE);
    }

    /**
     * The same with what is known beside the document. What the document says of itself in a
     * {@link Directive directive} fills in what neither choice nor facts say.
     */
    public static Analysis of(Text text, Grammar grammar, Intent.Choice choice, Facts facts) {
        return of(text, grammar, choice, facts, RuleSelection.ALL);
    }

    /** The same with only those rules asked, and told as the selection says. */
    public static Analysis of(Text text, Grammar grammar, Intent.Choice choice, Facts facts, RuleSelection selection) {
        return of(text, grammar, Conditions.asked(choice, facts, selection));
    }

    /** The same with all that may be known and wanted. */
    public static Analysis of(Text text, Grammar grammar, Conditions conditions) {
        return of(text, grammar, conditions, FolderSource.NONE);
    }

    /** The same with what stands beside the document, which is looked at if that matters. */
    public static Analysis of(Text text, Grammar grammar, Conditions conditions, FolderSource source) {
        SyntaxTree tree = SyntaxTree.parse(text);
        return of(tree, Directive.of(tree), grammar, conditions, source);
    }

    /**
     * The same of a document that was read already.
     *
     * @param directive that of the tree, which those need to know first who look for the domain it names
     */
    public static Analysis of(
            SyntaxTree tree, Directive directive, Grammar grammar, Conditions conditions, FolderSource source) {
        SnapshotDefinition definition = SnapshotDefinition.of(tree);
        Facts known = conditions.known(directive);
        Intent intent = Intent.of(conditions.choice(directive), definition);
        RuleSelection selection = conditions.selection();
        if (selection.looksAround(intent.kind())) {
            known = beside(known, definition, source);
        }
        Collector fromRules = new Collector();
        RuleContext context = RuleContext.of(definition, intent, known, directive);
        if (context != null) {
            Rules.check(context, selection, fromRules);
        }
        List<Diagnostic> all = new ArrayList<>(tree.errors());
        all.addAll(OnePerMistake.of(tree, Validator.validate(tree, grammar), fromRules.found));
        all.addAll(directive.problems());
        all = Suppressions.of(tree).applied(selection.told(all), selection);
        all.sort(Diagnostic.BY_PLACE);
        return new Analysis(grammar, conditions, definition, intent, known, directive, context, List.copyOf(all));
    }

    private static Facts beside(Facts known, SnapshotDefinition definition, FolderSource source) {
        if (known.folder() != null || definition.nameText().isEmpty()) {
            return known;
        }
        FolderView view = source.around(definition);
        return view == null ? known : known.withFolder(view);
    }

    /** No method reference: the first one linked costs the start of a program milliseconds. */
    private static final class Collector implements Consumer<Diagnostic> {
        final List<Diagnostic> found = new ArrayList<>();

        @Override
        public void accept(Diagnostic diagnostic) {
            found.add(diagnostic);
        }
    }

    public SyntaxTree tree() {
        return definition.tree();
    }

    public Text text() {
        return tree().text();
    }

    /** The grammar that it was checked against. */
    public Grammar grammar() {
        return grammar;
    }

    /** What was known and wanted beside the document. */
    public Conditions conditions() {
        return conditions;
    }

    /** All that is known beside the document, what it says of itself in its directive included. */
    public Facts facts() {
        return facts;
    }

    /** What rules know of it; null if it is not about a snapshot at all. */
    public @Nullable RuleContext context() {
        return context;
    }

    /** How its requests fit the disks of the domain; null if the domain is not known. */
    public @Nullable DiskAlignment alignment() {
        return context == null ? null : context.alignment();
    }

    /** Another text under the same conditions and meant for the same. */
    public Analysis again(Text other) {
        return of(other, grammar, conditions.withChoice(Trial.sameIntent(this)));
    }

    public SnapshotDefinition definition() {
        return definition;
    }

    /** What the document was taken to be meant for. */
    public Intent intent() {
        return intent;
    }

    /** What the document says of its use in a comment; its domain is a file that the core does not open. */
    public Directive directive() {
        return directive;
    }

    /** Everything that is wrong or worth knowing, by place: syntax, schema and rules, one diagnostic for each mistake. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
