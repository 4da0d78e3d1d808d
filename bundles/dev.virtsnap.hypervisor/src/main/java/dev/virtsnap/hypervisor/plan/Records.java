package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.CreateFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What libvirt has noted down of snapshots, to be noted down anew. */
final class Records {

    private Records() {}

    /** What libvirt prints of a snapshot; null if there is none, and then the draft is refused. */
    static @Nullable String needed(Draft draft, String snapshot) {
        String document = draft.simulation().document(snapshot);
        if (document == null) {
            List<String> names = Safety.names(draft.tree().nodes());
            draft.refuse("The domain has no snapshot " + Shown.quoted(snapshot)
                    + (names.isEmpty() ? ", nor any other." : ". It has " + Shown.quoted(names) + "."));
        }
        return document;
    }

    /** To redefine a snapshot that is current without this flag may leave none that is. */
    static Set<CreateFlag> flags(Draft draft, String snapshot) {
        Set<CreateFlag> flags = EnumSet.of(CreateFlag.REDEFINE);
        if (snapshot.equals(draft.simulation().current())) {
            flags.add(CreateFlag.CURRENT);
        }
        return flags;
    }

    /** The name of a file for the document of a snapshot, good for any file system. */
    static String file(String snapshot) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < snapshot.length() && i < 60; i++) {
            char c = snapshot.charAt(i);
            boolean plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
            name.append(plain || c == '-' || c == '_' || (c == '.' && 0 < i) ? c : '_');
        }
        return (name.length() == 0 ? "snapshot" : name) + ".xml";
    }
}
