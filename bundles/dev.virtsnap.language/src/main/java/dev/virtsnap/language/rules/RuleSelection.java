package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of: which rules are asked, which codes are told, and how severely. Immutable.
 *
 * <p>A rule that is off is not asked, so that the schema may speak of the mistake instead. Codes {@code schema/…} can be
 * turned off and told otherwise, too; codes {@code xml/…} can not: what is not well-formed is read by nobody.
 */
public final class RuleSelection {

    private static final String SYNTAX = "xml/";

    /** Every rule, as severe as it is. */
    public static final RuleSelection ALL = new RuleSelection(Set.of(), Map.of());

    /** No rule: what is left is the schema. */
    public static final RuleSelection NONE = new RuleSelection(allIds(), Map.of());

    private final Set<String> off;
    private final Map<String, Severity> severities;
    private final List<Rule> rules;
    private final RuleIndex index;

    private RuleSelection(Set<String> off, Map<String, Severity> severities) {
        this.off = off;
        this.severities = severities;
        this.rules = off.isEmpty() ? Rules.all() : rulesOutside(off);
        this.index = new RuleIndex(rules);
    }

    private static Set<String> allIds() {
        Set<String> ids = new HashSet<>();
        for (Rule rule : Rules.all()) {
            ids.add(rule.id());
        }
        return ids;
    }

    private static List<Rule> rulesOutside(Set<String> off) {
        List<Rule> on = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            if (!off.contains(rule.id())) {
                on.add(rule);
            }
        }
        return List.copyOf(on);
    }

    /** The rules with such an id, as severe as they are; the codes of the schema are not concerned. */
    public static RuleSelection matching(Predicate<String> id) {
        Set<String> off = new HashSet<>();
        for (Rule rule : Rules.all()) {
            if (!id.test(rule.id())) {
                off.add(rule.id());
            }
        }
        return new RuleSelection(off, Map.of());
    }

    /**
     * The rules that a list names: {@code all}, {@code none}, or ids and beginnings of ids, separated by commas, such as
     * {@code SNAP3,HAZ003}. Null if a part of it is neither.
     */
    public static @Nullable RuleSelection of(String list) {
        if (list.equals("all") || list.equals("none")) {
            return list.equals("all") ? ALL : NONE;
        }
        List<String> parts =
                Arrays.stream(list.split(",", -1)).map(String::strip).toList();
        for (String part : parts) {
            if (part.isEmpty()
                    || Rules.all().stream().noneMatch(rule -> rule.id().startsWith(part))) {
                return null;
            }
        }
        return matching(id -> parts.stream().anyMatch(id::startsWith));
    }

    /** This selection without a code: the id of a rule, or {@code schema/…}. */
    public RuleSelection without(String code) {
        requireSelectable(code);
        Set<String> more = new HashSet<>(off);
        more.add(code);
        return new RuleSelection(more, severities);
    }

    /** This selection with a code turned on again. */
    public RuleSelection with(String code) {
        Set<String> less = new HashSet<>(off);
        return less.remove(code) ? new RuleSelection(less, severities) : this;
    }

    /** This selection with everything of a code told that severely, whatever the rule thinks of the single place. */
    public RuleSelection withSeverity(String code, Severity severity) {
        requireSelectable(code);
        Map<String, Severity> more = new HashMap<>(severities);
        more.put(code, severity);
        return new RuleSelection(off, more);
    }

    private static void requireSelectable(String code) {
        if (!isSelectable(code)) {
            throw new IllegalArgumentException("'" + code + "' is about what is not well-formed");
        }
    }

    /** Whether a code can be turned off and told otherwise; those of the syntax cannot. */
    public static boolean isSelectable(String code) {
        return !code.startsWith(SYNTAX);
    }

    /** Whether findings of that code are told. */
    public boolean isOn(String code) {
        return !off.contains(code);
    }

    /** How severely a code is told if that was asked for; null if each finding is told as it is. */
    public @Nullable Severity severity(String code) {
        return severities.get(code);
    }

    /** Whether any rule that has to say something on such documents asks what stands beside them. */
    public boolean looksAround(Intent.Kind kind) {
        return index.looksAround(kind);
    }

    /** The rules that are on and can say something in that context, by id. */
    List<Rule> rules(RuleContext context) {
        return index.rules(context);
    }

    /** The rules that are on and ask what stands beside a document that is to be redefined. */
    List<Rule> aroundRedefined() {
        return index.aroundRedefined();
    }

    /** The rules that are on, by id. */
    public List<Rule> rules() {
        return rules;
    }

    /** A finding as it is told; null if it is not. */
    public @Nullable Diagnostic told(Diagnostic diagnostic) {
        if (!isOn(diagnostic.code())) {
            return null;
        }
        Severity severity = severities.get(diagnostic.code());
        return severity == null || severity == diagnostic.severity() ? diagnostic : diagnostic.withSeverity(severity);
    }

    /** Findings as they are told. */
    public List<Diagnostic> told(List<Diagnostic> diagnostics) {
        if (off.isEmpty() && severities.isEmpty()) {
            return diagnostics;
        }
        List<Diagnostic> told = new ArrayList<>(diagnostics.size());
        for (Diagnostic diagnostic : diagnostics) {
            Diagnostic one = told(diagnostic);
            if (one != null) {
                told.add(one);
            }
        }
        return told;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSelection that && off.equals(that.off) && severities.equals(that.severities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(off, severities);
    }

    @Override
    public String toString() {
        return rules.size() + " rules on, off " + off + ", told as " + severities;
    }
}
