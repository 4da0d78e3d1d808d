package dev.virtsnap.language.xerces.regex;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The deterministic automaton of a {@link Program}, made state by state as texts need it; usable by all threads.
 *
 * <p>Threads may race to fill in a step; they then write equal, immutable states, so it does not matter who wins. There are
 * never more than {@link #LIMIT} states in memory; a pattern that has more of them is matched without remembering the rest.
 */
final class Automaton {

    private static final int LIMIT = 1_000;
    private static final int ASCII = 128;
    /** Slots for steps over other characters, by the low bits of the code point. */
    private static final int WIDE = 16;

    private final Program program;
    private final Map<Places, State> states = new ConcurrentHashMap<>();
    private final State start;

    Automaton(Program program) {
        this.program = program;
        this.start = state(program.start());
    }

    boolean matches(String text) {
        State state = start;
        int length = text.length();
        for (int i = 0; i < length; ) {
            int codePoint = text.charAt(i);
            if (codePoint < ASCII) {
                State next = state.kept ? state.ascii[codePoint] : null;
                state = next == null ? step(state, codePoint) : next;
                i++;
            } else {
                codePoint = text.codePointAt(i);
                state = wideStep(state, codePoint);
                i += Character.charCount(codePoint);
            }
            if (state.dead) {
                return false;
            }
        }
        return state.accepting;
    }

    private State step(State state, int codePoint) {
        State next = state(program.step(state.places, codePoint));
        if (state.kept && next.kept) {
            state.ascii[codePoint] = next;
        }
        return next;
    }

    private State wideStep(State state, int codePoint) {
        WideStep known = state.kept ? state.wide[codePoint & WIDE - 1] : null;
        if (known != null && known.codePoint == codePoint) {
            return known.next;
        }
        State next = state(program.step(state.places, codePoint));
        if (state.kept && next.kept) {
            state.wide[codePoint & WIDE - 1] = new WideStep(codePoint, next);
        }
        return next;
    }

    private State state(int[] places) {
        Places key = new Places(places);
        State known = states.get(key);
        if (known != null) {
            return known;
        }
        boolean kept = states.size() < LIMIT;
        State made = new State(places, program.end(), kept);
        if (!kept) {
            return made;
        }
        State other = states.putIfAbsent(key, made);
        return other == null ? made : other;
    }

    /** Where the machine is, as a key. */
    private static final class Places {
        private final int[] places;

        Places(int[] places) {
            this.places = places;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Places that && Arrays.equals(places, that.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }
    }

    private record WideStep(int codePoint, State next) {}

    private static final class State {
        private final int[] places;
        private final boolean accepting;
        private final boolean dead;
        /** Whether it is in the table, and so may be remembered by others. */
        private final boolean kept;

        private final @Nullable State[] ascii;
        private final @Nullable WideStep[] wide;

        State(int[] places, int end, boolean kept) {
            this.places = places;
            this.accepting = places.length != 0 && places[places.length - 1] == end;
            this.dead = places.length == 0;
            this.kept = kept;
            this.ascii = new State[kept ? ASCII : 0];
            this.wide = new WideStep[kept ? WIDE : 0];
        }
    }
}
