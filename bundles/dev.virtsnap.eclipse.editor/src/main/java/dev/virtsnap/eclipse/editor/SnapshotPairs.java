package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ICharacterPairMatcher;
import org.jspecify.annotations.Nullable;

/** Finds the tag that belongs to the one at the cursor: from the first character of the one to the last of the other. */
public final class SnapshotPairs implements ICharacterPairMatcher {

    private int anchor = RIGHT;

    @Override
    public @Nullable IRegion match(IDocument document, int offset) {
        Analysis analysis = Analyst.shared().quickly(document);
        Element element = analysis == null || document.getLength() < offset
                ? null
                : analysis.tree().elementAt(offset);
        while (element != null) {
            Range start = element.startTagRange();
            Range end = element.endTagRange();
            boolean inStart = start.start() < offset && offset <= start.end();
            boolean inEnd = end != null && end.start() < offset && offset <= end.end();
            if (inStart || inEnd) {
                anchor = inEnd ? RIGHT : LEFT;
                int last = end == null ? start.end() : end.end();
                return end == null && !element.isSelfClosing() ? null : new Region(start.start(), last - start.start());
            }
            element = element.parent();
        }
        return null;
    }

    @Override
    public int getAnchor() {
        return anchor;
    }

    @Override
    public void clear() {
        // nothing is kept but which side was asked about
    }

    @Override
    public void dispose() {
        // nothing is held
    }
}
