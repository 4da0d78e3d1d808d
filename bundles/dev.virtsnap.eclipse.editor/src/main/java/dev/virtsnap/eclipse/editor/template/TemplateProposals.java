package dev.virtsnap.eclipse.editor.template;

import dev.virtsnap.eclipse.editor.text.Images;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.CompletionList;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContext;
import org.eclipse.jface.text.templates.TemplateProposal;

/** The templates as proposals. */
public final class TemplateProposals {

    private TemplateProposals() {}

    /**
     * Those for a document that has no element yet.
     *
     * @param list what else is offered there, for what it would replace
     */
    public static List<ICompletionProposal> of(IDocument document, Analysis analysis, CompletionList list) {
        List<ICompletionProposal> proposals = new ArrayList<>();
        if (analysis.tree().root() != null) {
            return proposals;
        }
        int start = list.replace().start();
        int length = list.replace().length();
        TemplateContext context =
                new DocumentTemplateContext(SnapshotTemplates.shared().type(), document, start, length);
        for (Template template : SnapshotTemplates.shared().all()) {
            proposals.add(new Offered(template, context, new Region(start, length)));
        }
        return proposals;
    }

    private static final class Offered extends TemplateProposal {
        Offered(Template template, TemplateContext context, Region region) {
            super(template, context, region, null, 0);
        }

        /** Asked in the UI thread, where images may be made. */
        @Override
        public org.eclipse.swt.graphics.Image getImage() {
            return Images.SNAPSHOT.image();
        }
    }
}
