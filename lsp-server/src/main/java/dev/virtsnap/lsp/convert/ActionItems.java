package dev.virtsnap.lsp.convert;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Action;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.lsp.document.Snapshot;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.jspecify.annotations.Nullable;

/**
 * Code actions of one document.
 *
 * @param convert the border
 * @param snapshot the version that the edits are for
 */
public record ActionItems(Convert convert, Snapshot snapshot) {

    private static final String REWRITE = "refactor.rewrite";

    /** The kind of what is about the whole document. */
    public static final String SOURCE = "source.virtsnap";

    private static final String QUICK_FIX = "quickfix";

    /** A kind of our own below the common one, so that an editor can be told to do this on each save. */
    public static final String FIX_ALL = "source.fixAll.virtsnap";

    /** Whether a client that asks only for some kinds, or for all, wants one of this kind. */
    public static boolean wanted(@Nullable List<String> only, String kind) {
        if (only == null || only.isEmpty()) {
            return true;
        }
        for (String each : only) {
            if (kind.equals(each) || kind.startsWith(each + ".") || each.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** All kinds that there are. */
    public static JsonArray kinds() {
        return Json.list(QUICK_FIX, REWRITE, SOURCE, FIX_ALL);
    }

    /** What the protocol calls the kind of an action. */
    public static String kind(Action action) {
        return switch (action.kind()) {
            case FIX -> QUICK_FIX;
            case REWRITE -> REWRITE;
            case SOURCE -> SOURCE;
        };
    }

    public CodeAction item(Action action) {
        CodeAction made = new CodeAction(action.title());
        made.setKind(kind(action));
        Diagnostic diagnostic = action.diagnostic();
        if (diagnostic != null) {
            made.setDiagnostics(List.of(convert.diagnostic(snapshot.uri(), snapshot.positions(), diagnostic)));
        }
        if (action.preferred() && convert.client().marksPreferred()) {
            made.setIsPreferred(true);
        }
        return resolved(made, action.edits());
    }

    /** All edits at once; a client that can wait for them gets them when the person has chosen this. */
    public CodeAction fixAll(List<Edit> edits) {
        CodeAction action = new CodeAction("Fix all that can be fixed safely");
        action.setKind(FIX_ALL);
        if (!convert.client().resolvesEdits()) {
            return resolved(action, edits);
        }
        JsonObject data = new JsonObject();
        data.addProperty("uri", snapshot.uri());
        data.addProperty("version", snapshot.version());
        action.setData(data);
        return action;
    }

    /** An action that is a command about the document. */
    public CodeAction command(String title, String command) {
        CodeAction action = new CodeAction(title);
        action.setKind(SOURCE);
        JsonObject document = new JsonObject();
        document.addProperty("uri", snapshot.uri());
        action.setCommand(new Command(title, command, List.of(document)));
        return action;
    }

    /** An action with its edits. */
    public CodeAction resolved(CodeAction action, List<Edit> edits) {
        action.setEdit(convert.workspaceEdit(snapshot.uri(), snapshot.version(), snapshot.positions(), edits));
        return action;
    }

    /** The document that an action is to fix; null if it has nothing to be resolved. */
    public static @Nullable String uriToFix(CodeAction action) {
        return FIX_ALL.equals(action.getKind())
                ? Json.of(action.getData()).at("uri").string()
                : null;
    }

    /** Whether an action was offered for that version. */
    public static boolean isFor(CodeAction action, int version) {
        Long offered = Json.of(action.getData()).at("version").number();
        return offered != null && offered == version;
    }
}
