package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random schema in RELAX NG's XML syntax that uses the whole language: most are legal, many only nearly.
 *
 * <p>The same seed gives the same schema. Its first file is {@link #MAIN}; others are included or referred to by it.
 */
final class RandomSchema {

    static final String MAIN = "main.rng";

    private static final String RNG = "http://relaxng.org/ns/structure/1.0";
    private static final List<String> ELEMENTS = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final List<String> ATTRIBUTES = List.of("u", "v", "w", "x", "y", "z");
    private static final List<String> WORDS = List.of("one", "two", "1", "01", "one two", " one ", "-3", "");

    /** What a define holds, and so where it may be referred to. */
    private enum Sort {
        CHILDREN,
        ATTRIBUTE,
        VALUE
    }

    private record Define(String name, Sort sort) {}

    private record Scope(List<Define> own, List<Define> outer) {}

    final Map<String, String> files = new LinkedHashMap<>();
    private final Random random;
    private final int budget;
    private int written;
    private int grammars;

    RandomSchema(long seed) {
        this.random = new Random(seed);
        this.budget = 10 + random.nextInt(60);
        files.put(MAIN, "");
        Scope none = new Scope(List.of(), List.of());
        files.put(MAIN, chance(85) ? grammar(true, List.of()) : rooted(element(none, 0)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String rootAttributes(String namespace) {
        return " xmlns='" + RNG + "' xmlns:n='urn:n' datatypeLibrary='" + DatatypeLibrary.XSD + "'" + namespace;
    }

    /** A pattern as a file of its own. */
    private String rooted(String pattern) {
        int end = pattern.indexOf(' ') < 0 ? pattern.length() : pattern.indexOf(' ');
        end = Math.min(end, pattern.indexOf('>'));
        end = pattern.charAt(end - 1) == '/' ? end - 1 : end;
        String rest = pattern.substring(end);
        String own = rest.substring(0, rest.indexOf('>'));
        String namespace = own.contains(" ns=") ? "" : chance(30) ? " ns='urn:n'" : "";
        String attributes = own.contains("datatypeLibrary")
                ? " xmlns='" + RNG + "' xmlns:n='urn:n'" + namespace
                : rootAttributes(namespace);
        return pattern.substring(0, end) + attributes + rest;
    }

    private String grammar(boolean root, List<Define> outer) {
        grammars++;
        List<Define> own = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            own.add(new Define("d" + i, chance(60) ? Sort.CHILDREN : chance(50) ? Sort.ATTRIBUTE : Sort.VALUE));
        }
        Scope scope = new Scope(own, outer);
        List<String> components = new ArrayList<>();
        String start = chance(80) ? element(scope, 0) : several("choice", () -> element(scope, 0));
        components.add("<start>" + start + "</start>");
        for (int i = 0; i < count; i++) {
            Define define = own.get(i);
            // references outside of elements go forward only, lest they run in circles
            Scope after = chance(97) ? new Scope(own.subList(i + 1, count), outer) : scope;
            components.add(define(define, after, ""));
        }
        combined(own, scope, components);
        if (root && chance(35)) {
            included(own, scope, components);
        }
        if (chance(20)) {
            int from = random.nextInt(components.size());
            String div = "<div" + (chance(40) ? " ns='urn:n'" : "") + ">" + components.get(from) + "</div>";
            components.set(from, div);
        }
        String body = String.join("", components);
        String namespace = chance(25) ? " ns='urn:n'" : chance(5) ? " ns=''" : "";
        return "<grammar" + (root ? rootAttributes(namespace) : namespace) + ">" + body + "</grammar>";
    }

    private void combined(List<Define> own, Scope scope, List<String> components) {
        if (own.isEmpty() || !chance(35)) {
            return;
        }
        int i = random.nextInt(own.size());
        Define define = own.get(i);
        String how = define.sort == Sort.CHILDREN && chance(50) ? "interleave" : "choice";
        Scope after = new Scope(own.subList(i + 1, own.size()), scope.outer);
        String first = chance(70) ? " combine='" + how + "'" : "";
        components.set(i + 1, define(define, after, first));
        components.add(define(define, after, chance(95) ? " combine='" + how + "'" : " combine='choice'"));
        if (chance(20)) {
            components.add("<start combine='choice'>" + element(scope, 0) + "</start>");
        }
    }

    private void included(List<Define> own, Scope scope, List<String> components) {
        List<String> moved = new ArrayList<>();
        for (int i = components.size() - 1; 0 <= i; i--) {
            if (chance(60)) {
                moved.add(0, components.remove(i));
            }
        }
        StringBuilder overrides = new StringBuilder();
        for (Define define : own) {
            boolean there = String.join("", moved).contains("<define name='" + define.name + "'");
            if (there && chance(25) || chance(1)) {
                overrides.append(define(define, new Scope(List.of(), scope.outer), ""));
            }
        }
        if (String.join("", moved).contains("<start") && chance(20)) {
            overrides.append("<start>").append(element(scope, 0)).append("</start>");
        }
        String content = chance(15) ? "<div>" + overrides + "</div>" : overrides.toString();
        String name = "included" + grammars + ".rng";
        files.put(
                name,
                "<grammar" + rootAttributes(chance(20) ? " ns='urn:n'" : "") + ">" + String.join("", moved)
                        + "</grammar>");
        components.add(
                "<include href='" + name + "'" + (chance(20) ? " ns='urn:n'" : "") + ">" + content + "</include>");
    }

    private String define(Define define, Scope scope, String combine) {
        String body =
                switch (define.sort) {
                    case CHILDREN -> children(scope, 1);
                    case ATTRIBUTE -> attribute(scope);
                    case VALUE -> value(scope, 1);
                };
        return "<define name='" + define.name + "'" + combine + ">" + body + "</define>";
    }

    private String element(Scope scope, int depth) {
        written++;
        String name = chance(85) ? "" : nameClass(0, true, "element");
        String attribute = name.isEmpty() ? " name='" + (chance(10) ? "n:" : "") + pick(ELEMENTS) + "'" : "";
        String namespace = chance(8) ? " ns='urn:n'" : chance(2) ? " ns=''" : "";
        return "<element" + attribute + namespace + ">" + name + content(scope, depth + 1) + "</element>";
    }

    private String content(Scope scope, int depth) {
        StringBuilder content = new StringBuilder();
        while (chance(35)) {
            content.append(attributes(scope));
        }
        boolean full = budget < written || 6 < depth;
        int kind = random.nextInt(100);
        if (kind < 15) {
            content.append("<text/>");
        } else if (kind < 35) {
            content.append(value(scope, 0));
        } else if (kind < 45 || full) {
            content.append(content.length() == 0 || chance(20) ? chance(97) ? "<empty/>" : "<notAllowed/>" : "");
        } else {
            content.append(children(scope, depth));
        }
        return content.toString();
    }

    private String attributes(Scope scope) {
        String attribute = reference(scope, Sort.ATTRIBUTE, 20);
        if (attribute == null) {
            attribute = attribute(scope);
        }
        switch (random.nextInt(10)) {
            case 0, 1, 2:
                return "<optional>" + attribute + "</optional>";
            case 3:
                return "<choice>" + attribute + attribute(scope) + "</choice>";
            case 4:
                return "<zeroOrMore>" + attribute + "</zeroOrMore>";
            default:
                return attribute;
        }
    }

    private String attribute(Scope scope) {
        boolean many = chance(10);
        String name = many ? nameClass(0, true, "attribute") : "";
        String named = many ? "" : " name='" + (chance(10) ? "n:" : "") + pick(ATTRIBUTES) + "'";
        String namespace = chance(6) ? " ns='urn:n'" : "";
        String value = chance(25) ? chance(50) ? "" : "<text/>" : value(scope, 0);
        String attribute = "<attribute" + named + namespace + ">" + name + value + "</attribute>";
        return many && chance(70) ? "<oneOrMore>" + attribute + "</oneOrMore>" : attribute;
    }

    private String nameClass(int depth, boolean wild, String of) {
        String name = "<name" + (chance(15) ? " ns='urn:n'" : "") + ">"
                + pick(of.equals("element") ? ELEMENTS : ATTRIBUTES) + "</name>";
        if (2 < depth) {
            return name;
        }
        boolean legal = wild || chance(4);
        switch (random.nextInt(6)) {
            case 0:
                return legal ? "<anyName>" + except(depth, of, "nsName") + "</anyName>" : name;
            case 1:
                return legal
                        ? "<nsName" + (chance(50) ? " ns='urn:n'" : "") + ">" + except(depth, of, "") + "</nsName>"
                        : name;
            case 2, 3:
                return "<choice>" + name + nameClass(depth + 1, wild, of) + "</choice>";
            default:
                return name;
        }
    }

    private String except(int depth, String of, String allowed) {
        if (chance(50)) {
            return "";
        }
        String inner = allowed.isEmpty() || chance(70)
                ? nameClass(depth + 1, false, of)
                : "<nsName" + (chance(50) ? " ns='urn:n'" : "") + "/>";
        return "<except>" + inner + (chance(20) ? nameClass(depth + 1, false, of) : "") + "</except>";
    }

    private interface Maker {
        String make();
    }

    private String several(String operator, Maker maker) {
        StringBuilder parts = new StringBuilder();
        for (int left = 1 + random.nextInt(3); 0 < left; left--) {
            parts.append(maker.make());
        }
        return "<" + operator + ">" + parts + "</" + operator + ">";
    }

    private String children(Scope scope, int depth) {
        String reference = reference(scope, Sort.CHILDREN, 30);
        if (reference != null) {
            return reference;
        }
        if (budget < written || 7 < depth) {
            return chance(70) ? "<element name='" + pick(ELEMENTS) + "'><empty/></element>" : "<empty/>";
        }
        Maker inner = () -> children(scope, depth + 1);
        switch (random.nextInt(20)) {
            case 0, 1:
                return several("choice", inner);
            case 2, 3:
                return several("group", inner);
            case 4, 5, 6:
                return several("interleave", inner);
            case 7:
                return several("optional", inner);
            case 8, 9:
                return several("zeroOrMore", inner);
            case 10:
                return several("oneOrMore", inner);
            case 11:
                return several("mixed", inner);
            case 12:
                return chance(50) ? "<text/>" : chance(80) ? "<empty/>" : "<notAllowed/>";
            case 13:
                return chance(40) && grammars < 3 ? grammar(false, scope.own) : element(scope, depth);
            case 14:
                return chance(40) ? external(depth) : element(scope, depth);
            case 15:
                return chance(15) ? attributes(scope) : element(scope, depth);
            default:
                return element(scope, depth);
        }
    }

    private String external(int depth) {
        if (3 < files.size()) {
            return "<empty/>";
        }
        String name = "external" + files.size() + ".rng";
        files.put(name, "");
        Scope none = new Scope(List.of(), List.of());
        String body = chance(25) && grammars < 3
                ? grammar(true, List.of())
                : rooted(chance(80) ? element(none, depth) : several("group", () -> element(none, depth + 1)));
        files.put(name, body);
        return "<externalRef href='" + name + "'" + (chance(30) ? " ns='urn:n'" : "") + "/>";
    }

    private @Nullable String reference(Scope scope, Sort sort, int percent) {
        boolean outer = !scope.outer.isEmpty() && chance(40);
        List<Define> defines = outer ? scope.outer : scope.own;
        if (defines.isEmpty() || !chance(percent)) {
            return null;
        }
        Define define = pick(defines);
        boolean fits = define.sort == sort || chance(2);
        return fits ? "<" + (outer ? "parentRef" : "ref") + " name='" + define.name + "'/>" : null;
    }

    private String value(Scope scope, int depth) {
        String reference = reference(scope, Sort.VALUE, 15);
        if (reference != null) {
            return reference;
        }
        switch (random.nextInt(depth < 3 ? 12 : 6)) {
            case 0, 1:
                return "<value" + literal() + pick(WORDS) + "</value>";
            case 2:
                return "<value type='integer'>" + pick(List.of("1", "01", "-3", " 7 ")) + "</value>";
            case 3:
                return "<value type='QName'>" + pick(List.of("n:a", "a")) + "</value>";
            case 4:
                return data(false);
            case 5:
                return data(chance(40));
            case 6, 7:
                return several("choice", () -> value(scope, depth + 1));
            case 8:
                return "<list>" + words(scope, depth + 1) + "</list>";
            case 9:
                return "<optional>" + value(scope, depth + 1) + "</optional>";
            case 10:
                return "<list><zeroOrMore>" + value(scope, depth + 1) + "</zeroOrMore></list>";
            default:
                return "<choice><empty/>" + value(scope, depth + 1) + "</choice>";
        }
    }

    private String words(Scope scope, int depth) {
        StringBuilder words = new StringBuilder();
        for (int left = 1 + random.nextInt(3); 0 < left; left--) {
            String word = chance(96) ? value(scope, 3) : value(scope, depth);
            words.append(chance(30) ? "<oneOrMore>" + word + "</oneOrMore>" : word);
        }
        return words.toString();
    }

    private String literal() {
        return chance(50) ? ">" : chance(50) ? " type='string'>" : " type='token' datatypeLibrary=''>";
    }

    private String data(boolean except) {
        String type = pick(List.of("string", "token", "integer", "NCName", "boolean", "nonNegativeInteger", "decimal"));
        StringBuilder inner = new StringBuilder();
        if (type.equals("string") && chance(50)) {
            inner.append("<param name='maxLength'>").append(random.nextInt(5)).append("</param>");
        } else if (type.equals("integer") && chance(50)) {
            inner.append("<param name='minInclusive'>0</param><param name='maxInclusive'>5</param>");
        } else if (type.equals("token") && chance(40)) {
            inner.append("<param name='pattern'>[a-z]+( [a-z]+)*</param>");
        }
        if (except) {
            inner.append("<except>");
            for (int left = 1 + random.nextInt(2); 0 < left; left--) {
                inner.append(
                        chance(80)
                                ? "<value" + literal() + pick(WORDS) + "</value>"
                                : chance(80) ? data(false) : "<choice>" + data(false) + data(chance(50)) + "</choice>");
            }
            inner.append("</except>");
        }
        return "<data type='" + type + "'>" + inner + "</data>";
    }
}
