package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
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

    /**
     * Something that can be done.
     *
     * @param title for the person
     * @param command for the editor
     */
    record Offer(String title, String command) {}

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
                    for (Offer offer : offers(about.analysis())) {
                        lenses.add(places.lens(names.root(), offer.title(), offer.command()));
                    }
                    return lenses;
                });
    }

    /** What can be done with a definition: that depends on what it is for; with a record, on which snapshot it is of. */
    static List<Offer> offers(Analysis analysis) {
        List<Offer> offers = new ArrayList<>();
        if (!analysis.definition().isSnapshot()) {
            return offers;
        }
        String name = analysis.definition().nameText();
        boolean creates = analysis.intent().isCreate();
        boolean exists = analysis.facts().snapshot(name) != null;
        offers.add(creates ? new Offer("Create on…", CREATE) : new Offer("Redefine", REDEFINE));
        if (!name.isEmpty() && (!creates || exists)) {
            offers.add(new Offer("Revert to", REVERT));
            offers.add(new Offer("Delete…", DELETE));
            offers.add(new Offer("Compare with live", COMPARE));
        }
        offers.add(new Offer("Plan…", PLAN));
        return offers;
    }
}
