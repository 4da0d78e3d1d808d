package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.analysis.OpenDocuments;
import dev.virtsnap.eclipse.editor.analysis.SnapshotIndex;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Link;
import dev.virtsnap.language.ide.Links;
import dev.virtsnap.language.ide.Location;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.jspecify.annotations.Nullable;

/** From the name of a parent to its document, from a disk of a snapshot to that of the domain, and to files of this host. */
public final class SnapshotHyperlinks extends AbstractHyperlinkDetector {

    @Override
    public IHyperlink @Nullable [] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        IDocument document = viewer.getDocument();
        if (document == null || !OpenDocuments.isOurs(document)) {
            return null;
        }
        // asked in the UI thread: what is not known yet is known the next time the mouse moves
        Analysis analysis = Analyst.shared().quickly(document);
        if (analysis == null) {
            return null;
        }
        String key = OpenDocuments.key(document);
        List<IHyperlink> links = new ArrayList<>();
        int offset = region.getOffset();
        for (Location location : Navigation.definition(
                analysis, key, offset, SnapshotIndex.shared().lastWorkspace())) {
            Range from = word(analysis, offset);
            if (!location.range().touches(offset) || !location.document().equals(key)) {
                links.add(new LocationLink(from, location, key));
            }
        }
        for (Link link : Links.of(analysis)) {
            if (link.range().touches(offset)) {
                links.add(new FileLink(link));
            }
        }
        return links.isEmpty() ? null : links.toArray(new IHyperlink[0]);
    }

    /** What is underlined: the whole value or text. */
    private static Range word(Analysis analysis, int offset) {
        Place place = analysis.tree().placeAt(offset);
        if (place instanceof Place.AttributeValue value) {
            return value.range();
        }
        Range renamed = Navigation.renamed(analysis, offset);
        return renamed == null ? Range.at(offset) : renamed;
    }
}
