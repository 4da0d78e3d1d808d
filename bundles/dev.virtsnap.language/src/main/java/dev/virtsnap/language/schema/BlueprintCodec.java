package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Blueprint.Kind;
import dev.virtsnap.language.schema.Blueprint.Simple;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compact binary form of a {@link Blueprint}: numbers of seven bits a byte, strings once. Reading it costs a fraction of
 * parsing the schema, which is what a command-line tool starts with.
 */
public final class BlueprintCodec {

    private static final int VERSION = 1;
    private static final Kind[] KINDS = Kind.values();

    private BlueprintCodec() {}

    /**
     * The binary form.
     *
     * @throws IllegalArgumentException if a type has no name, as those of an .xsd
     */
    public static byte[] encode(Blueprint blueprint) {
        Writer body = new Writer();
        body.number(blueprint.names.length);
        for (NameClass name : blueprint.names) {
            body.nameClass(name);
        }
        body.number(blueprint.simples.length);
        for (Simple simple : blueprint.simples) {
            body.simple(simple);
        }
        body.number(blueprint.defines.length);
        for (int i = 0; i < blueprint.defines.length; i++) {
            body.string(blueprint.defineNames[i]);
            body.number(blueprint.defines[i]);
        }
        body.number(blueprint.size());
        for (int node = 0; node < blueprint.size(); node++) {
            body.number(blueprint.kinds[node].ordinal());
            body.number(blueprint.firsts[node]);
            body.number(blueprint.children[node].length);
            for (int child : blueprint.children[node]) {
                body.number(child);
            }
        }
        body.number(blueprint.start);
        Writer whole = new Writer();
        whole.number(VERSION);
        whole.number(body.strings.size());
        for (String string : body.strings.keySet()) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            whole.number(bytes.length);
            whole.out.writeBytes(bytes);
        }
        whole.out.writeBytes(body.out.toByteArray());
        return whole.out.toByteArray();
    }

    /**
     * The blueprint of a binary form.
     *
     * @throws IllegalArgumentException if the bytes are not one, or one of another version
     */
    public static Blueprint decode(byte[] bytes) {
        try {
            return new Reader(bytes).blueprint();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the binary schema is damaged", e);
        }
    }

    private static final class Writer {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final Map<String, Integer> strings = new LinkedHashMap<>();

        void number(int value) {
            int rest = value;
            while ((rest & ~0x7f) != 0) {
                out.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }

        void string(@Nullable String string) {
            if (string == null) {
                number(0);
                return;
            }
            Integer known = strings.putIfAbsent(string, strings.size());
            number(1 + (known == null ? strings.size() - 1 : known));
        }

        void nameClass(NameClass name) {
            if (name instanceof NameClass.One one) {
                number(0);
                string(one.namespace());
                string(one.local());
            } else if (name instanceof NameClass.Any any) {
                number(1);
                nameClass(any.except());
            } else if (name instanceof NameClass.InNamespace in) {
                number(2);
                string(in.namespace());
                nameClass(in.except());
            } else if (name instanceof NameClass.AnyOf some) {
                number(3);
                number(some.choices().size());
                some.choices().forEach(this::nameClass);
            }
        }

        void simple(Simple simple) {
            if (simple.ready() != null) {
                throw new IllegalArgumentException("a type without a name has no binary form");
            }
            string(simple.library());
            string(simple.type());
            number(simple.parameters().size());
            for (Parameter parameter : simple.parameters()) {
                string(parameter.name());
                string(parameter.value());
            }
            string(simple.value());
            number(simple.scope().size());
            simple.scope().forEach(this::string);
            string(simple.words());
            string(simple.define());
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;
        private String[] strings = new String[0];

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        Blueprint blueprint() {
            if (number() != VERSION) {
                throw new IllegalArgumentException("the binary schema is of another version");
            }
            strings = new String[number()];
            for (int i = 0; i < strings.length; i++) {
                int length = number();
                strings[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
                at += length;
            }
            NameClass[] names = new NameClass[number()];
            for (int i = 0; i < names.length; i++) {
                names[i] = nameClass();
            }
            Simple[] simples = new Simple[number()];
            for (int i = 0; i < simples.length; i++) {
                simples[i] = simple();
            }
            int count = number();
            String[] defineNames = new String[count];
            int[] defines = new int[count];
            for (int i = 0; i < count; i++) {
                defineNames[i] = required();
                defines[i] = number();
            }
            int size = number();
            Kind[] kinds = new Kind[size];
            int[] firsts = new int[size];
            int[][] children = new int[size][];
            for (int node = 0; node < size; node++) {
                kinds[node] = KINDS[number()];
                firsts[node] = number();
                int[] parts = new int[number()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = number();
                }
                children[node] = parts;
            }
            return new Blueprint(kinds, firsts, children, names, simples, defineNames, defines, number());
        }

        private int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                value |= (b & 0x7f) << shift;
                if (0 <= b) {
                    return value;
                }
            }
        }

        private @Nullable String string() {
            int index = number();
            return index == 0 ? null : strings[index - 1];
        }

        private String required() {
            String string = string();
            if (string == null) {
                throw new IllegalArgumentException("the binary schema is damaged");
            }
            return string;
        }

        private NameClass nameClass() {
            switch (number()) {
                case 0:
                    return new NameClass.One(required(), required());
                case 1:
                    return new NameClass.Any(nameClass());
                case 2:
                    return new NameClass.InNamespace(required(), nameClass());
                default:
                    List<NameClass> choices = new ArrayList<>();
                    for (int left = number(); 0 < left; left--) {
                        choices.add(nameClass());
                    }
                    return choices.isEmpty() ? NameClass.AnyOf.NOTHING : new NameClass.AnyOf(choices);
            }
        }

        private Simple simple() {
            String library = required();
            String type = required();
            int count = number();
            List<Parameter> parameters = count == 0 ? List.of() : new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                parameters.add(new Parameter(required(), required()));
            }
            String value = string();
            int pairs = number();
            List<String> scope = pairs == 0 ? List.of() : new ArrayList<>(pairs);
            for (int i = 0; i < pairs; i++) {
                scope.add(required());
            }
            return new Simple(library, type, parameters, value, scope, string(), string(), null);
        }
    }
}
