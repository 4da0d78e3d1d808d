package dev.virtsnap.cli.check;

import dev.virtsnap.cli.baseline.Baseline;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.config.Settings;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Checked;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Conditions;
import dev.virtsnap.language.ide.FolderSource;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks documents; shared by all threads.
 *
 * @param profiles what they are checked with
 * @param domains reads the domains that they name
 * @param folders reads what stands beside them
 */
record Checker(Profiles profiles, Domains domains, Folders folders) {

    /**
     * What is wrong with a document, its bytes included.
     *
     * @throws Unreadable if its configuration, or a file that it names, cannot be used
     */
    Checked check(Document document) throws Unreadable {
        return checked(document, analyze(document, Map.of()), profiles.of(document.source()));
    }

    /** What was found, as reports want it. */
    Checked checked(Document document, Analyzed analyzed, Profile profile) {
        return new Checked(
                document.source().name(),
                document.text(),
                analyzed.analysis().intent(),
                analyzed.diagnostics(),
                profile.failOn().least());
    }

    /**
     * The same with all that is known of the document.
     *
     * @param open documents of its folder that are otherwise than on the disk, by name; empty for one that no longer counts
     */
    Analyzed analyze(Document document, Map<String, Optional<FolderEntry>> open) throws Unreadable {
        return analyze(document, folders.of(document, open), null);
    }

    /** The same with something known from elsewhere. */
    Analyzed analyze(Document document, Map<String, Optional<FolderEntry>> open, LiveSource live) throws Unreadable {
        return analyze(document, folders.of(document, open), live);
    }

    /** The same with something else in the place of its folder. */
    Analyzed analyze(Document document, FolderSource beside) throws Unreadable {
        return analyze(document, beside, null);
    }

    private Analyzed analyze(Document document, FolderSource beside, @Nullable LiveSource live) throws Unreadable {
        Profile profile = profiles.of(document.source());
        Conditions conditions = profile.conditions();
        Unreadable problem = null;
        Said<String> usual = profile.domain();
        if (usual != null) {
            try {
                conditions = conditions.usually(
                        conditions.usualChoice(), usualDomain(conditions.usualFacts(), document, usual));
            } catch (Unreadable e) {
                // it does not matter to a document that names its own
                problem = new Unreadable("the domain that " + usual.where() + " names is not known: " + e.sentence());
            }
        }
        SyntaxTree tree = SyntaxTree.parse(document.text());
        Directive directive = Directive.of(tree);
        List<Diagnostic> more = document.diagnostics();
        String file = directive.domain();
        Range place = directive.domainRange();
        if (file != null && place != null && conditions.facts().domain() == null) {
            problem = null;
            try {
                conditions = conditions.withFacts(
                        domains.with(conditions.facts(), Profiles.folder(document.source()), file));
            } catch (Unreadable e) {
                more = new ArrayList<>(more);
                more.add(Diagnostic.of(
                        Directive.CODE,
                        Severity.ERROR,
                        place,
                        "The domain of this document is not known: " + e.sentence() + "."));
            }
        }
        if (problem != null) {
            throw problem;
        }
        if (live != null) {
            Facts known = live.of(tree);
            if (isOfOneDomain(conditions, known)) {
                conditions = conditions.usually(
                        conditions.usualChoice(), conditions.usualFacts().completedBy(known));
            }
        }
        Analysis analysis = Analysis.of(tree, directive, profile.grammar(), conditions, beside);
        List<Diagnostic> diagnostics = analysis.diagnostics();
        if (!more.isEmpty()) {
            diagnostics = new ArrayList<>(diagnostics);
            diagnostics.addAll(more);
            diagnostics.sort(Diagnostic.BY_PLACE);
        }
        Baseline baseline = profile.baseline();
        if (baseline != null) {
            diagnostics = baseline.fresh(document.source().name(), analysis.tree(), diagnostics);
        }
        return new Analyzed(analysis, diagnostics);
    }

    /** What is known of one domain says nothing of another one that a document or a configuration names. */
    private static boolean isOfOneDomain(Conditions conditions, Facts live) {
        DomainDefinition said = conditions.facts().domain() == null
                ? conditions.usualFacts().domain()
                : conditions.facts().domain();
        DomainDefinition known = live.domain();
        return said == null || (known != null && Value.textOf(said.name()).equals(Value.textOf(known.name())));
    }

    /** The facts with the domain that a configuration names; a file in the document's own folder may be missing. */
    private Facts usualDomain(Facts facts, Document document, Said<String> usual) throws Unreadable {
        int at = usual.value().indexOf(Settings.FOLDER);
        if (at < 0) {
            return domains.with(facts, "", usual.value());
        }
        String file = profiles.inFolder(document.source(), usual.value());
        return new File(file).exists() ? domains.with(facts, "", file) : facts;
    }
}
