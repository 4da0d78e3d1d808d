package dev.virtsnap.language.xerces.regex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A regular expression as instructions of a machine that is at many of them at once. */
final class Program {

    /** Enough for {@code [a-z]{1,65535}}. */
    static final int LIMIT = 200_000;

    /** The character set that an instruction steps over; null for jumps, forks and the end. */
    private final @Nullable CharSet[] sets;

    /** Where a fork or jump may go; -1 at the end and at characters. */
    private final int[] targets;

    /** Whether an instruction also goes on with the next one without reading. */
    private final boolean[] falls;

    private Program(@Nullable CharSet[] sets, int[] targets, boolean[] falls) {
        this.sets = sets;
        this.targets = targets;
        this.falls = falls;
    }

    /** The instructions of an expression, or null if there would be too many. */
    static @Nullable Program of(Expression expression) {
        Writer writer = new Writer();
        expression.compile(writer);
        if (!writer.hasRoom()) {
            return null;
        }
        writer.add(null, -1, false);
        return new Program(
                Arrays.copyOf(writer.sets, writer.length),
                Arrays.copyOf(writer.targets, writer.length),
                Arrays.copyOf(writer.falls, writer.length));
    }

    /** Index of the instruction that means success. */
    int end() {
        return sets.length - 1;
    }

    /** Where the machine is before it has read anything: sorted indexes of character instructions and the end. */
    int[] start() {
        Walk walk = new Walk();
        walk.reach(0);
        return walk.result();
    }

    /** Where the machine is after a character. */
    int[] step(int[] places, int codePoint) {
        Walk walk = new Walk();
        for (int place : places) {
            CharSet set = sets[place];
            if (set != null && set.contains(codePoint)) {
                walk.reach(place + 1);
            }
        }
        return walk.result();
    }

    /** Follows what costs no character; a stack of its own, for forks may be chained as often as a pattern repeats. */
    private final class Walk {
        private final java.util.BitSet seen = new java.util.BitSet();
        private int[] stack = new int[8];
        private int depth;

        void reach(int instruction) {
            push(instruction);
            while (depth != 0) {
                int at = stack[--depth];
                if (falls[at]) {
                    push(at + 1);
                }
                if (0 <= targets[at]) {
                    push(targets[at]);
                }
            }
        }

        private void push(int instruction) {
            if (seen.get(instruction)) {
                return;
            }
            seen.set(instruction);
            if (depth == stack.length) {
                stack = Arrays.copyOf(stack, 2 * depth);
            }
            stack[depth++] = instruction;
        }

        int[] result() {
            int[] places = new int[seen.cardinality()];
            int count = 0;
            for (int i = seen.nextSetBit(0); 0 <= i; i = seen.nextSetBit(i + 1)) {
                if (sets[i] != null || i == end()) {
                    places[count++] = i;
                }
            }
            return Arrays.copyOf(places, count);
        }
    }

    /** Collects instructions. */
    static final class Writer {
        private @Nullable CharSet[] sets = new CharSet[16];
        private int[] targets = new int[16];
        private boolean[] falls = new boolean[16];
        private int length;

        boolean hasRoom() {
            return length < LIMIT;
        }

        int here() {
            return length;
        }

        void one(CharSet set) {
            add(set, -1, false);
        }

        /** Goes on, or to a target that is set later. */
        int fork() {
            return add(null, -1, true);
        }

        /** Goes to a target that is set later. */
        int jump() {
            return add(null, -1, false);
        }

        void setTarget(int instruction, int target) {
            if (hasRoom()) {
                targets[instruction] = target;
            }
        }

        private int add(@Nullable CharSet set, int target, boolean fall) {
            if (!hasRoom()) {
                return 0;
            }
            if (length == targets.length) {
                sets = Arrays.copyOf(sets, 2 * length);
                targets = Arrays.copyOf(targets, 2 * length);
                falls = Arrays.copyOf(falls, 2 * length);
            }
            sets[length] = set;
            targets[length] = target;
            falls[length] = fall;
            return length++;
        }
    }
}
