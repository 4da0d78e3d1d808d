package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has against a call on a snapshot.
 *
 * @param rule the rule
 * @param severity how much it matters
 * @param message what is wrong and what to do, as in a diagnostic
 * @param error what libvirt answers; null if it does not refuse
 * @param part what of the snapshot is the reason
 * @param disk the target of the disk that is the reason; null if none is
 * @param reason the flag that is the reason; null if none is
 * @param extra flags without which it would be well
 * @param missing flags of which any one would make it well
 */
public record Objection(
        Rule rule,
        Severity severity,
        String message,
        @Nullable LibvirtError error,
        Part part,
        @Nullable String disk,
        @Nullable CallFlag reason,
        List<CallFlag> extra,
        List<CallFlag> missing) {

    /** A part of a definition. */
    public enum Part {
        NAME,
        STATE,
        MEMORY,
        DOMAIN
    }

    public Objection {
        extra = List.copyOf(extra);
        missing = List.copyOf(missing);
    }

    /** Whether libvirt refuses the call. */
    public boolean isRefusal() {
        return error != null;
    }

    Objection refusedWith(LibvirtError.Code code, String text) {
        return new Objection(rule, severity, message, new LibvirtError(code, text), part, disk, reason, extra, missing);
    }

    Objection about(Part other) {
        return new Objection(rule, severity, message, error, other, disk, reason, extra, missing);
    }

    Objection aboutDisk(String target) {
        return new Objection(rule, severity, message, error, part, target, reason, extra, missing);
    }

    Objection without(CallFlag... flags) {
        return new Objection(rule, severity, message, error, part, disk, flags[0], List.of(flags), missing);
    }

    Objection because(CallFlag flag) {
        return new Objection(rule, severity, message, error, part, disk, flag, extra, missing);
    }

    Objection withAny(CallFlag... flags) {
        return new Objection(rule, severity, message, error, part, disk, reason, extra, List.of(flags));
    }

    Objection as(Severity other) {
        return new Objection(rule, other, message, error, part, disk, reason, extra, missing);
    }
}
