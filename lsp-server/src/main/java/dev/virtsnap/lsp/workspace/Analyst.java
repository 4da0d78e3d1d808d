package dev.virtsnap.lsp.workspace;

import dev.virtsnap.cli.baseline.Baselines;
import dev.virtsnap.cli.check.Analyses;
import dev.virtsnap.cli.check.Analyzed;
import dev.virtsnap.cli.check.Asked;
import dev.virtsnap.cli.check.Domains;
import dev.virtsnap.cli.check.FactFiles;
import dev.virtsnap.cli.check.Grammars;
import dev.virtsnap.cli.check.LiveSource;
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
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.lsp.document.Documents;
import dev.virtsnap.lsp.document.Snapshot;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Analyses documents with all that is known beside them: the configuration of their folder, and the domain that they or it
 * name. A check on the command line says the same. Shared by all threads.
 */
public final class Analyst {

    private static final String UNNAMED = "untitled.xml";

    private static final String EMBEDDED = "embedded";

    private final Grammars grammars;
    private final Roots roots;
    private final Documents open;
    private final Consumer<String> complaints;
    private final Set<String> complained = ConcurrentHashMap.newKeySet();
    private volatile Settings usual = Settings.NONE;
    private volatile Known known;
    private volatile @Nullable Live live;

    /** What was read beside documents; another one when something changes. */
    private record Known(long age, Analyses analyses, Domains domains) {}

    /** With what a document was analysed. */
    private record With(long age, Map<String, Optional<FolderEntry>> open) {}

    /**
     * An analyst who knows nothing yet.
     *
     * @param grammars opens what documents have to match
     * @param roots where files may be read
     * @param open the documents that the editor has
     * @param complaints is told, once each, why something beside the documents cannot be used
     */
    public Analyst(Grammars grammars, Roots roots, Documents open, Consumer<String> complaints) {
        this.grammars = grammars;
        this.open = open;
        this.roots = roots;
        this.complaints = complaints;
        this.known = known(0);
    }

    private Known known(long age) {
        Domains domains = new Domains(roots::contains, this::unsaved);
        return new Known(age, analyses(domains), domains);
    }

    private @Nullable Text unsaved(Path file) {
        for (Snapshot each : open.all()) {
            if (file.equals(each.path()) && !each.isBroken()) {
                return each.text();
            }
        }
        return null;
    }

    private Analyses analyses(Domains domains) {
        Asked nothing = new Asked(Settings.NONE, RuleChoice.OPEN, null, null);
        try {
            Profiles profiles = new Profiles(
                    nothing,
                    usual,
                    Configurations.searching(),
                    grammars,
                    new Baselines(false),
                    new FactFiles(roots::contains));
            return new Analyses(profiles, domains, roots::contains);
        } catch (Unreadable e) {
            throw new IllegalStateException("nothing was asked for that could be missing", e);
        }
    }

    /** The analysis of a document as it is; made once, unless what is known beside it changes. */
    public Analyzed analyzed(Snapshot snapshot) {
        Known now = known;
        With with = new With(now.age, Neighbours.entries(open, snapshot.path()));
        Live source = live;
        return snapshot.analyzed(
                with,
                each -> analyze(
                        now, document(each), with.open, source == null ? null : tree -> source.of(each.uri(), tree)));
    }

    /** The analysis of a document that lies on the disk. */
    public Analyzed analyzed(Document document) {
        File file = document.source().file();
        return analyze(known, document, Neighbours.entries(open, file == null ? null : file.toPath()), null);
    }

    private Analyzed analyze(
            Known now, Document document, Map<String, Optional<FolderEntry>> beside, @Nullable LiveSource source) {
        try {
            return source == null ? now.analyses.of(document, beside) : now.analyses.of(document, beside, source);
        } catch (Unreadable e) {
            if (complained.add(e.sentence())) {
                complaints.accept(e.sentence());
            }
            Analysis plain = Analysis.of(document.text(), grammar(), Conditions.NONE);
            return new Analyzed(plain, plain.diagnostics());
        }
    }

    private dev.virtsnap.language.schema.Grammar grammar() {
        try {
            return grammars.open(EMBEDDED);
        } catch (Unreadable e) {
            throw new IllegalStateException("this build of virtsnap lacks its grammar", e);
        }
    }

    /** An open document is not the file of that name: its text is what the editor has. */
    private Document document(Snapshot snapshot) {
        Path path = snapshot.path();
        List<Path> folders = roots.folders();
        Path named = path != null
                ? path
                : folders.isEmpty() ? Path.of(UNNAMED) : folders.get(0).resolve(UNNAMED);
        return new Document(Source.stdin(named.toString()), snapshot.text(), Encoding.UTF_8, List.of());
    }

    /** What a hypervisor knows of the target of an open document; counts from the next {@link #again} on. */
    public interface Live {
        /** What is known at the moment, without waiting for anything. */
        Facts of(String uri, SyntaxTree tree);
    }

    /** Somebody knows what a hypervisor knows. */
    public void follow(Live source) {
        live = source;
    }

    /** What a hypervisor knows has changed. */
    public synchronized void again() {
        known = new Known(known.age + 1, known.analyses, known.domains);
    }

    /** A file is no longer what it was; whether that counts for documents, which name it as their domain. */
    public boolean changed(Path file) {
        boolean counts = known.domains.forget(file);
        if (counts) {
            again();
        }
        return counts;
    }

    /** What is usual where no configuration says anything; counts from the next {@link #forget} on. */
    public void set(Settings settings) {
        usual = settings;
    }

    /** Something beside the documents changed. */
    public synchronized void forget() {
        complained.clear();
        known = known(known.age + 1);
    }
}
