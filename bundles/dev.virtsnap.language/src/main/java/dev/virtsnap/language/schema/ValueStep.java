package dev.virtsnap.language.schema;

import java.util.HashSet;
import java.util.Set;

/**
 * The step that an attribute's value or a text makes: it depends only on which of the possible patterns accept the string,
 * so there are few results, and they are remembered.
 */
abstract class ValueStep {

    private final Pattern[] candidates;
    private final MaskMemo results = new MaskMemo();

    ValueStep(Pattern[] candidates) {
        this.candidates = candidates;
    }

    /** The state after a string that exactly these candidates accept. */
    abstract State after(Set<Pattern> accepted);

    abstract boolean accepts(Pattern candidate, String value, NamespaceScope scope);

    boolean isPossible() {
        return candidates.length != 0;
    }

    State with(String value, NamespaceScope scope) {
        if (candidates.length == 1) {
            return result(accepts(candidates[0], value, scope) ? 1 : 0);
        }
        if (Long.SIZE <= candidates.length) {
            return withMany(value, scope);
        }
        long mask = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (accepts(candidates[i], value, scope)) {
                mask |= 1L << i;
            }
        }
        return result(mask);
    }

    State withAny() {
        return after(Set.of(candidates));
    }

    private State result(long mask) {
        State known = results.get(mask);
        if (known != null) {
            return known;
        }
        Set<Pattern> accepted = new HashSet<>();
        for (int i = 0; i < candidates.length; i++) {
            if ((mask >> i & 1) != 0) {
                accepted.add(candidates[i]);
            }
        }
        return results.put(mask, after(accepted));
    }

    /** A value of more alternatives than bits. */
    private State withMany(String value, NamespaceScope scope) {
        Set<Pattern> accepted = new HashSet<>();
        for (Pattern candidate : candidates) {
            if (accepts(candidate, value, scope)) {
                accepted.add(candidate);
            }
        }
        return after(accepted);
    }
}
