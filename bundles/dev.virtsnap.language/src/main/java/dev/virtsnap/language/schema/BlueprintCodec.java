package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Blueprint.Kind;
import dev.virtsnap.language.schema.Blueprint.Simple;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The compact binary form of a {@link Blueprint}: numbers of seven bits a byte, strings once. Reading it costs a fraction of
 * parsing the schema, which is what a command-line tool starts with.
 */
public final class BlueprintCodec {

    /** What the bytes begin with: the CRC-32 of the rest. */
    static final int CHECKSUM_LENGTH = 4;

    private static final int VERSION = 2;

    /** No schema lists names more deeply; reading them recurses. */
    private static final int MOST_NESTED = 200;

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
        whole.out.writeBytes(new byte[CHECKSUM_LENGTH]);
        whole.number(VERSION);
        whole.number(body.strings.size());
        for (String string : body.strings.keySet()) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            whole.number(bytes.length);
            whole.out.writeBytes(bytes);
        }
        whole.out.writeBytes(body.out.toByteArray());
        byte[] bytes = whole.out.toByteArray();
        sign(bytes);
        return bytes;
    }

    /** Puts the checksum in front. */
    static void sign(byte[] bytes) {
        int checksum = checksum(bytes);
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            bytes[i] = (byte) (checksum >>> (8 * i));
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, CHECKSUM_LENGTH, bytes.length - CHECKSUM_LENGTH);
        return (int) crc.getValue();
    }

    /**
     * The blueprint of a binary form.
     *
     * @throws IllegalArgumentException if the bytes are not one, or one of another version
     */
    public static Blueprint decode(byte[] bytes) {
        if (bytes.length <= CHECKSUM_LENGTH) {
            throw damaged();
        }
        int written = 0;
        for (int i = 0; i < CHECKSUM_LENGTH; i++) {
            written |= (bytes[i] & 0xff) << (8 * i);
        }
        if (written != checksum(bytes)) {
            throw damaged();
        }
        return new Reader(bytes).blueprint();
    }

    private static IllegalArgumentException damaged() {
        return new IllegalArgumentException("the binary schema is damaged");
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
        private int at = CHECKSUM_LENGTH;
        private String[] strings = new String[0];

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        Blueprint blueprint() {
            if (number() != VERSION) {
                throw new IllegalArgumentException("the binary schema is of another version");
            }
            strings = new String[count()];
            for (int i = 0; i < strings.length; i++) {
                int length = count();
                strings[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
                at += length;
            }
            NameClass[] names = new NameClass[count()];
            for (int i = 0; i < names.length; i++) {
                names[i] = nameClass(0);
            }
            Simple[] simples = new Simple[count()];
            for (int i = 0; i < simples.length; i++) {
                simples[i] = simple();
            }
            int count = count();
            String[] defineNames = new String[count];
            int[] defines = new int[count];
            for (int i = 0; i < count; i++) {
                defineNames[i] = required();
                defines[i] = number();
            }
            int size = count();
            for (int target : defines) {
                index(target, size);
            }
            Kind[] kinds = new Kind[size];
            int[] firsts = new int[size];
            int[][] children = new int[size][];
            for (int node = 0; node < size; node++) {
                kinds[node] = KINDS[index(number(), KINDS.length)];
                firsts[node] = number();
                int[] parts = new int[count()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = index(number(), size);
                }
                children[node] = parts;
                check(kinds[node], firsts[node], parts.length, names.length, simples.length, count);
            }
            int start = index(number(), size);
            if (at != bytes.length) {
                throw damaged();
            }
            return new Blueprint(kinds, firsts, children, names, simples, defineNames, defines, start);
        }

        /** Whether a node has as many parts, and what it speaks of is there. */
        private static void check(Kind kind, int first, int parts, int names, int simples, int defines) {
            switch (kind) {
                case ATTRIBUTE, ELEMENT -> index(first, parts == 1 ? names : 0);
                case DATA -> index(first, parts < 2 ? simples : 0);
                case VALUE -> index(first, parts == 0 ? simples : 0);
                case REF -> index(first, parts == 0 ? defines : 0);
                case ONE_OR_MORE, LIST -> index(0, parts == 1 ? 1 : 0);
                case EMPTY, NOT_ALLOWED, TEXT -> index(0, parts == 0 ? 1 : 0);
                default -> {}
            }
        }

        private static int index(int index, int size) {
            if (index < 0 || size <= index) {
                throw damaged();
            }
            return index;
        }

        /** How many things follow, each of at least one byte: never more than there are bytes. */
        private int count() {
            int count = number();
            if (count < 0 || bytes.length - at < count) {
                throw damaged();
            }
            return count;
        }

        private int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                if (at == bytes.length || Integer.SIZE <= shift) {
                    throw damaged();
                }
                byte b = bytes[at++];
                value |= (b & 0x7f) << shift;
                if (0 <= b) {
                    return value;
                }
            }
        }

        private @Nullable String string() {
            int index = number();
            return index == 0 ? null : strings[index(index - 1, strings.length)];
        }

        private String required() {
            String string = string();
            if (string == null) {
                throw damaged();
            }
            return string;
        }

        private NameClass nameClass(int depth) {
            if (MOST_NESTED < depth) {
                throw damaged();
            }
            switch (number()) {
                case 0:
                    return new NameClass.One(required(), required());
                case 1:
                    return new NameClass.Any(nameClass(depth + 1));
                case 2:
                    return new NameClass.InNamespace(required(), nameClass(depth + 1));
                case 3:
                    List<NameClass> choices = new ArrayList<>();
                    for (int left = count(); 0 < left; left--) {
                        choices.add(nameClass(depth + 1));
                    }
                    return choices.isEmpty() ? NameClass.AnyOf.NOTHING : new NameClass.AnyOf(choices);
                default:
                    throw damaged();
            }
        }

        private Simple simple() {
            String library = required();
            String type = required();
            int count = count();
            List<Parameter> parameters = count == 0 ? List.of() : new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                parameters.add(new Parameter(required(), required()));
            }
            String value = string();
            int pairs = count();
            List<String> scope = pairs == 0 ? List.of() : new ArrayList<>(pairs);
            for (int i = 0; i < pairs; i++) {
                scope.add(required());
            }
            return new Simple(library, type, parameters, value, scope, string(), string(), null);
        }
    }
}
