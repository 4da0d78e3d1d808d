package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.SelectionRanges;
import dev.virtsnap.language.text.Range;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextDoubleClickStrategy;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.graphics.Point;

/** A double click selects the name or value that is clicked on, another one what is around it. */
public final class SnapshotDoubleClick implements ITextDoubleClickStrategy {

    @Override
    public void doubleClicked(ITextViewer viewer) {
        IDocument document = viewer.getDocument();
        Analysis analysis = document == null ? null : Analyst.shared().quickly(document);
        Point selected = viewer.getSelectedRange();
        if (analysis == null || analysis.text().length() < selected.x + selected.y) {
            return;
        }
        IRegion wider = wider(analysis, new Range(selected.x, selected.x + selected.y));
        viewer.setSelectedRange(wider.getOffset(), wider.getLength());
    }

    /** The smallest range around a selection that is larger than it. */
    static IRegion wider(Analysis analysis, Range selected) {
        List<Range> ranges = SelectionRanges.at(analysis, selected.start());
        for (Range range : ranges) {
            if (range.encloses(selected) && !range.equals(selected)) {
                return new Region(range.start(), range.length());
            }
        }
        return new Region(selected.start(), selected.length());
    }
}
