package dev.virtsnap.eclipse.editor.wizard;

import dev.virtsnap.eclipse.editor.template.SnapshotTemplates;
import dev.virtsnap.eclipse.editor.text.Images;
import dev.virtsnap.eclipse.editor.text.Messages;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Which of the shapes the document is to have, with what it will say. */
final class ShapePage extends WizardPage {

    private @Nullable Template chosen;

    ShapePage() {
        super("shape");
        setTitle(Messages.wizard_shape_title);
        setDescription(Messages.wizard_shape_description);
    }

    /** What a person chose; null if nothing is to be chosen from. */
    @Nullable
    Template chosen() {
        return chosen;
    }

    @Override
    public void createControl(Composite parent) {
        SashForm page = new SashForm(parent, SWT.HORIZONTAL);
        TableViewer list = new TableViewer(page, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        Composite right = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(right);
        Text preview = new Text(right, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        preview.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 300).applyTo(preview);
        page.setWeights(2, 3);
        list.setContentProvider(ArrayContentProvider.getInstance());
        list.setLabelProvider(new Names());
        List<Template> templates = SnapshotTemplates.shared().all();
        list.addSelectionChangedListener(event -> {
            chosen = event.getStructuredSelection().getFirstElement() instanceof Template template ? template : null;
            preview.setText(chosen == null ? "" : SnapshotTemplates.text(chosen, "before-upgrade"));
            setMessage(chosen == null ? null : chosen.getDescription());
            setPageComplete(chosen != null);
        });
        list.addDoubleClickListener(event -> getContainer().showPage(getNextPage()));
        list.setInput(templates);
        if (!templates.isEmpty()) {
            list.setSelection(new StructuredSelection(templates.get(0)));
        }
        setControl(page);
    }

    private static final class Names extends LabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof Template template ? template.getName() : "";
        }

        @Override
        public Image getImage(Object element) {
            return Images.SNAPSHOT.image();
        }
    }
}
