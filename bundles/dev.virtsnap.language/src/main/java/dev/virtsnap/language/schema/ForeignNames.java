package dev.virtsnap.language.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Element names that tutorials and other tools use for snapshots, but that are not part of the format, and what is. */
final class ForeignNames {

    private static final Map<String, String> ABOUT = Map.of(
            "current",
                    "which snapshot is current is said by the flag CURRENT when it is redefined, not in the document",
            "location", "where an overlay goes is said by <source> in its <disk>",
            "overlay", "an overlay is described by <source> and <driver> in its <disk>",
            "children", "a snapshot names its <parent>, never its children",
            "metadata", "only <domain> has <metadata>; a note about the snapshot goes into <description>",
            "revertedFrom", "libvirt does not record what a snapshot was reverted from",
            "uuid", "a snapshot has no UUID, it is known by its <name>; the UUID of the domain stands in <domain>",
            "title", "a snapshot has a <name> and a <description>",
            "time", "the time is said by <creationTime>, in seconds since 1970");

    private ForeignNames() {}

    /** What to do instead, as a clause without a full stop; null if the name is not known for anything. */
    static @Nullable String about(String local) {
        return ABOUT.get(local);
    }
}
