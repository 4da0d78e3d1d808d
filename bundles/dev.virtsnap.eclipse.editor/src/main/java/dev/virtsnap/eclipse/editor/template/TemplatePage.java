package dev.virtsnap.eclipse.editor.template;

import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** Where a person changes the templates. */
public final class TemplatePage extends TemplatePreferencePage {

    public TemplatePage() {
        setPreferenceStore(SnapshotTemplates.shared().preferences());
        setTemplateStore(SnapshotTemplates.shared().store());
        setContextTypeRegistry(SnapshotTemplates.shared().types());
    }

    @Override
    protected boolean isShowFormatterSetting() {
        return false;
    }
}
