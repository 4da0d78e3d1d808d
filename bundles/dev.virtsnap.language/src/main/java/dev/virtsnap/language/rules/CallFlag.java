package dev.virtsnap.language.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flag of one of libvirt's calls about snapshots; no two of them share a word. */
public sealed interface CallFlag permits CreateFlag, RevertFlag, DeleteFlag {

    /** As an option of virsh without its hyphens. */
    String word();

    /** The name of the constant in C. */
    String constant();

    /** Where it stands among the flags of its call, from 0; they are declared in the order of their bits. */
    int ordinal();

    /** The value in C. */
    default int bit() {
        return 1 << ordinal();
    }

    /** Whether it is a flag of the call that does this; those of create and redefine are the same. */
    boolean isOf(Intent.Kind kind);

    /** The flag of exactly that word; null if there is none. */
    static @Nullable CallFlag of(String word) {
        for (CallFlag flag : all()) {
            if (flag.word().equals(word)) {
                return flag;
            }
        }
        return null;
    }

    /** All flags: those of create, revert and delete, in this order. */
    static List<CallFlag> all() {
        List<CallFlag> all = new ArrayList<>(List.of(CreateFlag.values()));
        all.addAll(List.of(RevertFlag.values()));
        all.addAll(List.of(DeleteFlag.values()));
        return all;
    }
}
