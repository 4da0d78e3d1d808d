package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands in the place of a value until a person types theirs: something that the schema accepts. */
final class Samples {

    /** One of these fits nearly every type of the format. */
    private static final List<String> USUAL = List.of(
            "",
            "/var/lib/libvirt/images/disk.qcow2",
            "vda",
            "name",
            "1",
            "7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4",
            "pool/image",
            "image",
            "52:54:00:00:00:01",
            "0x0000000000000001",
            "0x01");

    /** So many words can be chosen from without looking them up. */
    private static final int FEW = 24;

    private Samples() {}

    /**
     * Puts a place for a value.
     *
     * @param listed by the schema
     * @param known beside it, the likeliest first
     * @param name of the attribute or element
     * @param quote around it, NUL for text
     * @param accepts whether the schema takes a value
     */
    static void put(
            InsertionWriter writer,
            List<String> listed,
            List<Known> known,
            String name,
            char quote,
            Predicate<String> accepts) {
        List<String> options = new ArrayList<>();
        for (Known each : known) {
            if (options.size() < FEW && accepts.test(each.value())) {
                options.add(written(each.value(), quote));
            }
        }
        if (options.isEmpty()) {
            for (String value : UsualOrder.ofValues(listed)) {
                if (options.size() < FEW) {
                    options.add(written(value, quote));
                }
            }
        }
        if (1 < options.size()) {
            writer.choice(options);
        } else {
            writer.stop(options.isEmpty() ? written(sample(name, accepts), quote) : options.get(0));
        }
    }

    private static String sample(String name, Predicate<String> accepts) {
        for (String usual : USUAL) {
            if (accepts.test(usual)) {
                return usual;
            }
        }
        return accepts.test(name) ? name : "";
    }

    private static String written(String value, char quote) {
        return quote == '\0' ? Escapes.text(value) : Escapes.value(value, quote);
    }
}
