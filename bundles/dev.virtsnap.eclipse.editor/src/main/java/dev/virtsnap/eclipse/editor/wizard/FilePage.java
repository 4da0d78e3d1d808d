package dev.virtsnap.eclipse.editor.wizard;

import dev.virtsnap.eclipse.editor.template.SnapshotTemplates;
import dev.virtsnap.eclipse.editor.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.jspecify.annotations.Nullable;

/** Where the file is to be; what it is called becomes the name of the snapshot. */
final class FilePage extends WizardNewFileCreationPage {

    static final String NAME = "file";

    private static final String EXTENSION = ".xml";

    private final ShapePage shapes;

    FilePage(IStructuredSelection selection, ShapePage shapes) {
        super(NAME, selection);
        this.shapes = shapes;
        setTitle(Messages.wizard_file_title);
        setDescription(Messages.wizard_file_description);
        setFileName("before-upgrade" + EXTENSION);
        setFileExtension("xml");
    }

    @Override
    protected @Nullable InputStream getInitialContents() {
        Template template = shapes.chosen();
        if (template == null) {
            return null;
        }
        String file = getFileName();
        String name = file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
        return new ByteArrayInputStream(SnapshotTemplates.text(template, name).getBytes(StandardCharsets.UTF_8));
    }
}
