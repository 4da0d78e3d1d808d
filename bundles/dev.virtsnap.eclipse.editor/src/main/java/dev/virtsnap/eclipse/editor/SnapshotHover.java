package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.analysis.Findings;
import dev.virtsnap.eclipse.editor.text.InformationControls;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Hover;
import dev.virtsnap.language.ide.HoverText;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.jspecify.annotations.Nullable;

/** What is wrong where the mouse is, what follows from the document, and the page. The platform asks in the background. */
public final class SnapshotHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

    @Override
    public @Nullable IRegion getHoverRegion(ITextViewer viewer, int offset) {
        Findings findings = Analyst.shared().findingsIfKnown(viewer.getDocument());
        if (findings == null) {
            // asked in the UI thread, where nobody waits for an analysis
            return new Region(offset, 0);
        }
        Range range = about(findings, offset);
        return range == null ? null : new Region(range.start(), range.length());
    }

    private static @Nullable Range about(Findings findings, int offset) {
        HoverText text = Hover.at(findings.analysis(), offset);
        if (text != null) {
            return text.range();
        }
        List<Diagnostic> wrong = at(findings, offset);
        return wrong.isEmpty() ? null : wrong.get(0).range();
    }

    private static List<Diagnostic> at(Findings findings, int offset) {
        return findings.diagnostics().stream()
                .filter(diagnostic -> diagnostic.range().touches(offset))
                .toList();
    }

    @Override
    public @Nullable Object getHoverInfo2(ITextViewer viewer, IRegion region) {
        return getHoverInfo(viewer, region);
    }

    @Override
    public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
        Findings findings = Analyst.shared().findings(viewer.getDocument());
        List<String> parts = new ArrayList<>();
        for (Diagnostic diagnostic : at(findings, region.getOffset())) {
            parts.add("**" + diagnostic.severity().word() + "** " + escaped(diagnostic.message()) + " `"
                    + diagnostic.code() + "`");
        }
        HoverText text = Hover.at(findings.analysis(), region.getOffset());
        if (text != null) {
            parts.add(text.markdown());
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    /** A message is no Markdown. */
    private static String escaped(String message) {
        return message.replaceAll("([*`\\[\\\\])", "\\\\$1");
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return InformationControls.HOVER;
    }
}
