package dev.virtsnap.cli.baseline;

import dev.virtsnap.cli.input.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The baselines of one run, each opened once; shared by all threads. */
public final class Baselines {

    private final boolean updates;
    private final Map<String, Baseline> opened = new TreeMap<>();

    /**
     * None yet.
     *
     * @param updates whether they are to be written anew
     */
    public Baselines(boolean updates) {
        this.updates = updates;
    }

    /**
     * The baseline in a file.
     *
     * @throws Unreadable if it cannot be read
     */
    public synchronized Baseline open(String file) throws Unreadable {
        Baseline known = opened.get(file);
        if (known == null) {
            known = Baseline.open(file, updates);
            opened.put(file, known);
        }
        return known;
    }

    /**
     * What is to be told of them at the end of the run, after they were written if they are to be.
     *
     * @throws Unreadable if one cannot be written, or there is none to write
     */
    public synchronized List<String> finish() throws Unreadable {
        if (updates && opened.isEmpty()) {
            throw new Unreadable("there is no baseline to write; name one by --baseline FILE, or in the configuration");
        }
        List<String> told = new ArrayList<>();
        for (Baseline baseline : opened.values()) {
            String sentence = baseline.finish();
            if (sentence != null) {
                told.add(sentence);
            }
        }
        return told;
    }
}
