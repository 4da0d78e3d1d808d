package dev.virtsnap.language.xerces.regex;

import dev.virtsnap.language.xerces.regex.Expression.Choice;
import dev.virtsnap.language.xerces.regex.Expression.One;
import dev.virtsnap.language.xerces.regex.Expression.Repeat;
import dev.virtsnap.language.xerces.regex.Expression.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Reads the grammar of XML Schema Part 2, appendix F, by recursive descent. */
final class RegexParser {

    /** Groups in groups in groups: more than this is a mistake, or an attack on the stack. */
    private static final int DEPTH = 250;

    private static final int END = -1;

    private final String pattern;
    private int at;
    private int depth;

    RegexParser(String pattern) {
        this.pattern = pattern;
    }

    Expression parse() throws RegexException {
        Expression all = choice();
        if (peek() == ')') {
            throw wrong("has a ')' without its '('");
        }
        return all;
    }

    private Expression choice() throws RegexException {
        List<Expression> branches = new ArrayList<>();
        branches.add(sequence());
        while (peek() == '|') {
            next();
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new Choice(List.copyOf(branches));
    }

    private Expression sequence() throws RegexException {
        List<Expression> parts = new ArrayList<>();
        for (int c = peek(); c != END && c != '|' && c != ')'; c = peek()) {
            Expression part = quantified(atom());
            if (part != Expression.EMPTY) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return Expression.EMPTY;
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private Expression atom() throws RegexException {
        int start = at;
        int c = next();
        switch (c) {
            case '(' -> {
                if (DEPTH < ++depth) {
                    throw wrong("has more than " + DEPTH + " groups inside each other");
                }
                Expression inner = choice();
                depth--;
                if (peek() != ')') {
                    at = start;
                    throw wrong("has no ')' for the '('");
                }
                next();
                return inner;
            }
            case '[' -> {
                at = start;
                return new One(characterClass());
            }
            case '.' -> {
                return new One(CharSet.Ranges.of('\n', '\n', '\r', '\r').complement());
            }
            case '\\' -> {
                return new One(new Escapes(this).afterBackslash());
            }
            case '?', '*', '+', '{' -> {
                at = start;
                throw wrong("has nothing to repeat before '" + (char) c + "'; write '\\" + (char) c
                        + "' for the character");
            }
            case ']', '}' -> {
                at = start;
                throw wrong("has a '" + (char) c + "' on its own; write '\\" + (char) c + "' for the character");
            }
            default -> {
                return new One(CharSet.Ranges.single(c));
            }
        }
    }

    private Expression quantified(Expression part) throws RegexException {
        switch (peek()) {
            case '?' -> {
                next();
                return repeat(part, 0, 1);
            }
            case '*' -> {
                next();
                return repeat(part, 0, Repeat.UNBOUNDED);
            }
            case '+' -> {
                next();
                return repeat(part, 1, Repeat.UNBOUNDED);
            }
            case '{' -> {
                next();
                int minimum = number();
                int maximum = minimum;
                if (peek() == ',') {
                    next();
                    maximum = peek() == '}' ? Repeat.UNBOUNDED : number();
                }
                if (peek() != '}') {
                    throw wrong("has no '}' for its '{'");
                }
                if (maximum < minimum) {
                    throw wrong("asks for at least " + minimum + " and at most " + maximum);
                }
                next();
                return repeat(part, minimum, maximum);
            }
            default -> {
                return part;
            }
        }
    }

    private static Expression repeat(Expression part, int minimum, int maximum) {
        if (maximum == 0 || part == Expression.EMPTY) {
            return Expression.EMPTY;
        }
        return minimum == 1 && maximum == 1 ? part : new Repeat(part, minimum, maximum);
    }

    private int number() throws RegexException {
        int start = at;
        long value = 0;
        while ('0' <= peek() && peek() <= '9') {
            value = Math.min(value * 10 + next() - '0', Repeat.UNBOUNDED);
        }
        if (at == start) {
            throw wrong("needs a number after '" + pattern.charAt(at - 1) + "'");
        }
        if (value == Repeat.UNBOUNDED) {
            throw wrong("repeats something too often");
        }
        return (int) value;
    }

    /** {@code [a-z]}, {@code [^a-z]}, {@code [a-z-[aeiou]]}; stands at the opening bracket. */
    private CharSet characterClass() throws RegexException {
        int start = at;
        if (DEPTH < ++depth) {
            throw wrong("has more than " + DEPTH + " groups inside each other");
        }
        next();
        boolean negative = peek() == '^';
        if (negative) {
            next();
        }
        List<CharSet> parts = new ArrayList<>();
        CharSet excluded = CharSet.Ranges.of();
        while (peek() != ']' || parts.isEmpty()) {
            if (peek() == END) {
                at = start;
                throw wrong("has no ']' for the '['");
            }
            if (peek() == ']') {
                throw wrong("has a character class without characters");
            }
            if (!parts.isEmpty() && pattern.startsWith("-[", at)) {
                next();
                excluded = characterClass();
                if (peek() != ']') {
                    throw wrong("goes on after a subtraction; only ']' may follow it");
                }
                break;
            }
            parts.add(member(parts.isEmpty()));
        }
        next();
        depth--;
        CharSet all = CharSet.union(parts);
        return (negative ? all.complement() : all).without(excluded);
    }

    /** A character, a range or an escape inside a character class. */
    private CharSet member(boolean first) throws RegexException {
        int start = at;
        int c = next();
        CharSet set;
        if (c == '\\') {
            set = new Escapes(this).afterBackslash();
            if (!(set instanceof CharSet.Ranges ranges) || ranges.size() != 1) {
                return set;
            }
        } else if (c == '[') {
            at = start;
            throw wrong("has a '[' in a character class; write '\\[' for the character");
        } else if (c == '-' && !first && peek() != ']') {
            at = start;
            throw wrong("has a '-' between others in a character class; write '\\-' for the character");
        } else {
            set = CharSet.Ranges.single(c);
        }
        boolean range = peek() == '-' && !pattern.startsWith("-]", at) && !pattern.startsWith("-[", at);
        if (!range || c == '-') {
            return set;
        }
        next();
        int from = ((CharSet.Ranges) set).bounds()[0];
        int to = rangeEnd();
        if (to < from) {
            at = start;
            throw wrong("has a range that ends before it starts");
        }
        return CharSet.Ranges.of(from, to);
    }

    private int rangeEnd() throws RegexException {
        int start = at;
        int c = next();
        if (c == '\\') {
            CharSet set = new Escapes(this).afterBackslash();
            if (set instanceof CharSet.Ranges ranges && ranges.size() == 1) {
                return ranges.bounds()[0];
            }
        } else if (c != END && c != '[' && c != '-') {
            return c;
        }
        at = start;
        throw wrong("has a range without its last character");
    }

    int peek() {
        return at == pattern.length() ? END : pattern.codePointAt(at);
    }

    int next() {
        int c = peek();
        at += c == END ? 0 : Character.charCount(c);
        return c;
    }

    /** The error at the place where reading stands. */
    RegexException wrong(String how) {
        return new RegexException(
                "The pattern '" + pattern + "' " + how + ", at character " + (pattern.codePointCount(0, at) + 1) + ".");
    }
}
