package dev.virtsnap.language.schema;

import dev.virtsnap.language.syntax.Escapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes random documents along a schema: valid as far as depth and values allow. */
final class RandomDocument {

    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "one",
            "two",
            " one ",
            "one two",
            "1",
            "01",
            "5",
            "6",
            "-3",
            "true",
            "a",
            "n:a",
            "p:a",
            "x  y",
            "7",
            "\n one\ttwo ");
    private static final int MOST_DEEP = 9;

    private final Blueprint blueprint;
    private final Random random;

    RandomDocument(Blueprint blueprint, Random random) {
        this.blueprint = blueprint;
        this.random = random;
    }

    /** One element with attributes and children, or a text. */
    private record Item(@Nullable String text, String name, Map<String, String> attributes, List<Item> children) {}

    String make() {
        List<Item> items = new ArrayList<>();
        add(blueprint.start(), new LinkedHashMap<>(), items, 0);
        StringBuilder out = new StringBuilder();
        for (Item item : items) {
            if (item.text == null) {
                write(item, out, " xmlns:p='urn:n' xmlns:q='urn:q' xmlns:n='urn:n'");
                return out.toString();
            }
        }
        return "<none/>";
    }

    private void add(int node, Map<String, String> attributes, List<Item> items, int depth) {
        int[] parts = blueprint.children(node);
        switch (blueprint.kind(node)) {
            case EMPTY, NOT_ALLOWED -> {}
            case TEXT -> text(random.nextInt(3) == 0 ? "" : pick(STRINGS), items);
            case CHOICE -> add(parts[random.nextInt(parts.length)], attributes, items, depth);
            case GROUP -> {
                for (int part : parts) {
                    add(part, attributes, items, depth);
                }
            }
            case INTERLEAVE -> interleave(parts, attributes, items, depth);
            case ONE_OR_MORE -> {
                int most = MOST_DEEP / 2 < depth ? 1 : 3;
                for (int left = 1 + random.nextInt(most); 0 < left; left--) {
                    add(parts[0], attributes, items, depth);
                }
            }
            case LIST, DATA, VALUE -> text(string(node), items);
            case ATTRIBUTE -> attributes.put(name(blueprint.nameClass(node), "x"), string(parts[0]));
            case ELEMENT -> {
                Item item =
                        new Item(null, name(blueprint.nameClass(node), "a"), new LinkedHashMap<>(), new ArrayList<>());
                items.add(item);
                if (depth < MOST_DEEP) {
                    add(parts[0], item.attributes, item.children, depth + 1);
                }
            }
            case REF -> add(blueprint.target(node), attributes, items, depth);
        }
    }

    private void interleave(int[] parts, Map<String, String> attributes, List<Item> items, int depth) {
        List<List<Item>> queues = new ArrayList<>();
        for (int part : parts) {
            List<Item> queue = new ArrayList<>();
            add(part, attributes, queue, depth);
            queues.add(queue);
        }
        queues.removeIf(List::isEmpty);
        while (!queues.isEmpty()) {
            int chosen = random.nextInt(queues.size());
            items.add(queues.get(chosen).remove(0));
            queues.removeIf(List::isEmpty);
        }
    }

    private static void text(String text, List<Item> items) {
        items.add(new Item(text, "", Map.of(), List.of()));
    }

    /** A string that may match. */
    private String string(int node) {
        int[] parts = blueprint.children(node);
        switch (blueprint.kind(node)) {
            case VALUE:
                String value = String.valueOf(blueprint.simple(node).value());
                return random.nextInt(4) == 0 ? " " + value + " " : value;
            case CHOICE:
                return string(parts[random.nextInt(parts.length)]);
            case REF:
                return string(blueprint.target(node));
            case LIST, ONE_OR_MORE, GROUP:
                StringBuilder words = new StringBuilder();
                for (int part : parts) {
                    words.append(string(part)).append(' ');
                }
                return words.toString();
            case EMPTY:
                return "";
            default:
                return pick(STRINGS);
        }
    }

    private String name(NameClass names, String otherwise) {
        List<NameClass.One> listed = GrammarMap.listed(names);
        if (!listed.isEmpty() && (!names.isOpen() || random.nextInt(3) == 0)) {
            return qualified(pick(listed));
        }
        List<NameClass.One> tries = new ArrayList<>();
        for (String namespace : List.of("", "urn:n", "urn:q")) {
            for (String local : List.of("a", "b", "x", "y", "other")) {
                tries.add(new NameClass.One(namespace, local));
            }
        }
        NameClass.One tried = pick(tries);
        boolean fits = names.contains(tried.namespace(), tried.local()) || random.nextInt(5) == 0;
        return fits ? qualified(tried) : otherwise;
    }

    private static String qualified(NameClass.One name) {
        String prefix = name.namespace().isEmpty() ? "" : name.namespace().equals("urn:n") ? "p:" : "q:";
        return prefix + name.local();
    }

    private void write(Item item, StringBuilder out, String declarations) {
        if (item.text != null) {
            out.append(item.text.replace("&", "&amp;").replace("<", "&lt;"));
            return;
        }
        out.append('<').append(item.name).append(declarations);
        item.attributes.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("='")
                .append(Escapes.value(value, '\''))
                .append('\''));
        boolean spaced = item.children.stream().allMatch(child -> child.text == null) && random.nextInt(2) == 0;
        if (item.children.isEmpty() && random.nextInt(2) == 0) {
            out.append("/>");
            return;
        }
        out.append('>').append(spaced && random.nextInt(3) != 0 ? "\n " : "");
        for (Item child : item.children) {
            write(child, out, "");
            out.append(spaced ? "\n" : "");
        }
        out.append("</").append(item.name).append('>');
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
