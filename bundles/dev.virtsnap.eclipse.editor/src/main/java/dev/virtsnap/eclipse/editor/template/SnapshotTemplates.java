package dev.virtsnap.eclipse.editor.template;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateException;
import org.eclipse.jface.text.templates.TemplateTranslator;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Whole documents to begin with: those that come with the editor, as a person may have changed them. */
public final class SnapshotTemplates {

    /** Of documents that have nothing in them yet. */
    public static final String DOCUMENT = "dev.virtsnap.eclipse.editor.document";

    private static final String BUNDLE = "dev.virtsnap.eclipse.editor";

    private static final SnapshotTemplates SHARED = new SnapshotTemplates();

    private final IPreferenceStore preferences = new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
    private final ContributionContextTypeRegistry types = new ContributionContextTypeRegistry();
    private final ContributionTemplateStore store;

    private SnapshotTemplates() {
        types.addContextType(new SnapshotContextType());
        store = new ContributionTemplateStore(types, preferences, BUNDLE + ".templates");
        try {
            store.load();
        } catch (IOException e) {
            ILog.of(SnapshotTemplates.class).error("The templates cannot be read.", e);
        }
    }

    /** The one of the program. */
    public static SnapshotTemplates shared() {
        return SHARED;
    }

    /** Those that a person has not turned off, in the order of their names. */
    public List<Template> all() {
        return List.of(store.getTemplates(DOCUMENT));
    }

    TemplateContextType type() {
        return types.getContextType(DOCUMENT);
    }

    ContextTypeRegistry types() {
        return types;
    }

    TemplateStore store() {
        return store;
    }

    IPreferenceStore preferences() {
        return preferences;
    }

    /** The document of a template for a snapshot of that name. */
    public static String text(Template template, String name) {
        String escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace("$", "$$");
        String pattern = template.getPattern().replace("${name}", escaped).replace("${cursor}", "");
        try {
            return new TemplateTranslator()
                    .translate(new Template("", "", DOCUMENT, pattern, false))
                    .getString();
        } catch (TemplateException e) {
            // a person wrote it; it is shown as written
            return pattern;
        }
    }
}
