package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.virtsnap.eclipse.editor.DiagnosticAnnotation;
import dev.virtsnap.eclipse.editor.analysis.Analyst;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** The workbench that the tests run in, and its user. */
final class Workbench {

    /** The checkout, for the examples that all doors are tested with. */
    static final Path ROOT = Path.of(System.getProperty("virtsnap.root"));

    private static final long PATIENCE = 15_000;

    private Workbench() {}

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    static IWorkbenchWindow window() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null ? window : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        IWorkbenchPage page = window().getActivePage();
        if (page.findView("org.eclipse.ui.internal.introview") != null) {
            page.hideView(page.findView("org.eclipse.ui.internal.introview"));
        }
        return page;
    }

    /** Arranges the window in another way, and gives how it was before. */
    static String perspective(String id) throws WorkbenchException {
        String before = page().getPerspective().getId();
        PlatformUI.getWorkbench().showPerspective(id, window());
        settle();
        return before;
    }

    // files

    static IProject project(String name) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        if (!project.exists()) {
            project.create(null);
        }
        project.open(null);
        return project;
    }

    static IFile file(IProject project, String path, String text) throws CoreException {
        return file(project, path, text.getBytes(StandardCharsets.UTF_8));
    }

    static IFile file(IProject project, String path, byte[] bytes) throws CoreException {
        IFile file = project.getFile(path);
        if (file.getParent() instanceof IFolder folder && !folder.exists()) {
            folder.create(true, true, null);
        }
        if (file.exists()) {
            file.setContents(new ByteArrayInputStream(bytes), IResource.FORCE, null);
        } else {
            file.create(new ByteArrayInputStream(bytes), true, null);
        }
        return file;
    }

    static String read(IFile file) throws IOException {
        return Files.readString(file.getLocation().toFile().toPath());
    }

    // editors

    static Opened open(IFile file) throws CoreException {
        IEditorPart part = IDE.openEditor(page(), file, true);
        ITextEditor editor = part.getAdapter(ITextEditor.class);
        assertNotNull(editor, () -> part + " is no text editor");
        return new Opened(editor, (SourceViewer) part.getAdapter(ITextViewer.class));
    }

    static void closeAll() {
        page().closeAllEditors(false);
    }

    /** An open editor. */
    record Opened(ITextEditor editor, SourceViewer viewer) {

        IDocument document() {
            return viewer.getDocument();
        }

        String text() {
            return document().get();
        }

        /** Puts the cursor behind a word, or between the two halves of it that a bar divides. */
        int cursor(String around) {
            int bar = around.indexOf('|');
            String word = around.replace("|", "");
            int at = text().indexOf(word);
            if (at < 0) {
                fail("there is no '" + word + "' in\n" + text());
            }
            int offset = at + (bar < 0 ? word.length() : bar);
            viewer.setSelectedRange(offset, 0);
            viewer.revealRange(offset, 0);
            return offset;
        }

        void type(String keys) {
            for (char key : keys.toCharArray()) {
                Event event = new Event();
                event.character = key == '\n' ? SWT.CR : key;
                event.keyCode = key == '\n' ? SWT.CR : key;
                viewer.getTextWidget().notifyListeners(SWT.KeyDown, event);
            }
        }

        List<String> codes() {
            List<String> codes = new ArrayList<>();
            IAnnotationModel model = viewer.getAnnotationModel();
            for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
                if (all.next() instanceof DiagnosticAnnotation found) {
                    codes.add(found.diagnostic().code());
                }
            }
            codes.sort(null);
            return codes;
        }

        /** Waits until the document as it is has been analysed. */
        void awaitAnalysis() {
            until(() -> Analyst.shared().findingsIfKnown(document()) != null, () -> "nobody analyses it");
        }

        void awaitCodes(String... codes) {
            List<String> wanted = new ArrayList<>(List.of(codes));
            wanted.sort(null);
            until(() -> codes().equals(wanted), () -> "found " + codes() + " in place of " + wanted);
        }
    }

    // waiting

    static void until(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.currentTimeMillis() + PATIENCE;
        Display display = display();
        while (!condition.getAsBoolean()) {
            if (end < System.currentTimeMillis()) {
                fail(otherwise.get());
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }

    /** Handles what is waiting to be handled. */
    static void settle() {
        Display display = display();
        while (display.readAndDispatch()) {
            // goes on as long as there is something
        }
    }

    // what is shown

    static List<Shell> popups() {
        List<Shell> popups = new ArrayList<>();
        for (Shell shell : display().getShells()) {
            if (shell != window().getShell() && !shell.isDisposed() && shell.isVisible()) {
                popups.add(shell);
            }
        }
        return popups;
    }

    /**
     * Answers the next window that asks something. Such a window handles events by itself until it is closed, so that nobody
     * else gets to.
     */
    static void answer(Consumer<Shell> how) {
        display().timerExec(20, () -> {
            List<Shell> open = popups();
            if (open.isEmpty()) {
                answer(how);
            } else {
                how.accept(open.get(0));
            }
        });
    }

    /** Closes what a test that failed has left open, lest it keeps those after it waiting. */
    static void closePopups() {
        for (Shell shell : popups()) {
            if (!shell.isDisposed()) {
                shell.dispose();
            }
        }
    }

    /** The rows of the tables in small windows. */
    static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Shell shell : popups()) {
            Table table = find(shell, Table.class);
            for (int i = 0; table != null && i < table.getItemCount(); i++) {
                rows.add(table.getItem(i).getText());
            }
        }
        return rows;
    }

    static <T extends Control> T find(Composite in, Class<T> type) {
        for (Control child : in.getChildren()) {
            if (type.isInstance(child)) {
                return type.cast(child);
            }
            T deeper = child instanceof Composite composite ? find(composite, type) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    /** Lets everything be painted, which the display does between events in its own time. */
    private static void painted(Display display) {
        int[] open = {0};
        for (Shell shell : display.getShells()) {
            Control content = shell.isVisible() ? innermost(shell) : null;
            if (content != null) {
                open[0]++;
                content.addListener(SWT.Paint, new Listener() {
                    @Override
                    public void handleEvent(Event event) {
                        content.removeListener(SWT.Paint, this);
                        open[0]--;
                    }
                });
                content.redraw();
            }
        }
        until(() -> open[0] == 0, () -> "not everything is painted");
        boolean[] rested = {false};
        display.timerExec(300, () -> rested[0] = true);
        until(() -> rested[0], () -> "the display is never done");
    }

    /** Something that is painted late. */
    private static Control innermost(Shell shell) {
        StyledText text = find(shell, StyledText.class);
        return text != null && text.isVisible() && 0 < text.getSize().x ? text : null;
    }

    /** A picture of the whole display. */
    static void picture(String name) throws IOException {
        picture(name, display().getBounds());
    }

    /** A picture of a part of the display. */
    static void picture(String name, Rectangle bounds) throws IOException {
        Display display = display();
        painted(display);
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        gc.copyArea(image, bounds.x, bounds.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        File file = new File(System.getProperty("virtsnap.screenshots"), name + ".png");
        Files.createDirectories(file.toPath().getParent());
        loader.save(file.getPath(), SWT.IMAGE_PNG);
        image.dispose();
    }
}
