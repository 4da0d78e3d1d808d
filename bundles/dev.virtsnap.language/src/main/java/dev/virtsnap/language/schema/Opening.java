package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The start tag of a child: what may stand inside it, and how its parent goes on once it is closed. */
final class Opening {

    /** Inside the child, before its attributes. */
    final State content;

    private final State before;
    /** What is left of each part of the parent if a part of the content matched; NOT_ALLOWED if that pair cannot be. */
    private final Pattern[][] rests;

    private final MaskMemo closings = new MaskMemo();
    private final long all;

    private Opening(State before, State content, Pattern[][] rests) {
        this.before = before;
        this.content = content;
        this.rests = rests;
        this.all = Long.SIZE <= content.parts.length ? -1 : (1L << content.parts.length) - 1;
    }

    static @Nullable Opening of(State before, String namespace, String local) {
        Patterns patterns = before.patterns;
        Map<Pattern, Pattern[]> restsByContent = new LinkedHashMap<>();
        List<Pattern.Step> steps = new ArrayList<>();
        for (int i = 0; i < before.parts.length; i++) {
            steps.clear();
            before.parts[i].open(namespace, local, steps, patterns);
            for (Pattern.Step step : steps) {
                if (step.rest() == patterns.notAllowed) {
                    continue;
                }
                Pattern content = patterns.content(step.element());
                Pattern[] rests = restsByContent.get(content);
                if (rests == null) {
                    rests = new Pattern[before.parts.length];
                    Arrays.fill(rests, patterns.notAllowed);
                    restsByContent.put(content, rests);
                }
                rests[i] = patterns.choice(rests[i], step.rest());
            }
        }
        if (restsByContent.isEmpty()) {
            return null;
        }
        State content = patterns.state(restsByContent.keySet().toArray(new Pattern[0]));
        return new Opening(before, content, restsByContent.values().toArray(new Pattern[0][]));
    }

    /** Two openings are equal if the same may come inside the child and behind it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Opening that
                        && before == that.before
                        && content == that.content
                        && Arrays.deepEquals(rests, that.rests));
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(before) * 31 + System.identityHashCode(content);
    }

    /** The parent's state behind the child whose content ended as {@code end}; not alive if that may not end there. */
    State close(State end) {
        if (Long.SIZE <= end.parts.length) {
            boolean[] closed = new boolean[end.parts.length];
            for (int i = 0; i < closed.length; i++) {
                closed[i] = end.parts[i].nullable;
            }
            return rest(closed);
        }
        long mask = 0;
        for (int i = 0; i < end.parts.length; i++) {
            if (end.parts[i].nullable) {
                mask |= 1L << i;
            }
        }
        return close(mask);
    }

    /** The parent's state behind the child, whatever the child holds. */
    State skip() {
        if (all != -1) {
            return close(all);
        }
        boolean[] closed = new boolean[content.parts.length];
        Arrays.fill(closed, true);
        return rest(closed);
    }

    private State close(long mask) {
        State known = closings.get(mask);
        if (known != null) {
            return known;
        }
        boolean[] closed = new boolean[content.parts.length];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = (mask >> i & 1) != 0;
        }
        return closings.put(mask, rest(closed));
    }

    private State rest(boolean[] closed) {
        Patterns patterns = before.patterns;
        Pattern[] results = new Pattern[before.parts.length];
        for (int i = 0; i < results.length; i++) {
            Pattern result = patterns.notAllowed;
            for (int j = 0; j < closed.length; j++) {
                if (closed[j]) {
                    result = patterns.choice(result, rests[j][i]);
                }
            }
            results[i] = result;
        }
        return patterns.state(results);
    }
}
