package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.RngReader.RngFile;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The defines of one {@code <grammar>}; {@code start} is one of them, under a name that no define can have. */
final class RngScope {

    static final String START = "<start>";

    final @Nullable RngScope parent;
    private final RngReader reader;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    RngScope(RngReader reader, @Nullable RngScope parent) {
        this.reader = reader;
        this.parent = parent;
    }

    private static final class Definition {
        final int number;
        final List<Integer> nodes = new ArrayList<>();

        @Nullable
        String combine;

        boolean hasPlain;

        /** Where the last definition stands. */
        @Nullable
        RngFile file;

        @Nullable
        Element element;

        @Nullable
        RngFile usedIn;

        @Nullable
        Range usedAt;

        Definition(int number) {
            this.number = number;
        }
    }

    private Definition definition(String name) {
        Definition known = definitions.get(name);
        if (known == null) {
            known = new Definition(reader.builder.define(name));
            definitions.put(name, known);
        }
        return known;
    }

    /** A node for what {@code name} is or will be defined as. */
    int ref(String name, RngFile file, Range place) {
        Definition definition = definition(name);
        if (definition.usedAt == null) {
            definition.usedIn = file;
            definition.usedAt = place;
        }
        return reader.builder.ref(definition.number);
    }

    /** One {@code <define>} or {@code <start>}. */
    void define(String name, int node, @Nullable String combine, RngFile file, Element at) {
        Definition definition = definition(name);
        String what = name.equals(START) ? "<start>" : "'" + name + "'";
        if (combine == null && definition.hasPlain) {
            reader.problem(
                    file, at.nameRange(), what + " is defined twice; all but one of them need a 'combine' attribute.");
        }
        if (combine != null && definition.combine != null && !combine.equals(definition.combine)) {
            reader.problem(
                    file,
                    at.nameRange(),
                    what + " is combined by '" + combine + "' here and by '" + definition.combine + "' elsewhere.");
        }
        definition.hasPlain |= combine == null;
        definition.combine = definition.combine == null ? combine : definition.combine;
        definition.nodes.add(node);
        definition.file = file;
        definition.element = at;
    }

    /** All definitions of one name as one pattern. */
    private int combined(Definition definition) {
        int[] nodes = definition.nodes.stream().mapToInt(Integer::intValue).toArray();
        boolean interleave = "interleave".equals(definition.combine);
        int node = interleave ? reader.builder.interleave(nodes) : reader.builder.choice(nodes);
        RngFile file = definition.file;
        Element element = definition.element;
        return file == null || element == null ? node : reader.placed(node, file, element);
    }

    /** Gives every define its pattern and reports those that are referred to and not defined. */
    void close(RngFile file, Element grammar) {
        boolean complete = !reader.isIncomplete;
        for (Map.Entry<String, Definition> entry : definitions.entrySet()) {
            Definition definition = entry.getValue();
            RngFile usedIn = definition.usedIn;
            Range usedAt = definition.usedAt;
            if (!definition.nodes.isEmpty()) {
                reader.builder.setDefine(definition.number, combined(definition));
            } else if (complete && entry.getKey().equals(START)) {
                reader.problem(file, grammar.nameRange(), "The grammar has no <start>.");
            } else if (complete && usedIn != null && usedAt != null) {
                reader.problem(usedIn, usedAt, "'" + entry.getKey() + "' is not defined.");
            }
        }
    }
}
