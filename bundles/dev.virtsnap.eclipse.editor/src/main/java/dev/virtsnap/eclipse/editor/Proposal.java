package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.text.Edits;
import dev.virtsnap.eclipse.editor.text.Images;
import dev.virtsnap.eclipse.editor.text.InformationControls;
import dev.virtsnap.eclipse.editor.text.Places;
import dev.virtsnap.language.ide.CompletionItem;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.jspecify.annotations.Nullable;

/** One thing that may be put in. While a person goes on typing it stays as long as it begins like what has been typed. */
final class Proposal
        implements ICompletionProposal,
                ICompletionProposalExtension2,
                ICompletionProposalExtension3,
                ICompletionProposalExtension4,
                ICompletionProposalExtension5,
                ICompletionProposalExtension6 {

    private final Range replace;
    private final CompletionItem item;
    private final int length;

    /** @param length of the document for which it was made */
    Proposal(Range replace, CompletionItem item, int length) {
        this.replace = replace;
        this.item = item;
        this.length = length;
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        IDocument document = viewer.getDocument();
        int typed = document.getLength() - length;
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.replace(
                new Range(replace.start(), replace.end() + typed),
                item.insertion().plain()));
        int before = 0;
        for (Edit edit : item.also()) {
            boolean behind = replace.end() <= edit.range().start();
            int shift = behind ? typed : 0;
            before += behind ? 0 : edit.replacement().length() - edit.range().length();
            edits.add(Edit.replace(
                    new Range(edit.range().start() + shift, edit.range().end() + shift), edit.replacement()));
        }
        try {
            Edits.apply(edits, document, viewer);
            new Places(document, replace.start() + before).visit(item.insertion(), viewer);
        } catch (BadLocationException | IllegalArgumentException e) {
            // the document changed in a way that nobody told of; what is there stays
            ILog.of(Proposal.class).warn("A completion does not fit the document any more.", e);
            return;
        }
        if (item.again()) {
            Follower.later(viewer, () -> {
                if (viewer instanceof ISourceViewer source) {
                    source.getTextOperationTarget().doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
                }
            });
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, @Nullable DocumentEvent event) {
        try {
            return replace.start() <= offset && begins(document.get(replace.start(), offset - replace.start()));
        } catch (BadLocationException e) {
            return false;
        }
    }

    private boolean begins(String typed) {
        return begins(item, typed);
    }

    /** Whether what has been typed may become an item. */
    static boolean begins(CompletionItem item, String typed) {
        return typed.length() <= item.filter().length()
                && item.filter().regionMatches(true, 0, typed, 0, typed.length());
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
    public void apply(IDocument document) {
        throw new UnsupportedOperationException("a viewer is always there to apply it");
    }

    @Override
    public @Nullable Point getSelection(IDocument document) {
        // set when it was applied
        return null;
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
        return item.topic() == null ? null : item.topic().markdown();
    }

    @Override
    public @Nullable Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        return getAdditionalProposalInfo();
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return InformationControls.BESIDE;
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int offset) {
        return item.insertion().plain();
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int offset) {
        return replace.start();
    }

    @Override
    public boolean isAutoInsertable() {
        return false;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString text = new StyledString(item.label());
        if (!item.detail().isEmpty()) {
            text.append(" – " + item.detail(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public Image getImage() {
        return switch (item.kind()) {
            case ELEMENT -> Images.FIELD.image();
            case ATTRIBUTE -> Images.ATTRIBUTE.image();
            case VALUE, TEXT -> Images.VALUE.image();
            case END_TAG -> Images.GROUP.image();
            case SHAPE -> Images.SNAPSHOT.image();
        };
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
        return null;
    }
}
