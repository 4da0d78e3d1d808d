package dev.virtsnap.language.diagnostic;

import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One mistake, or one thing worth knowing, at one place.
 *
 * @param code stable; {@code virtsnap explain CODE} shows its page: {@code xml/…}, {@code schema/…}, {@code SNAP…} or
 *     {@code HAZ…}
 * @param severity how much it matters
 * @param range the name or value that is wrong; not empty unless the document is
 * @param message what is wrong and what to do, in the document's own words; one or two sentences without markup, names
 *     and values in single quotes or as {@code <tags>}
 * @param related other places that explain it
 * @param fixes ways to mend it, the likeliest first
 * @param tags how an editor may show it
 */
public record Diagnostic(
        String code,
        Severity severity,
        Range range,
        String message,
        List<Related> related,
        List<Fix> fixes,
        Set<Tag> tags) {

    /** By place, then severity, then code: the order of every report. */
    public static final Comparator<Diagnostic> BY_PLACE = new ByPlace();

    /** A class of its own, since linking a chain of method references delays the start of a program that one waits for. */
    private static final class ByPlace implements Comparator<Diagnostic> {
        @Override
        public int compare(Diagnostic a, Diagnostic b) {
            int order = a.range.compareTo(b.range);
            order = order != 0 ? order : a.severity.compareTo(b.severity);
            order = order != 0 ? order : a.code.compareTo(b.code);
            return order != 0 ? order : a.message.compareTo(b.message);
        }
    }

    public Diagnostic {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
        tags = Set.copyOf(tags);
    }

    public static Diagnostic error(String code, Range range, String message) {
        return new Diagnostic(code, Severity.ERROR, range, message, List.of(), List.of(), Set.of());
    }

    public static Diagnostic of(String code, Severity severity, Range range, String message) {
        return new Diagnostic(code, severity, range, message, List.of(), List.of(), Set.of());
    }

    /** This diagnostic with a related place added. */
    public Diagnostic relatedTo(Range place, String clause) {
        return new Diagnostic(code, severity, range, message, append(related, new Related(place, clause)), fixes, tags);
    }

    /** This diagnostic with a related place in another document added. */
    public Diagnostic relatedTo(Range place, OtherDocument other, String clause) {
        return new Diagnostic(
                code, severity, range, message, append(related, new Related(place, clause, other)), fixes, tags);
    }

    /** This diagnostic with a fix added behind the others. */
    public Diagnostic fixedBy(Fix fix) {
        return new Diagnostic(code, severity, range, message, related, append(fixes, fix), tags);
    }

    public Diagnostic withFixes(List<Fix> all) {
        return new Diagnostic(code, severity, range, message, related, all, tags);
    }

    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(code, other, range, message, related, fixes, tags);
    }

    public Diagnostic tagged(Tag tag) {
        EnumSet<Tag> all = EnumSet.of(tag);
        all.addAll(tags);
        return new Diagnostic(code, severity, range, message, related, fixes, all);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return longer;
    }
}
