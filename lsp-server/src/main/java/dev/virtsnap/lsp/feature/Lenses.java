package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Places;
import java.util.List;
import org.eclipse.lsp4j.CodeLensParams;

/** How many snapshots descend from one, above its first line. */
public final class Lenses implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.add("codeLensProvider", new JsonObject());
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/codeLens", CodeLensParams.class, CodeLensParams::getTextDocument, (about, params) -> {
                    Workspace workspace = about.session().workspace();
                    SnapshotNames names = workspace.documents().get(about.uri());
                    int children = Navigation.children(about.uri(), workspace).size();
                    Places places = new Places(about.convert(), about.uri(), about.positions());
                    return !about.session().settings().lenses()
                                    || names == null
                                    || children == 0
                                    || !places.has(names.root())
                            ? List.of()
                            : List.of(places.lens(names.root(), children == 1 ? "1 child" : children + " children"));
                });
    }
}
