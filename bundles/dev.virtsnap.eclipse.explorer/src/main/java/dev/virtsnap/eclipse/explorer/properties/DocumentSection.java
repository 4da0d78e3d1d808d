package dev.virtsnap.eclipse.explorer.properties;

import dev.virtsnap.eclipse.explorer.document.Documents;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Messages;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.jspecify.annotations.Nullable;

/** What libvirt prints of a snapshot, read when somebody looks. */
public final class DocumentSection extends AbstractPropertySection {

    private @Nullable Text text;
    private @Nullable SnapshotNode snapshot;
    private @Nullable SnapshotNode read;

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage page) {
        super.createControls(parent, page);
        Composite area = getWidgetFactory().createComposite(parent);
        area.setLayout(new GridLayout());
        Text made = getWidgetFactory()
                .createText(area, "", SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        made.setFont(JFaceResources.getTextFont());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 80;
        made.setLayoutData(data);
        text = made;
    }

    @Override
    public boolean shouldUseExtraSpace() {
        return true;
    }

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
        snapshot = Adapters.adapt(first, SnapshotNode.class);
    }

    @Override
    public void refresh() {
        SnapshotNode wanted = snapshot;
        Text shown = text;
        if (wanted == null || shown == null || shown.isDisposed() || wanted == read) {
            return;
        }
        read = wanted;
        Display display = shown.getDisplay();
        shown.setText(Messages.pending_document);
        Documents.read(
                wanted,
                document -> display.asyncExec(() -> {
                    if (!shown.isDisposed() && wanted == snapshot) {
                        shown.setText(document);
                    }
                }));
    }
}
