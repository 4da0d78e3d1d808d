package dev.virtsnap.eclipse.explorer.plan;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** What a person may choose before the plan is run; each choice is planned anew. */
final class ChoicePanel {

    /** Typing is over after so many milliseconds. */
    private static final int PAUSE = 400;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Consumer<Request> whenChanged;
    private final Map<Choice, Button> boxes = new EnumMap<>(Choice.class);
    private Request request;
    private @Nullable Button first;
    private @Nullable Button externally;
    private @Nullable Text name;
    private int typed;

    ChoicePanel(Composite parent, Request request, Consumer<Request> whenChanged) {
        this.request = request;
        this.whenChanged = whenChanged;
        if (request.offered().isEmpty() && !request.leavesTheState()) {
            return;
        }
        Composite panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
        for (Choice choice : request.offered()) {
            addBox(panel, choice);
        }
        if (request.leavesTheState()) {
            addFirst(panel);
        }
    }

    private void addBox(Composite panel, Choice choice) {
        Button box = new Button(panel, SWT.CHECK);
        box.setText(choice.words());
        box.setSelection(request.chosen().contains(choice));
        box.addListener(SWT.Selection, event -> {
            request = request.with(choice, box.getSelection());
            boxes.forEach((each, button) -> button.setSelection(request.chosen().contains(each)));
            whenChanged.accept(request);
        });
        GridDataFactory.fillDefaults().applyTo(box);
        boxes.put(choice, box);
    }

    private void addFirst(Composite panel) {
        Button box = new Button(panel, SWT.CHECK);
        box.setText(Messages.first);
        GridDataFactory.fillDefaults().applyTo(box);
        Composite right = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(right);
        Text text = new Text(right, SWT.BORDER | SWT.SINGLE);
        text.setText("before-" + TIME.format(LocalDateTime.now()));
        text.setEnabled(false);
        Look.name(text, Messages.first_name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        Button external = new Button(right, SWT.CHECK);
        external.setText(Messages.first_external);
        external.setEnabled(false);
        box.addListener(SWT.Selection, event -> changeFirst());
        external.addListener(SWT.Selection, event -> changeFirst());
        text.addListener(SWT.Modify, event -> {
            int number = ++typed;
            text.getDisplay().timerExec(PAUSE, () -> {
                if (number == typed && !text.isDisposed()) {
                    changeFirst();
                }
            });
        });
        first = box;
        name = text;
        externally = external;
    }

    private void changeFirst() {
        Button box = first;
        Text text = name;
        Button external = externally;
        if (box == null || text == null || external == null) {
            return;
        }
        boolean wanted = box.getSelection();
        text.setEnabled(wanted);
        external.setEnabled(wanted);
        request = request.after(wanted ? text.getText().strip() : null, external.getSelection());
        whenChanged.accept(request);
    }
}
