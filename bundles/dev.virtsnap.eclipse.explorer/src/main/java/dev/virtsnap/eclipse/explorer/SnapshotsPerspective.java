package dev.virtsnap.eclipse.explorer;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Hypervisors and files on the left, what a document means on the right, what is known and what is wrong below. */
public final class SnapshotsPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(Explorer.VIEW, IPageLayout.LEFT, 0.34f, editors);
        layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.BOTTOM, 0.66f, Explorer.VIEW);
        layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.74f, editors);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.68f, editors);
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(Explorer.GRAPH);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.addNewWizardShortcut("dev.virtsnap.eclipse.editor.new");
        layout.addNewWizardShortcut("dev.virtsnap.eclipse.explorer.connect");
        layout.addShowViewShortcut(Explorer.VIEW);
        layout.addShowViewShortcut(Explorer.GRAPH);
        layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
        layout.addShowInPart(Explorer.VIEW);
        layout.addShowInPart(IPageLayout.ID_PROP_SHEET);
    }
}
