package dev.virtsnap.language.xerces.xsd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes one small change to a document, of the kinds that people make. */
final class Mutator {

    private final List<String> elements;
    private final List<String> attributes;
    private final List<String> types;
    private final List<String> values;
    private final List<String> namespaces;
    private final Random random;

    Mutator(
            List<String> elements,
            List<String> attributes,
            List<String> types,
            List<String> values,
            Map<String, String> prefixes,
            Random random) {
        this.elements = elements;
        this.attributes = attributes;
        this.types = types;
        this.values = values;
        this.namespaces = new ArrayList<>(prefixes.keySet());
        this.namespaces.add("");
        this.random = random;
    }

    void change(Tree root) {
        Tree at = pick(root.all());
        int place = random.nextInt(at.children.size() + 1);
        switch (random.nextInt(15)) {
            case 0 -> at.local = pick(elements);
            case 1 -> at.namespace = pick(namespaces);
            case 2 -> at.attributes.put(pick(attributes), pick(values));
            case 3 -> at.attributes.keySet().removeIf(name -> random.nextBoolean());
            case 4 -> at.attributes.replaceAll((name, value) -> random.nextBoolean() ? pick(values) : value);
            case 5 -> at.children.add(place, pick(values));
            case 6 -> at.children.add(place, new Tree(at.namespace, pick(elements)));
            case 7 -> at.children.add(place, pick(root.all()).copy());
            case 8 -> at.children.removeIf(child -> random.nextInt(3) == 0);
            case 9 -> Collections.shuffle(at.children, random);
            case 10 -> at.attributes.put("xsi:type", pick(types));
            case 11 -> at.attributes.put("xsi:nil", pick(List.of("true", "false", "1", "0", "yes")));
            case 12 -> at.children.replaceAll(child -> child instanceof String ? pick(values) : child);
            case 13 -> at.children.clear();
            default -> at.children.add(place, pick(List.of(" ", "\n", "")));
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
