package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Location;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Places;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;

/** The tree of snapshots, where others show types: a parent is a supertype, a child a subtype. */
public final class SnapshotHierarchy implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("typeHierarchyProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/prepareTypeHierarchy",
                TypeHierarchyPrepareParams.class,
                TypeHierarchyPrepareParams::getTextDocument,
                (about, params) -> {
                    Workspace workspace = about.session().workspace();
                    List<String> documents = new ArrayList<>();
                    for (Location each : Navigation.definition(
                            about.analysis(),
                            about.uri(),
                            Convert.offset(about.positions(), params.getPosition()),
                            workspace)) {
                        documents.add(each.document());
                    }
                    return items(about.session(), workspace, documents.isEmpty() ? List.of(about.uri()) : documents);
                });
        door.onSession("typeHierarchy/supertypes", TypeHierarchySupertypesParams.class, (session, params, call) -> {
            Workspace workspace = session.workspace();
            return items(session, workspace, Navigation.parents(params.getItem().getUri(), workspace));
        });
        door.onSession("typeHierarchy/subtypes", TypeHierarchySubtypesParams.class, (session, params, call) -> {
            Workspace workspace = session.workspace();
            return items(
                    session, workspace, Navigation.children(params.getItem().getUri(), workspace));
        });
    }

    private static List<?> items(Session session, Workspace workspace, List<String> documents) {
        Destinations destinations = new Destinations(session);
        List<Object> items = new ArrayList<>();
        for (String uri : documents) {
            SnapshotNames names = workspace.documents().get(uri);
            Places places = destinations.places(uri);
            if (names != null && places != null && places.has(names.root())) {
                items.add(places.item(names));
            }
        }
        return items;
    }
}
