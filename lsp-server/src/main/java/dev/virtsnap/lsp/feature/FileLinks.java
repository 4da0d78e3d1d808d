package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Link;
import dev.virtsnap.language.ide.Links;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Places;
import dev.virtsnap.lsp.document.Uris;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentLinkParams;

/** From the path of a file to the file, where there is one. It is looked for and not opened. */
public final class FileLinks implements Feature {

    /** More files than anybody wants to have looked for. */
    private static final int MOST = 1000;

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.add("documentLinkProvider", new JsonObject());
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/documentLink",
                DocumentLinkParams.class,
                DocumentLinkParams::getTextDocument,
                (about, params) -> {
                    Places places = new Places(about.convert(), about.uri(), about.positions());
                    List<Object> links = new ArrayList<>();
                    List<Link> all = Links.of(about.analysis());
                    for (Link link : all.subList(0, Math.min(MOST, all.size()))) {
                        about.call().check();
                        if (exists(link.path())) {
                            links.add(places.link(link.range(), Uris.of(Path.of(link.path()))));
                        }
                    }
                    return links;
                });
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
