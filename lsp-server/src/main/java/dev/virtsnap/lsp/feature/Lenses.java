package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Places;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;

/** Above the first line of a snapshot: how many descend from it, and what can be done with it on a hypervisor. */
public final class Lenses implements Feature {

    static final String PLAN = "virtsnap.plan";
    static final String CREATE = "virtsnap.create";
    static final String REDEFINE = "virtsnap.redefine";
    static final String REVERT = "virtsnap.revert";
    static final String DELETE = "virtsnap.delete";
    static final String COMPARE = "virtsnap.compare";

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
                    Places places = new Places(about.convert(), about.uri(), about.positions());
                    if (!about.session().settings().lenses() || names == null || !places.has(names.root())) {
                        return List.of();
                    }
                    List<CodeLens> lenses = new ArrayList<>();
                    int children = Navigation.children(about.uri(), workspace).size();
                    if (children != 0) {
                        lenses.add(places.lens(names.root(), children == 1 ? "1 child" : children + " children"));
                    }
                    addCommands(lenses, places, names.root(), about.analysis());
                    return lenses;
                });
    }

    /** What is done with a definition depends on what it is for; with a record, on which snapshot it is of. */
    private static void addCommands(List<CodeLens> lenses, Places places, Range root, Analysis analysis) {
        String name = analysis.definition().nameText();
        boolean creates = analysis.intent().isCreate();
        boolean exists = analysis.facts().snapshot(name) != null;
        if (creates) {
            lenses.add(places.lens(root, "Create on…", CREATE));
        } else {
            lenses.add(places.lens(root, "Redefine", REDEFINE));
        }
        if (!name.isEmpty() && (!creates || exists)) {
            lenses.add(places.lens(root, "Revert to", REVERT));
            lenses.add(places.lens(root, "Delete…", DELETE));
            lenses.add(places.lens(root, "Compare with live", COMPARE));
        }
        lenses.add(places.lens(root, "Plan…", PLAN));
    }
}
