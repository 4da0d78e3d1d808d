package dev.virtsnap.eclipse.editor.template;

import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.TemplateContextType;

/** Where whole documents are put in. */
public final class SnapshotContextType extends TemplateContextType {

    public SnapshotContextType() {
        super(SnapshotTemplates.DOCUMENT, dev.virtsnap.eclipse.editor.text.Messages.template_context);
        addResolver(new GlobalTemplateVariables.Cursor());
        addResolver(new GlobalTemplateVariables.Date());
        addResolver(new GlobalTemplateVariables.User());
    }
}
