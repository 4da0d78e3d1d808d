package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.analysis.OpenDocuments;
import dev.virtsnap.eclipse.editor.analysis.SnapshotIndex;
import dev.virtsnap.eclipse.editor.text.Messages;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Hint;
import dev.virtsnap.language.ide.Hints;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.osgi.util.NLS;

/** What libvirt will fill in, in the lines; and above the first one how many snapshots descend from this one. */
public final class SnapshotCodeMinings extends AbstractCodeMiningProvider {

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
            ITextViewer viewer, IProgressMonitor monitor) {
        IDocument document = viewer.getDocument();
        if (document == null || !OpenDocuments.isOurs(document)) {
            return CompletableFuture.completedFuture(List.of());
        }
        return CompletableFuture.supplyAsync(() -> minings(document));
    }

    private List<ICodeMining> minings(IDocument document) {
        Analysis analysis = Analyst.shared().analysis(document);
        List<ICodeMining> minings = new ArrayList<>();
        int length = analysis.text().length();
        for (Hint hint : Hints.of(analysis, new Range(0, length))) {
            if (hint.offset() < length) {
                minings.add(new InLine(hint, this));
            }
        }
        int children = children(analysis, OpenDocuments.key(document));
        SnapshotNames names = SnapshotNames.of(analysis);
        if (0 < children && names != null) {
            try {
                int line = document.getLineOfOffset(names.root().start());
                minings.add(new Above(line, document, this, words(children)));
            } catch (BadLocationException e) {
                // typed over; the next call is about what is there now
                return List.of();
            }
        }
        return minings;
    }

    private static int children(Analysis analysis, String key) {
        SnapshotNames names = SnapshotNames.of(analysis);
        if (names == null) {
            return 0;
        }
        Workspace workspace = SnapshotIndex.shared().workspace();
        return Navigation.children(key, workspace.with(key, names)).size();
    }

    private static String words(int children) {
        return children == 1 ? Messages.minings_child : NLS.bind(Messages.minings_children, children);
    }

    private static final class InLine extends LineContentCodeMining {
        InLine(Hint hint, SnapshotCodeMinings provider) {
            super(new Position(hint.offset(), 1), provider);
            setLabel(" " + hint.label() + " ");
        }
    }

    private static final class Above extends LineHeaderCodeMining {
        Above(int line, IDocument document, SnapshotCodeMinings provider, String label) throws BadLocationException {
            super(line, document, provider);
            setLabel(label);
        }
    }
}
