package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Location;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import java.util.List;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.ReferenceParams;

/** From the name of a snapshot to where it is defined and to all who name it; from a disk to the domain's. */
public final class Navigating implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("definitionProvider", true);
        capabilities.addProperty("referencesProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/definition",
                DefinitionParams.class,
                DefinitionParams::getTextDocument,
                (about, params) -> {
                    List<Location> found = Navigation.definition(
                            about.analysis(),
                            about.uri(),
                            Convert.offset(about.positions(), params.getPosition()),
                            about.session().workspace());
                    return new Destinations(about.session()).locations(found);
                });
        door.onDocument(
                "textDocument/references", ReferenceParams.class, ReferenceParams::getTextDocument, (about, params) -> {
                    List<Location> found = Navigation.references(
                            about.analysis(),
                            about.uri(),
                            Convert.offset(about.positions(), params.getPosition()),
                            about.session().workspace());
                    return new Destinations(about.session()).locations(found);
                });
    }
}
