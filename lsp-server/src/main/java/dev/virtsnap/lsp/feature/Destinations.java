package dev.virtsnap.lsp.feature;

import dev.virtsnap.lsp.convert.Places;
import dev.virtsnap.lsp.document.Positions;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.document.Uris;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.lsp4j.Location;
import org.jspecify.annotations.Nullable;

/** Documents that an answer leads to, which may not be open. Made for one answer, so that each file is read once. */
final class Destinations {

    private final Session session;
    private final Map<String, @Nullable Positions> known = new HashMap<>();

    Destinations(Session session) {
        this.session = session;
    }

    /** A document; null if it is gone. */
    @Nullable
    Places places(String uri) {
        Positions positions = positions(uri);
        return positions == null ? null : new Places(session.convert(), uri, positions);
    }

    /** The text of a document; null if it is gone. */
    @Nullable
    Positions positions(String uri) {
        Snapshot open = session.documents().get(uri);
        if (open != null) {
            return open.positions();
        }
        if (!known.containsKey(uri)) {
            Path path = Uris.path(uri);
            var document = path == null ? null : session.closed().read(path);
            known.put(uri, document == null ? null : session.documents().positions(document.text()));
        }
        return known.get(uri);
    }

    /** The version of a document; null if it is not open. */
    @Nullable
    Integer version(String uri) {
        Snapshot open = session.documents().get(uri);
        return open == null ? null : (Integer) open.version();
    }

    /** Places in documents; those that are gone are left out. */
    List<Location> locations(List<dev.virtsnap.language.ide.Location> locations) {
        return locations.stream()
                .map(each -> {
                    Places places = places(each.document());
                    return places == null || !places.has(each.range()) ? null : places.location(each.range());
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
