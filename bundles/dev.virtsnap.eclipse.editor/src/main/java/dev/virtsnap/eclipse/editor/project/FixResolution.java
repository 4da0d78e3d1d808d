package dev.virtsnap.eclipse.editor.project;

import dev.virtsnap.eclipse.editor.text.Images;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/** One fix, of one finding or of all of the same kind that have one of that name. */
final class FixResolution extends WorkbenchMarkerResolution {

    private final String title;
    private final IMarker marker;

    FixResolution(String title, IMarker marker) {
        this.title = title;
        this.marker = marker;
    }

    @Override
    public String getLabel() {
        return title;
    }

    @Override
    public String getDescription() {
        return marker.getAttribute(IMarker.MESSAGE, "");
    }

    @Override
    public Image getImage() {
        return Images.FIX.image();
    }

    @Override
    public void run(IMarker which) {
        try {
            Subject.mend(which, title, null);
        } catch (CoreException e) {
            ILog.of(FixResolution.class).error("'" + which.getResource().getName() + "' cannot be mended.", e);
        }
    }

    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        List<IMarker> others = new ArrayList<>();
        for (IMarker other : markers) {
            boolean sameCode = other.getAttribute(Markers.CODE, "").equals(marker.getAttribute(Markers.CODE, "-"));
            if (!other.equals(marker) && sameCode) {
                others.add(other);
            }
        }
        return others.toArray(new IMarker[0]);
    }
}
