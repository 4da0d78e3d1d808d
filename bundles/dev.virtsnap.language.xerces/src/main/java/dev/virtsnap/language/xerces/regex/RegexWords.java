package dev.virtsnap.language.xerces.regex;

import dev.virtsnap.language.xerces.regex.Expression.Choice;
import dev.virtsnap.language.xerces.regex.Expression.One;
import dev.virtsnap.language.xerces.regex.Expression.Repeat;
import dev.virtsnap.language.xerces.regex.Expression.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says a pattern in words, where that is shorter to grasp than the pattern and says exactly the same; else shows the pattern.
 *
 * <p>What a phrase says is never more or less than what matches: a construct without words makes the whole pattern one.
 */
final class RegexWords {

    private static final int LONGEST = 160;
    private static final int MOST_PARTS = 5;

    /** Shapes that people have a name for. */
    private static final Map<Expression, String> NAMED = named();

    private RegexWords() {}

    private static Map<Expression, String> named() {
        Map<Expression, String> names = new HashMap<>();
        String path = "an absolute path";
        name(names, "/.+", path);
        name(names, "/.*", path);
        name(names, "(/|[a-zA-Z]:\\\\).+", path);
        name(names, "(/|[a-zA-Z]:\\\\).*", path);
        name(names, "[0-9]+", "a whole number");
        name(names, "-?[0-9]+", "an integer");
        name(names, "[a-fA-F0-9]{2}(:[a-fA-F0-9]{2}){5}", "a MAC address such as '52:54:00:12:34:56'");
        name(names, "([a-fA-F0-9]{2}:){5}[a-fA-F0-9]{2}", "a MAC address such as '52:54:00:12:34:56'");
        String uuid = "a UUID such as '6c3aa39e-3d1f-4c36-8a5b-0e5c9a4c1f00'";
        name(names, "[a-fA-F0-9]{8}-([a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}", uuid);
        name(names, "[a-fA-F0-9]{8}(-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}", uuid);
        name(names, "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}", uuid);
        return names;
    }

    private static void name(Map<Expression, String> names, String pattern, String words) {
        try {
            names.put(new RegexParser(pattern).parse(), words);
        } catch (RegexException e) {
            throw new AssertionError(e);
        }
    }

    static String of(String pattern, Expression expression) {
        String named = NAMED.get(expression);
        if (named != null) {
            return named;
        }
        String phrase = phrase(expression);
        return phrase == null || LONGEST < phrase.length()
                ? "text that matches the pattern '" + shortened(pattern) + "'"
                : phrase;
    }

    /** A pattern as long as a sentence bears. */
    static String shortened(String pattern) {
        if (pattern.codePointCount(0, pattern.length()) <= LONGEST) {
            return pattern;
        }
        return pattern.substring(0, pattern.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static @Nullable String phrase(Expression expression) {
        if (expression == Expression.EMPTY) {
            return "nothing";
        }
        List<String> literals = Literals.quoted(expression);
        if (literals != null) {
            return (literals.size() < 3 ? "" : "one of ") + CharNoun.either(literals);
        }
        if (expression instanceof Choice choice) {
            return branches(choice);
        }
        return sequence(expression instanceof Sequence sequence ? flat(sequence) : List.of(expression));
    }

    private static @Nullable String branches(Choice choice) {
        List<String> phrases = new ArrayList<>();
        for (Expression branch : choice.branches()) {
            String named = NAMED.get(branch);
            String phrase = named == null ? phrase(branch) : named;
            if (phrase == null || phrase.contains(" or ") || MOST_PARTS < phrases.size()) {
                return null;
            }
            phrases.add(phrase);
        }
        return String.join(", or ", phrases);
    }

    private static List<Expression> flat(Sequence sequence) {
        List<Expression> parts = new ArrayList<>();
        for (Expression part : sequence.parts()) {
            if (part instanceof Sequence inner) {
                parts.addAll(flat(inner));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** {@code '0x', then 1 to 4 hexadecimal digits}. */
    private static @Nullable String sequence(List<Expression> parts) {
        List<String> phrases = new ArrayList<>();
        int next = 0;
        while (next < parts.size()) {
            int literal = next;
            while (literal < parts.size() && isLiteral(parts.get(literal))) {
                literal++;
            }
            if (next < literal) {
                List<String> text = Literals.quoted(new Sequence(parts.subList(next, literal)));
                if (text == null) {
                    return null;
                }
                phrases.add(text.get(0));
                next = literal;
                continue;
            }
            Expression part = parts.get(next);
            Expression following = next + 1 < parts.size() ? parts.get(next + 1) : null;
            String separated = following == null ? null : SeparatedList.phrase(part, following);
            if (separated == null) {
                String phrase = part(part);
                if (phrase == null) {
                    return null;
                }
                phrases.add(phrase);
            } else {
                phrases.add(separated);
                next++;
            }
            next++;
        }
        return MOST_PARTS < phrases.size() ? null : String.join(", then ", phrases);
    }

    private static boolean isLiteral(Expression part) {
        List<String> texts = Literals.quoted(part);
        return texts != null && texts.size() == 1;
    }

    /** One part of a sequence. */
    static @Nullable String part(Expression part) {
        List<String> literals = Literals.quoted(part instanceof Repeat repeat ? repeat.part() : part);
        if (!(part instanceof Repeat repeat)) {
            return literals == null && part instanceof One one ? repeated(one.set(), 1, 1) : either(literals);
        }
        if (literals != null && repeat.minimum() == 0 && repeat.maximum() == 1) {
            return "optionally " + CharNoun.either(literals);
        }
        return repeat.part() instanceof One one ? repeated(one.set(), repeat.minimum(), repeat.maximum()) : null;
    }

    private static @Nullable String either(@Nullable List<String> parts) {
        return parts == null ? null : CharNoun.either(parts);
    }

    private static @Nullable String repeated(CharSet set, int minimum, int maximum) {
        CharNoun noun = CharNoun.of(set);
        if (noun == null) {
            return null;
        }
        if (minimum == 0 && maximum == Repeat.UNBOUNDED && noun.where().equals(" in one line")) {
            return "any text in one line";
        }
        return count(minimum, maximum)
                + (maximum == 1 || (maximum == Repeat.UNBOUNDED && minimum == 1) ? noun.one() : noun.many())
                + noun.where();
    }

    /** {@code at least 1 }, {@code 3 to 5 }. */
    static String count(int minimum, int maximum) {
        if (minimum == maximum) {
            return minimum + " ";
        }
        if (maximum == Repeat.UNBOUNDED) {
            return minimum == 0 ? "any number of " : "at least " + minimum + " ";
        }
        return minimum == 0 ? "at most " + maximum + " " : minimum + " to " + maximum + " ";
    }
}
