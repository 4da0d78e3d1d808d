package dev.virtsnap.lsp.convert;

import com.google.gson.JsonObject;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.lsp.document.Positions;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.jspecify.annotations.Nullable;

/**
 * Code actions of one document.
 *
 * @param convert the border
 * @param uri of the document
 * @param version that the edits are for
 * @param positions of its text
 */
public record Actions(Convert convert, String uri, int version, Positions positions) {

    public static final String QUICK_FIX = "quickfix";

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

    public CodeAction quickFix(Diagnostic diagnostic, Fix fix) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(QUICK_FIX);
        action.setDiagnostics(List.of(convert.diagnostic(uri, positions, diagnostic)));
        if (fix.safe() && convert.client().marksPreferred()) {
            action.setIsPreferred(true);
        }
        action.setEdit(convert.workspaceEdit(uri, version, positions, fix.edits()));
        return action;
    }

    /** All edits at once; a client that can wait for them gets them when the person has chosen this. */
    public CodeAction fixAll(List<Edit> edits) {
        CodeAction action = new CodeAction("Fix all that can be fixed safely");
        action.setKind(FIX_ALL);
        if (!convert.client().resolvesEdits()) {
            return resolved(action, edits);
        }
        JsonObject data = new JsonObject();
        data.addProperty("uri", uri);
        data.addProperty("version", version);
        action.setData(data);
        return action;
    }

    /** An action with its edits. */
    public CodeAction resolved(CodeAction action, List<Edit> edits) {
        action.setEdit(convert.workspaceEdit(uri, version, positions, edits));
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
