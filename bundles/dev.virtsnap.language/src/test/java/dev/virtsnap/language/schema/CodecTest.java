package dev.virtsnap.language.schema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodecTest {

    @Test
    void everyGrammarComesBackAsItWas() {
        int judged = 0;
        for (long seed = 0; seed < 300; seed++) {
            try {
                same(MemoryFiles.grammar(new RandomSchema(seed).files).blueprint());
                judged++;
            } catch (SchemaException e) {
                // an illegal schema has no blueprint
                continue;
            }
        }
        assertTrue(100 < judged, () -> "too few legal schemas");
        same(Grammar.embedded(new JingDatatypes()).blueprint());
    }

    private static void same(Blueprint blueprint) {
        byte[] bytes = BlueprintCodec.encode(blueprint);
        Blueprint back = BlueprintCodec.decode(bytes);
        assertArrayEquals(blueprint.kinds, back.kinds);
        assertArrayEquals(blueprint.firsts, back.firsts);
        assertTrue(Arrays.deepEquals(blueprint.children, back.children));
        assertArrayEquals(blueprint.names, back.names);
        assertArrayEquals(blueprint.simples, back.simples);
        assertArrayEquals(blueprint.defineNames, back.defineNames);
        assertArrayEquals(blueprint.defines, back.defines);
        assertEquals(blueprint.start, back.start);
        assertArrayEquals(bytes, BlueprintCodec.encode(back));
    }

    @Test
    void damageIsNoticed() {
        byte[] whole =
                BlueprintCodec.encode(Grammar.embedded(new JingDatatypes()).blueprint());
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(IllegalArgumentException.class, () -> BlueprintCodec.decode(damaged));
        }
        for (int length = 0; length < whole.length; length += 1 + random.nextInt(97)) {
            byte[] shortened = Arrays.copyOf(whole, length);
            assertThrows(IllegalArgumentException.class, () -> BlueprintCodec.decode(shortened));
        }
        assertThrows(
                IllegalArgumentException.class, () -> BlueprintCodec.decode(Arrays.copyOf(whole, whole.length + 1)));
    }

    /** Even damage made to look right must not be taken for a request of gigabytes, or for a way out of the tables. */
    @Test
    void forgedBytesAreRefusedWithoutHarm() {
        byte[] whole =
                BlueprintCodec.encode(Grammar.embedded(new JingDatatypes()).blueprint());
        Random random = new Random(8);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] forged = whole.clone();
            for (int left = 1 + random.nextInt(4); 0 < left; left--) {
                forged[
                                BlueprintCodec.CHECKSUM_LENGTH
                                        + random.nextInt(forged.length - BlueprintCodec.CHECKSUM_LENGTH)] =
                        (byte) random.nextInt(256);
            }
            BlueprintCodec.sign(forged);
            try {
                BlueprintCodec.decode(forged);
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertTrue(100 < refused, "refused " + refused);
    }

    @Test
    void aTypeWithoutANameHasNoBinaryForm() {
        BlueprintBuilder builder = new BlueprintBuilder();
        int element = builder.element(new NameClass.One("", "a"), builder.data(BuiltinDatatype.TOKEN));
        Blueprint blueprint = builder.build(element);
        assertThrows(IllegalArgumentException.class, () -> BlueprintCodec.encode(blueprint));
    }
}
