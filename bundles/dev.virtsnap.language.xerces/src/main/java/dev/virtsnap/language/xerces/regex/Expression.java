package dev.virtsnap.language.xerces.regex;

import java.util.List;

/**
 * A parsed regular expression; equal expressions are equal objects.
 *
 * <p>Nothing compares them on the way to matching: the first comparison of two records costs a process 25 ms.
 */
sealed interface Expression {

    /** The empty text; always this object. */
    Expression EMPTY = new Sequence(List.of());

    /** Adds the instructions that match this. */
    void compile(Program.Writer out);

    /** One character of a set. */
    record One(CharSet set) implements Expression {
        @Override
        public void compile(Program.Writer out) {
            out.one(set);
        }
    }

    /** All parts, one after the other; none of them empty, and more than one unless this is EMPTY. */
    record Sequence(List<Expression> parts) implements Expression {
        @Override
        public void compile(Program.Writer out) {
            for (Expression part : parts) {
                part.compile(out);
            }
        }
    }

    /** Any of two or more branches. */
    record Choice(List<Expression> branches) implements Expression {
        @Override
        public void compile(Program.Writer out) {
            int[] ends = new int[branches.size() - 1];
            for (int i = 0; i < ends.length; i++) {
                int fork = out.fork();
                branches.get(i).compile(out);
                ends[i] = out.jump();
                out.setTarget(fork, out.here());
            }
            branches.get(ends.length).compile(out);
            for (int end : ends) {
                out.setTarget(end, out.here());
            }
        }
    }

    /**
     * The same again and again.
     *
     * @param maximum {@link #UNBOUNDED} for no limit
     */
    record Repeat(Expression part, int minimum, int maximum) implements Expression {

        static final int UNBOUNDED = Integer.MAX_VALUE;

        @Override
        public void compile(Program.Writer out) {
            for (int i = 0; i < minimum && out.hasRoom(); i++) {
                part.compile(out);
            }
            if (maximum == UNBOUNDED) {
                int fork = out.fork();
                part.compile(out);
                out.setTarget(out.jump(), fork);
                out.setTarget(fork, out.here());
                return;
            }
            int optional = maximum - minimum;
            java.util.ArrayList<Integer> forks = new java.util.ArrayList<>();
            for (int i = 0; i < optional && out.hasRoom(); i++) {
                forks.add(out.fork());
                part.compile(out);
            }
            for (int fork : forks) {
                out.setTarget(fork, out.here());
            }
        }
    }
}
