package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.analysis.OpenDocuments;
import dev.virtsnap.eclipse.editor.analysis.SnapshotIndex;
import dev.virtsnap.eclipse.editor.template.TemplateProposals;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Completion;
import dev.virtsnap.language.ide.CompletionItem;
import dev.virtsnap.language.ide.CompletionList;
import dev.virtsnap.language.ide.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;

/** What may be put in where the cursor is. The platform asks in the background. */
public final class SnapshotContentAssist implements IContentAssistProcessor {

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        Workspace workspace = SnapshotIndex.shared().workspace();
        Analysis analysis = Analyst.shared().analysis(document);
        CompletionList list = Completion.at(
                analysis, offset, workspace.without(OpenDocuments.key(document)), System.currentTimeMillis() / 1000);
        List<ICompletionProposal> proposals = new ArrayList<>();
        String typed = analysis.text().slice(Math.min(list.replace().start(), offset), offset);
        for (CompletionItem item : list.items()) {
            if (Proposal.begins(item, typed)) {
                proposals.add(new Proposal(list.replace(), item, analysis.text().length()));
            }
        }
        proposals.addAll(TemplateProposals.of(document, analysis, list));
        return proposals.toArray(new ICompletionProposal[0]);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'<', '/', ' ', '"', '\'', '&'};
    }

    @Override
    public IContextInformation @Nullable [] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char @Nullable [] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }

    @Override
    public @Nullable IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
