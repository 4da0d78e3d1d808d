package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.handlers.IHandlerService;

/** A window that is open beside the workbench, such as that with a plan, and its user. */
final class PlanRobot {

    private final Shell shell;

    PlanRobot(Shell shell) {
        this.shell = shell;
    }

    /** Waits for a window of that title. */
    static PlanRobot window(String title) {
        Workbench.until(() -> find(title) != null, () -> "no window '" + title + "' among " + titles());
        return new PlanRobot(find(title));
    }

    /** Waits for a plan, until all that is to be known of it is known. */
    static PlanRobot plan() {
        PlanRobot robot = window("Plan");
        robot.awaitPlanned();
        return robot;
    }

    void awaitPlanned() {
        Workbench.until(() -> button("Plan Again").isEnabled(), () -> "it is never planned: " + text());
    }

    private static Shell find(String title) {
        for (Shell popup : Workbench.popups()) {
            if (popup.getText().equals(title)) {
                return popup;
            }
        }
        return null;
    }

    static List<String> titles() {
        return Workbench.popups().stream().map(Shell::getText).toList();
    }

    /** Runs a command on what is selected, as a menu does. */
    static void run(String command) throws Exception {
        Workbench.window().getService(IHandlerService.class).executeCommand(command, null);
        Workbench.settle();
    }

    Shell shell() {
        return shell;
    }

    boolean isOpen() {
        return !shell.isDisposed();
    }

    /** All that can be read in it. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (Control control : controls(shell)) {
            String text = text(control);
            if (!text.isEmpty()) {
                out.append(text).append('\n');
            }
        }
        return out.toString();
    }

    private static String text(Control control) {
        if (control instanceof StyledText styled) {
            return styled.getText();
        } else if (control instanceof Label label) {
            return label.getText();
        } else if (control instanceof Link link) {
            return link.getText();
        } else if (control instanceof Button button) {
            return button.getText().replace("&", "");
        } else if (control instanceof Text text) {
            return text.getText();
        } else if (control instanceof Tree tree) {
            StringBuilder out = new StringBuilder();
            append(tree.getItems(), "", out);
            return out.toString();
        } else if (control instanceof Table table) {
            StringBuilder out = new StringBuilder();
            for (TableItem item : table.getItems()) {
                for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
                    out.append(i == 0 ? "" : " | ").append(item.getText(i));
                }
                out.append('\n');
            }
            return out.toString();
        }
        return "";
    }

    private static void append(TreeItem[] items, String indent, StringBuilder out) {
        for (TreeItem item : items) {
            out.append(indent).append(item.getText()).append('\n');
            append(item.getItems(), indent + "  ", out);
        }
    }

    static List<Control> controls(Composite in) {
        List<Control> controls = new ArrayList<>();
        for (Control child : in.getChildren()) {
            if (child.getVisible()) {
                controls.add(child);
                if (child instanceof Composite composite) {
                    controls.addAll(controls(composite));
                }
            }
        }
        return controls;
    }

    <T extends Control> List<T> all(Class<T> type) {
        return controls(shell).stream().filter(type::isInstance).map(type::cast).toList();
    }

    Button button(String label) {
        for (Button button : all(Button.class)) {
            if (button.getText().replace("&", "").startsWith(label)) {
                return button;
            }
        }
        throw new AssertionError("no button '" + label + "' in\n" + text());
    }

    void press(String label) {
        Button button = button(label);
        assertTrue(button.isEnabled(), () -> "'" + label + "' is not enabled in\n" + text());
        if ((button.getStyle() & SWT.CHECK) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    /** What is written in the colour of what is lost. */
    String inColour(Color colour) {
        assertNotNull(colour);
        StringBuilder out = new StringBuilder();
        for (StyledText text : all(StyledText.class)) {
            for (StyleRange style : text.getStyleRanges()) {
                if (colour.equals(style.foreground)) {
                    out.append(text.getText(style.start, style.start + style.length - 1))
                            .append('\n');
                }
            }
        }
        return out.toString();
    }

    /** Follows its link. */
    void follow() {
        all(Link.class).get(0).notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    /** Closes it as Escape does. */
    void escape() {
        shell.close();
        Workbench.settle();
    }
}
