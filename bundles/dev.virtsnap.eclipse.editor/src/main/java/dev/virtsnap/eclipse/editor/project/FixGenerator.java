package dev.virtsnap.eclipse.editor.project;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.jspecify.annotations.Nullable;

/** The fixes of what the Problems view lists. */
public final class FixGenerator implements IMarkerResolutionGenerator2 {

    @Override
    public boolean hasResolutions(IMarker marker) {
        return marker.getAttribute(Markers.CODE, null) != null;
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        List<IMarkerResolution> resolutions = new ArrayList<>();
        try {
            @Nullable Diagnostic diagnostic = Subject.of(marker).diagnostic(marker);
            if (diagnostic != null) {
                for (Fix fix : diagnostic.fixes()) {
                    resolutions.add(new FixResolution(fix.title(), marker));
                }
            }
        } catch (CoreException e) {
            // the file is gone or cannot be read: nothing can be mended
            return new IMarkerResolution[0];
        }
        return resolutions.toArray(new IMarkerResolution[0]);
    }
}
