package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.editor.Editors;
import dev.virtsnap.eclipse.explorer.compare.Comparison;
import dev.virtsnap.eclipse.explorer.compare.Sides;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.compare.CompareUI;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Compares a snapshot with another, with the domain as it is now, or with the definition in the open editor. */
public final class CompareHandler extends AbstractHandler implements IExecutableExtension {

    private String what = "";

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        what = String.valueOf(data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        List<SnapshotNode> snapshots = new ArrayList<>();
        Selected.of(HandlerUtil.getCurrentSelection(event)).snapshots().values().forEach(snapshots::addAll);
        if (snapshots.isEmpty()) {
            return null;
        }
        SnapshotNode first = snapshots.get(0);
        if (what.equals("each") && snapshots.size() == 2) {
            SnapshotNode second = snapshots.get(1);
            open(() -> Sides.snapshot(first), () -> Sides.snapshot(second));
        } else if (what.equals("now")) {
            open(() -> Sides.kept(first), () -> Sides.now(first.domain()));
        } else if (what.equals("editor")) {
            ITextEditor editor = Editors.ours(HandlerUtil.getActiveEditor(event));
            IDocument document = editor == null ? null : Editors.document(editor);
            if (editor != null && document != null) {
                String title = editor.getTitle();
                String text = document.get();
                open(() -> Sides.editor(title, text), () -> Sides.snapshot(first));
            }
        }
        return null;
    }

    private static void open(Comparison.Reading left, Comparison.Reading right) {
        CompareUI.openCompareEditor(new Comparison(left, right));
    }
}
