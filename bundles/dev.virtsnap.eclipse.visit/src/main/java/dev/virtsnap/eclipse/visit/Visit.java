package dev.virtsnap.eclipse.visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonNavigator;
import org.jspecify.annotations.Nullable;

/**
 * Opens the view of hypervisors, looks at a domain, writes a definition, and creates a snapshot by it; then writes a file
 * beside the definition. It knows of the feature what a person knows: how commands and the view are called, and what is to
 * be seen.
 */
public final class Visit implements IStartup {

    private static final String VIEW = "dev.virtsnap.eclipse.explorer.view";
    private static final String CREATE = "dev.virtsnap.eclipse.explorer.create";

    /** What the connection of the workspace is called, its only domain, and what is to be created. */
    private static final List<String> PLACE = List.of("Practice", "test", "installed-1");

    /** In milliseconds. */
    private static final int PAUSE = 200;

    /** Something to do; whether it is done, for it may have to wait for something else. */
    private interface Step {
        boolean isDone() throws CoreException, CommandException, IOException;
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private @Nullable CommonNavigator view;
    private @Nullable IFile definition;

    @Override
    public void earlyStartup() {
        steps.add(this::openView);
        steps.add(() -> isShown(PLACE.subList(0, 2)));
        steps.add(this::openDefinition);
        steps.add(this::create);
        steps.add(Visit::proceed);
        steps.add(() -> isShown(PLACE));
        steps.add(this::leaveWord);
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> goOn(display));
    }

    private void goOn(Display display) {
        try {
            while (!steps.isEmpty() && steps.element().isDone()) {
                steps.remove();
            }
        } catch (CoreException | CommandException | IOException e) {
            ILog.of(Visit.class).error("The visit ends with " + steps.size() + " steps to do.", e);
            return;
        }
        if (!steps.isEmpty()) {
            display.timerExec(PAUSE, () -> goOn(display));
        }
    }

    private static IWorkbenchPage page() {
        return Objects.requireNonNull(
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage());
    }

    private boolean openView() throws CoreException {
        view = (CommonNavigator) page().showView(VIEW);
        return true;
    }

    /** Opens the rows on the way to a row; whether it is there. */
    private boolean isShown(List<String> place) {
        CommonNavigator explorer = Objects.requireNonNull(view);
        TreeItem[] items = explorer.getCommonViewer().getTree().getItems();
        for (int i = 0; i < place.size(); i++) {
            TreeItem found = null;
            for (TreeItem item : items) {
                found = found == null && item.getText().startsWith(place.get(i)) ? item : found;
            }
            if (found == null) {
                return false;
            }
            if (i + 1 < place.size() && found.getData() != null) {
                explorer.getCommonViewer().expandToLevel(found.getData(), 1);
            }
            items = found.getItems();
        }
        return true;
    }

    private boolean openDefinition() throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("visit");
        project.create(new NullProgressMonitor());
        project.open(new NullProgressMonitor());
        IFile file = project.getFile("installed.snapshot.xml");
        byte[] text = ("<domainsnapshot>\n  <name>" + PLACE.get(2) + "</name>\n</domainsnapshot>\n")
                .getBytes(StandardCharsets.UTF_8);
        file.create(new ByteArrayInputStream(text), IResource.NONE, new NullProgressMonitor());
        definition = file;
        IDE.openEditor(page(), file);
        return true;
    }

    private boolean create() throws CommandException {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(CREATE, null);
        return true;
    }

    /** Agrees to what a dialog shows, as soon as it lets one. */
    private static boolean proceed() {
        for (Shell shell : Display.getCurrent().getShells()) {
            Button button = find(shell);
            if (button != null && button.isVisible() && button.isEnabled()) {
                button.notifyListeners(SWT.Selection, null);
                return true;
            }
        }
        return false;
    }

    private static @Nullable Button find(Composite parent) {
        for (Control control : parent.getChildren()) {
            boolean proceeds = control instanceof Button
                    && Integer.valueOf(IDialogConstants.PROCEED_ID).equals(control.getData());
            Button found = proceeds ? (Button) control : control instanceof Composite inner ? find(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean leaveWord() throws IOException {
        Path word = Path.of(Objects.requireNonNull(
                                Objects.requireNonNull(definition).getLocation())
                        .toOSString())
                .resolveSibling("created.txt");
        Files.writeString(word, PLACE.get(2));
        return true;
    }
}
