package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A rule about going back to a snapshot or deleting it: a pure predicate over the call. In a document that describes the
 * snapshot it points to the part that is the reason.
 */
public abstract class CallRule extends Rule {

    /** What a sentence can carry. */
    private static final int LONG = 80;

    private final Set<Intent.Kind> kinds;

    CallRule(String id, Severity severity, String title, Intent.Kind... kinds) {
        super(id, severity, title);
        this.kinds = EnumSet.copyOf(List.of(kinds));
    }

    @Override
    boolean isAbout(Intent.Kind kind) {
        return kinds.contains(kind);
    }

    @Override
    boolean looksAround(Intent.Kind kind) {
        return isAbout(kind) && kind != Intent.Kind.CREATE && kind != Intent.Kind.REDEFINE;
    }

    /** What this rule has against a call of a kind that it is about; null if nothing, or if it lacks a fact. */
    abstract @Nullable Objection objection(SnapshotCall call);

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotCall call = context.call();
        Objection objection = call == null ? null : objection(call);
        if (objection == null) {
            return;
        }
        List<Fix> fixes = new ArrayList<>(0);
        for (CallFlag flag : objection.missing()) {
            fixes.addAll(FlagRule.adding(context, flag));
        }
        for (CallFlag flag : objection.extra()) {
            fixes.addAll(FlagRule.removing(context, flag));
        }
        found.accept(Diagnostic.of(id(), objection.severity(), place(context, objection), objection.message())
                .withFixes(fixes));
    }

    /** An objection to the snapshot as a whole; more may be said of it. */
    final Objection object(String message) {
        return new Objection(this, severity(), message, null, Objection.Part.NAME, null, null, List.of(), List.of());
    }

    /** A name for a sentence: on one line and cut if it is long. */
    static String shown(String name) {
        String bare = name.strip().replace('\n', ' ').replace("'", "");
        return bare.length() <= LONG ? bare : bare.substring(0, LONG) + "…";
    }

    private static Range place(RuleContext context, Objection objection) {
        CallFlag flag = objection.reason();
        Range given = flag == null ? null : context.directive().flagRange(flag);
        if (given != null) {
            return given;
        }
        SnapshotDefinition definition = context.definition();
        String target = objection.disk();
        Range range = target == null ? part(definition, objection.part()) : disk(definition, target);
        if (range != null) {
            return range;
        }
        Value name = definition.name();
        return name == null || name.isEmpty() ? context.rootRange() : name.range();
    }

    private static @Nullable Range part(SnapshotDefinition definition, Objection.Part part) {
        DomainDefinition domain = definition.domain();
        return switch (part) {
            case NAME -> null;
            case STATE -> definition.state() == null ? null : definition.state().range();
            case MEMORY ->
                definition.memory() == null ? null : definition.memory().modeRange();
            case DOMAIN -> domain == null ? null : domain.element().nameRange();
        };
    }

    private static @Nullable Range disk(SnapshotDefinition definition, String target) {
        for (SnapshotDisk disk : definition.disks()) {
            if (disk.name() != null && disk.name().is(target)) {
                return disk.mode() == null ? disk.name().range() : disk.mode().range();
            }
        }
        return null;
    }
}
