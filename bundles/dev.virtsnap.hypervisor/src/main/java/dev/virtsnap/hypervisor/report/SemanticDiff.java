package dev.virtsnap.hypervisor.report;

import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How two elements differ in what they say. White space, comments and the order of attributes say nothing; disks are known
 * by their targets and network cards by their addresses, so that one that was moved has not changed.
 */
public final class SemanticDiff {

    private record Open(Element element, String path) {}

    /** Attributes by which one of several elements of a name is known, in this order. */
    private static final List<String> IDENTITIES = List.of("name", "dev", "address", "alias");

    private SemanticDiff() {}

    /** A line for each difference, beginning with {@code -}, {@code +} or {@code ~}; none if they say the same. */
    public static List<String> between(Element before, Element after) {
        Map<String, String> old = facts(before);
        Map<String, String> fresh = facts(after);
        List<String> lines = new ArrayList<>();
        old.forEach((path, value) -> {
            String now = fresh.get(path);
            if (now == null) {
                lines.add("- " + path + shown(value));
            } else if (!now.equals(value)) {
                lines.add("~ " + path + shown(value) + " -> " + now);
            }
        });
        fresh.forEach((path, value) -> {
            if (!old.containsKey(path)) {
                lines.add("+ " + path + shown(value));
            }
        });
        return lines;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "" : ": " + value;
    }

    /** All that is said, by where it is said. */
    private static Map<String, String> facts(Element root) {
        Map<String, String> facts = new LinkedHashMap<>();
        Deque<Open> rest = new ArrayDeque<>();
        rest.push(new Open(root, root.name().local()));
        while (!rest.isEmpty()) {
            Open open = rest.pop();
            List<Element> children = open.element().elements();
            for (Attribute attribute : open.element().attributes()) {
                String value = attribute.value();
                facts.put(open.path() + "/@" + attribute.name().local(), value == null ? "" : value);
            }
            String text = children.isEmpty() ? open.element().text().strip() : "";
            if (!text.isEmpty()
                    || (children.isEmpty() && open.element().attributes().isEmpty())) {
                facts.put(open.path(), text);
            }
            pushChildren(rest, open, children);
        }
        return facts;
    }

    private static void pushChildren(Deque<Open> rest, Open parent, List<Element> children) {
        Map<String, Integer> counts = new HashMap<>();
        List<Open> opened = new ArrayList<>();
        for (Element child : children) {
            String identity = identity(child);
            String name = child.name().local() + (identity == null ? "" : "[" + identity + "]");
            int count = counts.merge(name, 1, Integer::sum);
            opened.add(new Open(child, parent.path() + "/" + name + (count == 1 ? "" : "(" + count + ")")));
        }
        for (int i = opened.size() - 1; 0 <= i; i--) {
            rest.push(opened.get(i));
        }
    }

    /** What tells it from its siblings of the same name; null if nothing is known to. */
    private static @Nullable String identity(Element element) {
        for (String child : new String[] {"target", "mac"}) {
            Element holder = element.element(child);
            String found = holder == null ? null : first(holder);
            if (found != null) {
                return found;
            }
        }
        return element.name().is("disk") ? first(element) : null;
    }

    private static @Nullable String first(Element element) {
        for (String name : IDENTITIES) {
            Value value = Value.of(element.attribute(name));
            if (value != null) {
                return value.text();
            }
        }
        return null;
    }
}
