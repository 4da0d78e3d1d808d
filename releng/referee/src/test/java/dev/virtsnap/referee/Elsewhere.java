package dev.virtsnap.referee;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The examples in {@code elsewhere.txt}, and a part of what libvirt says of each. */
record Elsewhere(Map<String, String> partOf) {

    static Elsewhere read() {
        Map<String, String> partOf = new HashMap<>();
        Resources.lines("elsewhere.txt").filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] fields = line.split(" \\| ");
            if (fields.length != 3) {
                throw new IllegalStateException("elsewhere.txt: " + line);
            }
            partOf.put(fields[0], fields[1]);
        });
        return new Elsewhere(Map.copyOf(partOf));
    }

    boolean explains(String example, Outcome outcome) {
        String part = partOf.get(example);
        return part != null && outcome.message().contains(part);
    }

    Set<String> names() {
        return new TreeSet<>(partOf.keySet());
    }
}
