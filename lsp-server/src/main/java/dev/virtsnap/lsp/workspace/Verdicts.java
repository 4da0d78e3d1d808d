package dev.virtsnap.lsp.workspace;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a hypervisor, or a plan for it, said of documents. It is about one version: whoever types on has perhaps mended it. */
public final class Verdicts {

    private record Verdict(int version, List<Diagnostic> found) {}

    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    /**
     * Puts what was said of a version in the place of what was said before; nothing takes that back.
     *
     * @return whether something else is to be told now
     */
    public boolean put(String uri, int version, List<Diagnostic> found) {
        Verdict before =
                found.isEmpty() ? verdicts.remove(uri) : verdicts.put(uri, new Verdict(version, List.copyOf(found)));
        return !found.isEmpty() || before != null;
    }

    /** What was found in a version, with what was said of it and was not found. */
    public List<Diagnostic> with(Snapshot snapshot, List<Diagnostic> found) {
        Verdict verdict = verdicts.get(snapshot.uri());
        if (verdict == null || verdict.version != snapshot.version()) {
            return found;
        }
        List<Diagnostic> all = new ArrayList<>(found);
        for (Diagnostic said : verdict.found) {
            boolean known = found.stream()
                    .anyMatch(each ->
                            each.code().equals(said.code()) && each.range().equals(said.range()));
            if (!known) {
                all.add(said);
            }
        }
        all.sort(Diagnostic.BY_PLACE);
        return all;
    }
}
