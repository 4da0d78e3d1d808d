package dev.virtsnap.lsp.feature;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.RulePageUris;
import dev.virtsnap.lsp.document.Documents;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.document.Uris;
import dev.virtsnap.lsp.live.Live;
import dev.virtsnap.lsp.live.Startup;
import dev.virtsnap.lsp.wire.Peer;
import dev.virtsnap.lsp.workspace.Analyst;
import dev.virtsnap.lsp.workspace.ClosedFiles;
import dev.virtsnap.lsp.workspace.DomainFiles;
import dev.virtsnap.lsp.workspace.EditorSettings;
import dev.virtsnap.lsp.workspace.Index;
import dev.virtsnap.lsp.workspace.Roots;
import dev.virtsnap.lsp.workspace.Verdicts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What there is between {@code initialize} and {@code shutdown}. */
public final class Session {

    /** What is said of a document whose text we do not have. */
    static final String BROKEN =
            "An edit was about a place that the document does not have, so virtsnap no longer knows its text; close it and"
                    + " open it again.";

    private final Peer peer;
    private final Convert convert;
    private final Documents documents;
    private final Analyst analyst;
    private final Publisher publisher;
    private final Roots roots;
    private volatile EditorSettings settings = EditorSettings.NONE;
    private final ClosedFiles closed;
    private final Index index;
    private final DomainFiles domains;
    private final AtomicBoolean rehearsed = new AtomicBoolean();
    private final Startup startup;
    private final Supplier<Grammar> grammar;
    private final Verdicts verdicts = new Verdicts();
    private volatile @Nullable Live live;
    private volatile boolean begun;

    /**
     * A session that has just begun.
     *
     * @param startup what is said of hypervisors by whoever starts the server
     * @param grammar what plans are checked against, when there are any
     */
    public Session(
            Peer peer,
            Client client,
            Documents documents,
            Analyst analyst,
            Roots roots,
            PageFiles pages,
            Startup startup,
            Supplier<Grammar> grammar) {
        this.peer = peer;
        this.convert = new Convert(client, client.opensContent() ? RulePageUris::of : pages);
        this.documents = documents;
        this.analyst = analyst;
        this.roots = roots;
        this.closed = new ClosedFiles(roots);
        this.index = new Index(closed, analyst);
        this.domains = new DomainFiles(roots);
        this.publisher = new Publisher(this);
        this.startup = startup;
        this.grammar = grammar;
    }

    /** What has to do with hypervisors, which nothing is loaded of before. */
    synchronized Live live() {
        Live now = live;
        if (now == null) {
            now = new Live(peer, client(), startup, grammar.get(), new Told());
            live = now;
            analyst.follow(now.facts());
        }
        return now;
    }

    /** Does something where hypervisors play a part already. */
    void ifLive(Consumer<Live> work) {
        Live now = live;
        if (now != null) {
            work.accept(now);
        }
    }

    /** A document that only the server has; null if there is none of that name. */
    @Nullable
    String page(String uri) {
        Live now = live;
        return now == null ? null : now.page(uri);
    }

    /** Hypervisors tell. */
    private final class Told implements Live.Listener {
        @Override
        public void known() {
            analyst.again();
            refresh();
        }

        @Override
        public void found(String uri, int version, List<Diagnostic> found) {
            if (verdicts.put(uri, version, found)) {
                refresh();
            }
        }
    }

    /** All that is told of a version of a document. */
    List<Diagnostic> found(Snapshot snapshot) {
        return verdicts.with(snapshot, analyst.analyzed(snapshot).diagnostics());
    }

    public Peer peer() {
        return peer;
    }

    public Convert convert() {
        return convert;
    }

    public Client client() {
        return convert.client();
    }

    public Documents documents() {
        return documents;
    }

    public Analyst analyst() {
        return analyst;
    }

    /** The folders that are worked in. */
    public Roots roots() {
        return roots;
    }

    /** The documents in them that lie on the disk. */
    public ClosedFiles closed() {
        return closed;
    }

    /** The snapshots of the workspace by name. */
    public Workspace workspace() {
        return index.names(documents);
    }

    /** The domain XMLs of the workspace. */
    DomainFiles domains() {
        return domains;
    }

    /** The analysis of a document of the workspace, open or not; null if there is none. */
    @Nullable
    Analysis analysis(String uri) {
        Snapshot open = documents.get(uri);
        if (open != null) {
            return analyst.analyzed(open).analysis();
        }
        Path path = Uris.path(uri);
        Document document = path == null ? null : closed.read(path);
        return document == null ? null : analyst.analyzed(document).analysis();
    }

    /** What the person sets in the editor. */
    EditorSettings settings() {
        return settings;
    }

    void set(EditorSettings now) {
        boolean same = now.equals(settings);
        settings = now;
        if (!same) {
            analyst.set(now.settings());
            propose();
            changedBeside();
        }
    }

    /** The editor is ready to be asked. */
    public void begin() {
        WorkspaceFolders.watch(this);
        index.refresh();
        EditorConfiguration.begin(this);
        begun = true;
        propose();
    }

    /** What names a hypervisor counts from when the editor is ready to be asked. */
    private void propose() {
        EditorSettings now = settings;
        if (begun
                && (live != null
                        || !now.connection().isEmpty()
                        || !startup.connection().isEmpty())) {
            live().propose(now.connection(), now.domain());
        }
    }

    /** Nobody asks any more. */
    public void end() {
        ifLive(Live::end);
    }

    /** Something changed beside the open documents: all that was found may be otherwise now. */
    public void changedBeside() {
        analyst.forget();
        domains.forget();
        index.refresh();
        refresh();
    }

    /** Something else may be to be told of all documents. */
    void refresh() {
        publisher.scheduleAll();
        if (client().pullsDiagnostics() && client().refreshesDiagnostics()) {
            peer.demand("workspace/diagnostic/refresh", null);
        }
        if (client().refreshesHints()) {
            peer.demand("workspace/inlayHint/refresh", null);
        }
        if (client().refreshesLenses()) {
            peer.demand("workspace/codeLens/refresh", null);
        }
    }

    /** Whether what has never been done is to be done for practice; yes once. */
    boolean rehearses() {
        return rehearsed.compareAndSet(false, true);
    }

    /** Tells what is found; silent where the client asks by itself. */
    public Publisher publisher() {
        return publisher;
    }
}
