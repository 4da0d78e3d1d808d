package dev.virtsnap.eclipse.editor.analysis;

import dev.virtsnap.cli.baseline.Baselines;
import dev.virtsnap.cli.check.Analyses;
import dev.virtsnap.cli.check.Analyzed;
import dev.virtsnap.cli.check.Asked;
import dev.virtsnap.cli.check.Domains;
import dev.virtsnap.cli.check.FactFiles;
import dev.virtsnap.cli.check.Grammars;
import dev.virtsnap.cli.check.Profiles;
import dev.virtsnap.cli.check.RuleChoice;
import dev.virtsnap.cli.config.Configurations;
import dev.virtsnap.cli.config.Settings;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Encoding;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Conditions;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Examines documents as a check on the command line does: with the configuration of their folder, the domain that they or
 * it name, and what stands beside them. What is beside documents is read once, so that another one is made when it changes.
 * Shared by all threads; may read files.
 */
public final class Examiner {

    private static final Grammars SCHEMAS = new Schemas();

    private final Analyses analyses;

    /** One that has read nothing yet. */
    public Examiner() {
        Asked nothing = new Asked(Settings.NONE, RuleChoice.OPEN, null, null);
        try {
            Profiles profiles = new Profiles(
                    nothing,
                    Settings.NONE,
                    Configurations.searching(),
                    SCHEMAS,
                    new Baselines(false),
                    new FactFiles(WorkspaceFolders::contain));
            this.analyses = new Analyses(profiles, new Domains(WorkspaceFolders::contain), WorkspaceFolders::contain);
        } catch (Unreadable e) {
            throw new IllegalStateException("nothing was asked for that could be missing", e);
        }
    }

    /** The grammar that is built in. */
    static Grammar grammar() {
        try {
            return SCHEMAS.open("embedded");
        } catch (Unreadable e) {
            throw new IllegalStateException("this build lacks its grammar", e);
        }
    }

    /**
     * What there is to say of a text that is or will be in a file.
     *
     * @param path absolute; null if it will be in none, so that nothing is beside it
     */
    public Findings examine(Text text, @Nullable Path path) {
        return path == null
                ? plain(text, "")
                : examine(new Document(Source.stdin(path.toString()), text, Encoding.UTF_8, List.of()));
    }

    /** What there is to say of a document that was read. */
    public Findings examine(Document document) {
        try {
            Analyzed analyzed = analyses.of(document, Map.of());
            return new Findings(analyzed.analysis(), analyzed.diagnostics(), "");
        } catch (Unreadable e) {
            return plain(document.text(), e.sentence());
        }
    }

    private static Findings plain(Text text, String problem) {
        Analysis analysis = Analysis.of(text, grammar(), Conditions.NONE);
        return new Findings(analysis, analysis.diagnostics(), problem);
    }
}
