package dev.virtsnap.eclipse.editor.text;

import dev.virtsnap.language.ide.Insertion;
import dev.virtsnap.language.ide.Insertion.Choice;
import dev.virtsnap.language.ide.Insertion.Piece;
import dev.virtsnap.language.ide.Insertion.TabStop;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/** The places of an insertion, to be visited by Tab. */
public final class Places {

    private final IDocument document;
    private final int start;
    private final Map<Integer, LinkedPositionGroup> groups = new TreeMap<>();
    private int exit;

    /**
     * Places of an insertion that has been made.
     *
     * @param start where it begins in the document
     */
    public Places(IDocument document, int start) {
        this.document = document;
        this.start = start;
    }

    /** Lets a person visit them; the cursor goes to the first, and behind the insertion at the end. */
    public void visit(Insertion insertion, ITextViewer viewer) throws BadLocationException {
        int offset = start;
        exit = start + insertion.plain().length();
        for (Piece piece : insertion.pieces()) {
            add(piece, offset);
            offset += piece.plain().length();
        }
        if (groups.isEmpty()) {
            viewer.setSelectedRange(exit, 0);
            return;
        }
        LinkedModeModel model = new LinkedModeModel();
        for (LinkedPositionGroup group : groups.values()) {
            model.addGroup(group);
        }
        model.forceInstall();
        LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
        ui.setExitPosition(viewer, exit, 0, Integer.MAX_VALUE);
        ui.enter();
        viewer.setSelectedRange(
                ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
    }

    private void add(Piece piece, int offset) throws BadLocationException {
        if (piece instanceof TabStop stop && stop.number() == 0) {
            exit = offset;
        } else if (piece instanceof TabStop stop) {
            group(stop.number())
                    .addPosition(new LinkedPosition(
                            document, offset, stop.placeholder().length(), stop.number()));
        } else if (piece instanceof Choice choice) {
            int length = choice.plain().length();
            ICompletionProposal[] options = choice.options().stream()
                    .map(option -> new CompletionProposal(option, offset, length, option.length()))
                    .toArray(ICompletionProposal[]::new);
            group(choice.number())
                    .addPosition(new ProposalPosition(document, offset, length, choice.number(), options));
        }
    }

    private LinkedPositionGroup group(int number) {
        return groups.computeIfAbsent(number, n -> new LinkedPositionGroup());
    }
}
