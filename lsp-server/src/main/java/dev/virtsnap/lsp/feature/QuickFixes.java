package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.convert.Actions;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.jspecify.annotations.Nullable;

/** The fixes of the findings at a place, and all safe ones of a document at once. */
public final class QuickFixes implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.add("codeActionKinds", Json.list(Actions.QUICK_FIX, Actions.FIX_ALL));
        options.addProperty("resolveProvider", client.resolvesEdits());
        capabilities.add("codeActionProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/codeAction",
                CodeActionParams.class,
                CodeActionParams::getTextDocument,
                (about, params) -> about.client().knowsCodeActions() ? actions(about, params) : List.of());
        door.onSession("codeAction/resolve", CodeAction.class, (session, action, call) -> resolve(session, action));
    }

    private static List<?> actions(About about, CodeActionParams params) {
        Range range = Convert.range(about.positions(), params.getRange());
        List<String> only = params.getContext().getOnly();
        Actions actions =
                new Actions(about.convert(), about.uri(), about.snapshot().version(), about.positions());
        List<Object> all = new ArrayList<>();
        if (Actions.wanted(only, Actions.QUICK_FIX)) {
            for (Diagnostic diagnostic : about.analysis().diagnostics()) {
                if (diagnostic.range().touches(range.start())
                        || diagnostic.range().intersects(range)) {
                    for (Fix fix : diagnostic.fixes()) {
                        all.add(actions.quickFix(diagnostic, fix));
                    }
                }
            }
        }
        if (Actions.wanted(only, Actions.FIX_ALL)) {
            List<Edit> safe = safe(about.analysis());
            if (!safe.isEmpty()) {
                all.add(actions.fixAll(safe));
            }
        }
        return all;
    }

    private static CodeAction resolve(Session session, CodeAction action) {
        String uri = Actions.uriToFix(action);
        Snapshot snapshot = uri == null ? null : session.documents().get(uri);
        if (snapshot == null) {
            return action;
        }
        if (!Actions.isFor(action, snapshot.version())) {
            throw Refusal.failed("The document has changed since; ask again.");
        }
        Actions actions = new Actions(session.convert(), snapshot.uri(), snapshot.version(), snapshot.positions());
        return actions.resolved(action, safe(session.analyst().analysis(snapshot)));
    }

    /** The safe fixes that can be applied together; what they are in the way of can be fixed the next time. */
    private static List<Edit> safe(Analysis analysis) {
        List<Edit> edits = new ArrayList<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            Fix fix = safeFix(diagnostic);
            if (fix != null && isApart(fix.edits(), edits)) {
                edits.addAll(fix.edits());
            }
        }
        return edits;
    }

    private static @Nullable Fix safeFix(Diagnostic diagnostic) {
        return diagnostic.fixes().isEmpty() || !diagnostic.fixes().get(0).safe()
                ? null
                : diagnostic.fixes().get(0);
    }

    private static boolean isApart(List<Edit> edits, List<Edit> taken) {
        for (Edit edit : edits) {
            for (Edit other : taken) {
                if (edit.range().start() <= other.range().end()
                        && other.range().start() <= edit.range().end()) {
                    return false;
                }
            }
        }
        return true;
    }
}
