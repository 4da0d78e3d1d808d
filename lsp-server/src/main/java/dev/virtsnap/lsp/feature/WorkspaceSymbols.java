package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.WorkspaceSymbolParams;

/** The snapshots of the workspace by name. */
public final class WorkspaceSymbols implements Feature {

    /** Nobody reads a longer list. */
    private static final int MOST = 500;

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("workspaceSymbolProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onSession("workspace/symbol", WorkspaceSymbolParams.class, (session, params, call) -> {
            String query = params.getQuery().toLowerCase(Locale.ROOT);
            Destinations destinations = new Destinations(session);
            List<Object> symbols = new ArrayList<>();
            session.workspace().documents().forEach((uri, names) -> {
                if (symbols.size() < MOST && isSubsequence(query, names.name().toLowerCase(Locale.ROOT))) {
                    call.check();
                    Places places = destinations.places(uri);
                    if (places != null && places.has(names.root())) {
                        symbols.add(places.symbol(names));
                    }
                }
            });
            return symbols;
        });
    }

    /** Whether all letters that were typed come in that order, which is how editors search. */
    private static boolean isSubsequence(String query, String name) {
        int at = 0;
        for (int i = 0; i < query.length(); i++) {
            at = name.indexOf(query.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
