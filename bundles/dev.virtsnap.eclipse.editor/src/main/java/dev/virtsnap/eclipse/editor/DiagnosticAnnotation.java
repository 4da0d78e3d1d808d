package dev.virtsnap.eclipse.editor;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;

/** A finding in the text of an editor, as it is while one types. */
public final class DiagnosticAnnotation extends Annotation implements IQuickFixableAnnotation {

    private static final String TYPE = "dev.virtsnap.eclipse.editor.live.";

    private final Diagnostic diagnostic;

    public DiagnosticAnnotation(Diagnostic diagnostic) {
        super(TYPE + type(diagnostic.severity()), false, title(diagnostic));
        this.diagnostic = diagnostic;
    }

    /** The platform shows it in one line, which is no place for a whole message; the hover has that. */
    private static String title(Diagnostic diagnostic) {
        Page page = Pages.of(diagnostic.code());
        return (page == null ? diagnostic.message() : page.title()) + " [" + diagnostic.code() + "]";
    }

    private static String type(Severity severity) {
        return severity.compareTo(Severity.INFO) <= 0 ? severity.word() : Severity.INFO.word();
    }

    /** What was found. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    @Override
    public void setQuickFixable(boolean state) {
        // the diagnostic knows
    }

    @Override
    public boolean isQuickFixableStateSet() {
        return true;
    }

    @Override
    public boolean isQuickFixable() {
        return !diagnostic.fixes().isEmpty();
    }
}
