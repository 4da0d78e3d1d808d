package dev.virtsnap.lsp.convert;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.lsp.document.Positions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client gets that asks for diagnostics: all of them, or that they are as they were. */
public record Reports(Convert convert) {

    /** A name for what is found in a document, which changes with it. */
    private static String id(List<org.eclipse.lsp4j.Diagnostic> found) {
        long hash = 1125899906842597L;
        for (org.eclipse.lsp4j.Diagnostic each : found) {
            hash = 31 * hash + each.hashCode();
        }
        return Long.toHexString(hash) + "-" + found.size();
    }

    /**
     * The report on one document.
     *
     * @param previous the id of what the client has; null if it has nothing
     */
    public Map<String, Object> document(
            String uri, Positions positions, List<Diagnostic> diagnostics, @Nullable String previous) {
        List<org.eclipse.lsp4j.Diagnostic> found = convert.diagnostics(uri, positions, diagnostics);
        String id = id(found);
        Map<String, Object> report = new LinkedHashMap<>();
        boolean same = id.equals(previous);
        report.put("kind", same ? "unchanged" : "full");
        report.put("resultId", id);
        if (!same) {
            report.put("items", found);
        }
        return report;
    }

    /**
     * The same as a part of a report on the workspace.
     *
     * @param version null if the document is not open
     */
    public Map<String, Object> part(
            String uri,
            @Nullable Integer version,
            Positions positions,
            List<Diagnostic> diagnostics,
            @Nullable String previous) {
        Map<String, Object> report = document(uri, positions, diagnostics, previous);
        report.put("uri", uri);
        report.put("version", version == null ? com.google.gson.JsonNull.INSTANCE : version);
        return report;
    }

    /** A report on a document that is gone. */
    public Map<String, Object> gone(String uri) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("kind", "full");
        report.put("items", List.of());
        report.put("uri", uri);
        report.put("version", com.google.gson.JsonNull.INSTANCE);
        return report;
    }
}
