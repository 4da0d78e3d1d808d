package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be done with a document: fixes of what is wrong at a place, and other ways to write it. No action adds an error. */
public final class Actions {

    /** A fix may uncover another; what is not mended after so many rounds mends itself in a circle. */
    private static final int ROUNDS = 10;

    /** Where it is not found out fast enough whether a rewriting does harm, none is offered. */
    private static final int LARGE = 300_000;

    private Actions() {}

    /**
     * The actions for a selection, fixes first.
     *
     * @param range possibly empty: the cursor
     * @param now seconds since 1970-01-01 UTC
     */
    public static List<Action> at(Analysis analysis, Range range, long now) {
        List<Action> actions = new ArrayList<>(fixes(analysis, range));
        if (LARGE < analysis.text().length()) {
            return List.copyOf(actions);
        }
        if (analysis.definition().isSnapshot()) {
            for (Action action : new DiskActions(analysis, range).all()) {
                add(analysis, action, Trial.sameIntent(analysis), actions);
            }
            for (Action action : WrapActions.at(analysis, range)) {
                add(analysis, action, Trial.sameIntent(analysis), actions);
            }
            SnapshotActions whole = new SnapshotActions(analysis, range, now);
            for (Action action : whole.keepingIntent()) {
                add(analysis, action, Trial.sameIntent(analysis), actions);
            }
            for (Action action : whole.towardsCreate()) {
                add(analysis, action, Intent.Choice.CREATE, actions);
            }
            for (Action action : whole.towardsRedefine()) {
                add(analysis, action, Intent.Choice.REDEFINE, actions);
            }
        }
        List<Edit> all = fixAll(analysis);
        if (!all.isEmpty()) {
            actions.add(Action.source("Fix all that can be fixed safely", all));
        }
        return List.copyOf(actions);
    }

    private static void add(Analysis analysis, Action action, Intent.Choice intent, List<Action> actions) {
        boolean possible = !action.edits().isEmpty() && areApart(action.edits());
        if (possible && Trial.isHarmless(analysis, action.edits(), intent)) {
            actions.add(action);
        }
    }

    /** In a broken tag, what is taken for one attribute may reach into the next. */
    private static boolean areApart(List<Edit> edits) {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparing(Edit::range));
        int done = 0;
        for (Edit edit : ordered) {
            if (edit.range().start() < done) {
                return false;
            }
            done = edit.range().end();
        }
        return true;
    }

    /** The fixes of the diagnostics that a selection touches. */
    public static List<Action> fixes(Analysis analysis, Range range) {
        List<Action> actions = new ArrayList<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            Range at = diagnostic.range();
            if (at.start() <= range.end() && range.start() <= at.end()) {
                for (Fix fix : diagnostic.fixes()) {
                    actions.add(new Action(fix.title(), Action.Kind.FIX, fix.edits(), fix.safe(), diagnostic));
                }
            }
        }
        return actions;
    }

    /** All safe fixes, and those of what they uncover; empty if there are none. */
    public static List<Edit> fixAll(Analysis analysis) {
        Analysis fixed = analysis;
        for (int round = 0; round < ROUNDS; round++) {
            List<Edit> edits = safe(fixed);
            if (edits.isEmpty()) {
                break;
            }
            fixed = fixed.again(fixed.text().with(edits));
        }
        return difference(analysis.text(), fixed.text());
    }

    /** The safe fixes that do not get in each other's way. */
    private static List<Edit> safe(Analysis analysis) {
        List<Edit> edits = new ArrayList<>();
        int end = -1;
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            for (Fix fix : diagnostic.fixes()) {
                if (fix.safe() && (isBehind(fix.edits(), end) || isApart(fix.edits(), edits))) {
                    edits.addAll(fix.edits());
                    for (Edit edit : fix.edits()) {
                        end = Math.max(end, edit.range().end());
                    }
                    break;
                }
            }
        }
        return edits;
    }

    /** Whether edits lie behind all others, as most do, for diagnostics come by place. */
    private static boolean isBehind(List<Edit> edits, int end) {
        for (Edit edit : edits) {
            if (edit.range().start() <= end) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApart(List<Edit> some, List<Edit> others) {
        for (Edit a : some) {
            for (Edit b : others) {
                if (a.range().start() <= b.range().end()
                        && b.range().start() <= a.range().end()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Edit> difference(Text before, Text after) {
        if (before.equals(after)) {
            return List.of();
        }
        String a = before.string();
        String b = after.string();
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return List.of(Edit.replace(new Range(start, a.length() - end), b.substring(start, b.length() - end)));
    }
}
