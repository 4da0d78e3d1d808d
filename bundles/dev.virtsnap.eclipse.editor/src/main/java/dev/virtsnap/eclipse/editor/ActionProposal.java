package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.text.Edits;
import dev.virtsnap.eclipse.editor.text.Images;
import dev.virtsnap.eclipse.editor.text.InformationControls;
import dev.virtsnap.language.ide.Action;
import dev.virtsnap.language.text.Edit;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.jspecify.annotations.Nullable;

/** Something that Ctrl+1 offers: a fix or another way to write it. */
final class ActionProposal
        implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3 {

    private static final int LONGEST = 60;

    private final Action action;
    private final IDocument document;
    private final long stamp;

    ActionProposal(Action action, IDocument document) {
        this.action = action;
        this.document = document;
        this.stamp = stamp(document);
    }

    private static long stamp(IDocument document) {
        return document instanceof IDocumentExtension4 stamped ? stamped.getModificationStamp() : 0;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        apply(document, viewer);
    }

    @Override
    public void apply(IDocument same) {
        apply(same, null);
    }

    private void apply(IDocument same, @Nullable ITextViewer viewer) {
        try {
            if (stamp == stamp(same)) {
                Edits.apply(action.edits(), same, viewer);
            }
        } catch (BadLocationException e) {
            ILog.of(ActionProposal.class).warn("An action does not fit the document.", e);
        }
    }

    @Override
    public boolean validate(IDocument same, int offset, @Nullable DocumentEvent event) {
        return stamp == stamp(same);
    }

    /** What will be taken out and what will be put in. */
    @Override
    public String getAdditionalProposalInfo() {
        StringBuilder info = new StringBuilder();
        if (action.diagnostic() != null) {
            info.append(action.diagnostic().message().replaceAll("([*`\\[\\\\])", "\\\\$1"))
                    .append("\n\n");
        }
        info.append("```\n");
        String text = document.get();
        for (Edit edit : action.edits()) {
            if (text.length() < edit.range().end()) {
                return "";
            }
            line(info, "- ", text.substring(edit.range().start(), edit.range().end()));
            line(info, "+ ", edit.replacement());
        }
        return info.append("```").toString();
    }

    private static void line(StringBuilder info, String sign, String text) {
        for (String line : text.isBlank() ? new String[0] : text.strip().split("\r?\n")) {
            info.append(sign)
                    .append(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…")
                    .append('\n');
        }
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return InformationControls.BESIDE;
    }

    @Override
    public String getDisplayString() {
        return action.title();
    }

    @Override
    public Image getImage() {
        return (action.kind() == Action.Kind.FIX ? Images.FIX : Images.CHANGE).image();
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing is shown in the text before it is chosen
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing was shown
    }

    @Override
    public @Nullable Point getSelection(IDocument same) {
        return null;
    }

    @Override
    public @Nullable CharSequence getPrefixCompletionText(IDocument same, int offset) {
        return null;
    }

    @Override
    public int getPrefixCompletionStart(IDocument same, int offset) {
        return offset;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }
}
