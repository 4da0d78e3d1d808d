package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.CallFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Flags in their order. */
final class Flags {

    private Flags() {}

    private static List<CallFlag> ordered(Set<? extends CallFlag> flags) {
        List<CallFlag> ordered = new ArrayList<>(flags);
        ordered.sort(Comparator.comparingInt(CallFlag::bit));
        return ordered;
    }

    /** As C has them: the constants with a bar between them, or 0. */
    static String constants(Set<? extends CallFlag> flags) {
        List<String> constants = ordered(flags).stream().map(CallFlag::constant).toList();
        return constants.isEmpty() ? "0" : String.join(" | ", constants);
    }

    /** As virsh has them. */
    static List<String> options(Set<? extends CallFlag> flags) {
        return ordered(flags).stream().map(flag -> "--" + flag.word()).toList();
    }

    /** For a sentence: nothing, or the words in brackets. */
    static String words(Set<? extends CallFlag> flags) {
        List<String> words = ordered(flags).stream().map(CallFlag::word).toList();
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }
}
