package dev.virtsnap.eclipse.editor.project;

import dev.virtsnap.eclipse.editor.text.Messages;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;

/** Findings as the Problems view lists them. */
public final class Markers {

    /** Of all of ours. */
    public static final String TYPE = "dev.virtsnap.eclipse.editor.problem";

    /** The attribute that has the code of a finding. */
    public static final String CODE = "dev.virtsnap.code";

    private Markers() {}

    /** Replaces what is told of a file. */
    static void put(IResource file, Text text, List<Diagnostic> diagnostics) throws CoreException {
        file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
        for (Diagnostic diagnostic : diagnostics) {
            int start = diagnostic.range().start();
            Map<String, Object> attributes = new HashMap<>();
            attributes.put(IMarker.MESSAGE, diagnostic.message());
            attributes.put(IMarker.SEVERITY, severity(diagnostic.severity()));
            attributes.put(IMarker.CHAR_START, start);
            attributes.put(IMarker.CHAR_END, diagnostic.range().end());
            int line = text.lines().lineOf(start) + 1;
            attributes.put(IMarker.LINE_NUMBER, line);
            attributes.put(IMarker.LOCATION, NLS.bind(Messages.marker_location, line, diagnostic.code()));
            attributes.put(CODE, diagnostic.code());
            file.createMarker(TYPE, attributes);
        }
    }

    /** Tells why a file, or something beside it, cannot be used. */
    static void putProblem(IResource file, String sentence) throws CoreException {
        file.createMarker(
                TYPE,
                Map.of(IMarker.MESSAGE, sentence, IMarker.SEVERITY, IMarker.SEVERITY_ERROR, IMarker.LINE_NUMBER, 1));
    }

    /** Whether a marker was made of such a finding. */
    public static boolean isOf(IMarker marker, Diagnostic diagnostic) {
        return marker.getAttribute(CODE, "").equals(diagnostic.code())
                && marker.getAttribute(IMarker.MESSAGE, "").equals(diagnostic.message());
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFO, HINT -> IMarker.SEVERITY_INFO;
        };
    }
}
