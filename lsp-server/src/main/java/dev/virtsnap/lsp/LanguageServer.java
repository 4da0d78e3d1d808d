package dev.virtsnap.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.cli.check.Grammars;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.document.Documents;
import dev.virtsnap.lsp.feature.Door;
import dev.virtsnap.lsp.feature.EditorConfiguration;
import dev.virtsnap.lsp.feature.Feature;
import dev.virtsnap.lsp.feature.PageFiles;
import dev.virtsnap.lsp.feature.Session;
import dev.virtsnap.lsp.feature.WorkspaceFolders;
import dev.virtsnap.lsp.live.Startup;
import dev.virtsnap.lsp.wire.Methods;
import dev.virtsnap.lsp.wire.Peer;
import dev.virtsnap.lsp.wire.Refusal;
import dev.virtsnap.lsp.wire.Watcher;
import dev.virtsnap.lsp.workspace.Analyst;
import dev.virtsnap.lsp.workspace.Roots;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One server for one editor, from its first word to its last. */
public final class LanguageServer {

    /** How many answers are worked on at once: one that takes long does not keep another waiting. */
    private static final int THREADS = 2;

    private static final int WARNING = 2;

    private static final String EMBEDDED = "embedded";

    private final Log log;
    private final Grammars grammars;
    private final String version;
    private final PageFiles pages;
    private final Startup startup;
    private final List<Feature> features = Features.all();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final Peer peer;

    private volatile @Nullable Session session;
    private volatile boolean isShutDown;

    /**
     * A server that listens from {@link #run} on.
     *
     * @param log where it says what went wrong
     * @param grammars opens what documents have to match; the same one each time it is asked for the same
     * @param version its own
     * @param startup what whoever starts it says of hypervisors
     */
    public LanguageServer(
            InputStream in, OutputStream out, OutputStream log, Grammars grammars, String version, Startup startup) {
        this(
                in,
                out,
                new Log(log),
                null,
                grammars,
                version,
                PageFiles.usual(System.getenv(), System.getProperty("user.home", ""), version),
                startup);
    }

    LanguageServer(
            InputStream in,
            OutputStream out,
            Log log,
            @Nullable Watcher besides,
            Grammars grammars,
            String version,
            PageFiles pages,
            Startup startup) {
        this.log = log;
        this.startup = startup;
        this.pages = pages;
        this.grammars = grammars;
        this.version = version;
        Methods methods = new Methods()
                .request("initialize", JsonElement.class, params -> {
                    Json given = Json.of(params);
                    return initialize(given);
                })
                .notification("initialized", JsonElement.class, params -> {
                    require().begin();
                    return null;
                })
                .request("shutdown", JsonElement.class, params -> {
                    require();
                    isShutDown = true;
                    return call -> null;
                })
                .notification("exit", JsonElement.class, params -> {
                    end(isShutDown ? 0 : 1);
                    return null;
                })
                .notification("$/setTrace", JsonElement.class, params -> {
                    log.setTrace(Log.Trace.of(Json.of(params).at("value").string()));
                    return null;
                });
        Door door = new Door(methods, this::require);
        features.forEach(feature -> feature.join(door));
        this.peer = new Peer(in, out, THREADS, methods, besides == null ? log : new Both(log, besides));
    }

    /** Somebody else who watches goes first, and may throw. */
    private record Both(Watcher log, Watcher besides) implements Watcher {
        @Override
        public void received(String method) {
            log.received(method);
            besides.received(method);
        }

        @Override
        public void answered(String method, long nanos) {
            log.answered(method, nanos);
            besides.answered(method, nanos);
        }

        @Override
        public void failed(String method, Throwable thrown) {
            log.failed(method, thrown);
            besides.failed(method, thrown);
        }
    }

    /**
     * Serves until the editor says {@code exit}, closes its end, or is gone.
     *
     * @return 0 if the editor asked to shut down before, else 1
     */
    public int run() {
        Thread reader = new Thread(
                () -> {
                    peer.listen();
                    end(isShutDown ? 0 : 1);
                },
                "virtsnap-reader");
        reader.setDaemon(true);
        reader.start();
        // what every document needs is read while the editor still thinks about the answer to its first request
        try {
            grammars.open(EMBEDDED);
        } catch (Unreadable e) {
            log.failed("schema", e);
        }
        int code = end.join();
        peer.close();
        Session last = session;
        if (last != null) {
            last.end();
        }
        return code;
    }

    /**
     * Ends when a process of this machine does, at once if it has: an editor that dies without a word leaves nobody to answer
     * to.
     */
    public void endWith(long pid) {
        if (!follow(pid)) {
            end(1);
        }
    }

    /** Ends when a process does, if there is one of that number: an editor may run elsewhere, as outside of a container. */
    private boolean follow(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null) {
            return false;
        }
        CompletableFuture<Void> unused = process.onExit().thenRun(() -> end(1));
        return true;
    }

    private void end(int code) {
        end.complete(code);
    }

    private Session require() {
        Session now = session;
        if (isShutDown) {
            throw Refusal.untimely("The server is shutting down; all that may follow is 'exit'.");
        }
        if (now == null) {
            throw Refusal.notInitialized();
        }
        return now;
    }

    private Session begun(Client client) {
        Roots roots = new Roots();
        Documents documents = new Documents(client.encoding());
        Analyst analyst = new Analyst(
                grammars,
                roots,
                documents,
                sentence -> peer.notify("window/showMessage", Map.of("type", WARNING, "message", sentence)));
        return new Session(peer, client, documents, analyst, roots, pages, startup, this::embedded);
    }

    private Grammar embedded() {
        try {
            return grammars.open(EMBEDDED);
        } catch (Unreadable e) {
            throw new IllegalStateException("this build of virtsnap lacks its grammar", e);
        }
    }

    private dev.virtsnap.lsp.wire.Handler.Answer initialize(Json params) {
        if (session != null || isShutDown) {
            throw Refusal.untimely("'initialize' comes once, and first.");
        }
        Client client = Client.of(params);
        Session begun = begun(client);
        WorkspaceFolders.begin(begun, params);
        session = begun;
        EditorConfiguration.take(begun, params.at("initializationOptions"));
        log.traceTo(
                Log.Trace.of(params.at("trace").string()), line -> peer.notify("$/logTrace", Map.of("message", line)));
        Long parent = params.at("processId").number();
        if (parent != null) {
            boolean unused = follow(parent);
        }
        JsonObject capabilities = new JsonObject();
        features.forEach(feature -> feature.announce(capabilities, client));
        JsonObject info = new JsonObject();
        info.addProperty("name", "virtsnap");
        info.addProperty("version", version);
        JsonObject result = new JsonObject();
        result.add("capabilities", capabilities);
        result.add("serverInfo", info);
        return call -> result;
    }
}
