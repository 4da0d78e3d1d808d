package dev.virtsnap.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.convert.Reports;
import dev.virtsnap.lsp.document.Belonging;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.document.Uris;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.workspace.Neighbours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.jspecify.annotations.Nullable;

/** What is found in a document, and in all of the workspace, for editors that ask. */
public final class PulledDiagnostics implements Feature {

    /** How many documents are reported at once to an editor that takes parts. */
    private static final int PART = 50;

    /** The ids of what was told last of the open documents, by their URIs. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.addProperty("identifier", Convert.SOURCE);
        options.addProperty("interFileDependencies", true);
        options.addProperty("workspaceDiagnostics", true);
        options.addProperty("workDoneProgress", true);
        capabilities.add("diagnosticProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/diagnostic",
                DocumentDiagnosticParams.class,
                DocumentDiagnosticParams::getTextDocument,
                Map.of("kind", "full", "items", List.of()),
                (about, params) -> {
                    Map<String, Object> report =
                            report(about.session(), about.snapshot(), params.getPreviousResultId());
                    Map<String, Object> related = related(about.session(), about.snapshot());
                    if (!related.isEmpty()) {
                        report.put("relatedDocuments", related);
                    }
                    return report;
                });
        door.onSession("workspace/diagnostic", JsonElement.class, (session, params, call) -> {
            Json given = Json.of(params);
            try (Progress progress = Progress.begin(
                    session.peer(), given.at("workDoneToken").element(), "Checking the snapshots of the workspace")) {
                return new Round(session, call, given, progress).report();
            }
        });
    }

    private Map<String, Object> report(Session session, Snapshot snapshot, @Nullable String previous) {
        Map<String, Object> report = new Reports(session.convert())
                .document(snapshot.uri(), snapshot.positions(), found(session, snapshot), previous);
        told.put(snapshot.uri(), String.valueOf(report.get("resultId")));
        return report;
    }

    /** The open documents of the folder of which something else is to be said now than was said last. */
    private Map<String, Object> related(Session session, Snapshot snapshot) {
        Map<String, Object> reports = new LinkedHashMap<>();
        if (!session.client().takesRelatedDocuments()) {
            return reports;
        }
        told.keySet().removeIf(uri -> session.documents().get(uri) == null);
        for (Snapshot neighbour : Neighbours.of(session.documents(), snapshot.path())) {
            String last = told.get(neighbour.uri());
            Map<String, Object> report = report(session, neighbour, last);
            if (last != null && !last.equals(report.get("resultId"))) {
                reports.put(neighbour.uri(), report);
            }
        }
        return reports;
    }

    private static List<Diagnostic> found(Session session, Snapshot snapshot) {
        return snapshot.belonging() == Belonging.OURS ? session.found(snapshot) : List.of();
    }

    /** One answer about the workspace. */
    private static final class Round {
        private final Session session;
        private final Call call;
        private final Reports reports;
        private final Progress progress;
        private final @Nullable Object partToken;
        private final Map<String, String> previous = new HashMap<>();
        private List<Object> items = new ArrayList<>();
        private int count;

        Round(Session session, Call call, Json params, Progress progress) {
            this.session = session;
            this.call = call;
            this.progress = progress;
            this.reports = new Reports(session.convert());
            this.partToken = params.at("partialResultToken").element();
            for (Json each : params.at("previousResultIds").all()) {
                String uri = each.at("uri").string();
                String id = each.at("value").string();
                if (uri != null && id != null) {
                    previous.put(uri, id);
                }
            }
        }

        Object report() {
            for (Snapshot snapshot : session.documents().all()) {
                call.check();
                if (!snapshot.isBroken()) {
                    add(reports.part(
                            snapshot.uri(),
                            snapshot.version(),
                            snapshot.positions(),
                            found(session, snapshot),
                            previous.remove(snapshot.uri())));
                }
            }
            session.closed().visit(path -> session.documents().get(Uris.of(path)) == null, (path, document) -> {
                String uri = Uris.of(path);
                List<Diagnostic> found = session.analyst().analyzed(document).diagnostics();
                add(reports.part(
                        uri, null, session.documents().positions(document.text()), found, previous.remove(uri)));
                return !call.isCancelled();
            });
            call.check();
            // what was told of a file that is gone is taken back
            previous.keySet().forEach(uri -> add(reports.gone(uri)));
            flush();
            return Map.of("items", items);
        }

        private void add(Object report) {
            items.add(report);
            count++;
            if (PART <= items.size()) {
                progress.report(count + " documents");
                flush();
            }
        }

        private void flush() {
            if (partToken != null && !items.isEmpty()) {
                Progress.send(session.peer(), partToken, Map.of("items", items));
                items = new ArrayList<>();
            }
        }
    }
}
