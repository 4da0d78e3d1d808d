package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.editor.Editors;
import dev.virtsnap.eclipse.editor.analysis.OpenDocuments;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.plan.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Creates or redefines a snapshot by the definition in the open editor, as it stands there, saved or not. */
public final class EditorHandler extends AbstractHandler implements IExecutableExtension {

    private boolean redefines;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        redefines = "redefine".equals(data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ITextEditor editor = Editors.ours(HandlerUtil.getActiveEditor(event));
        IDocument document = editor == null ? null : Editors.document(editor);
        if (document != null) {
            Set<DomainNode> domains =
                    Selected.of(HandlerUtil.getCurrentSelection(event)).allDomains();
            start(HandlerUtil.getActiveShell(event), document, List.copyOf(domains), redefines);
        }
        return null;
    }

    /** Plans it for the domains, or for the one that a person chooses if there are none. */
    public static void start(@Nullable Shell shell, IDocument document, List<DomainNode> domains, boolean redefines) {
        if (domains.isEmpty()) {
            DomainChooser.choose(shell, domain -> plan(shell, document, List.of(domain), redefines));
        } else {
            plan(shell, document, domains, redefines);
        }
    }

    private static void plan(@Nullable Shell shell, IDocument document, List<DomainNode> domains, boolean redefines) {
        String xml = document.get();
        Path file = OpenDocuments.path(document);
        IFile origin = OpenDocuments.resource(document);
        String path = file == null ? "" : file.toString();
        List<Request> requests = domains.stream()
                .map(domain -> redefines
                        ? DocumentRequests.redefine(domain, xml, path, origin)
                        : DocumentRequests.create(domain, xml, path, origin))
                .toList();
        Actions.start(shell, requests);
    }
}
