package dev.virtsnap.referee;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The examples in {@code unplayed.txt}, which no driver here can play, and why that is so. */
record Unplayed(Map<String, String> reasons) {

    static Unplayed read() {
        Map<String, String> reasons = new TreeMap<>();
        Resources.lines("unplayed.txt").filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] fields = line.split(" \\| ");
            if (fields.length != 2 || reasons.put(fields[0], fields[1]) != null) {
                throw new IllegalStateException("unplayed.txt: " + line);
            }
        });
        return new Unplayed(reasons);
    }

    Set<String> names() {
        return reasons.keySet();
    }

    /** How many examples there are for each reason. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        reasons.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return counts;
    }
}
