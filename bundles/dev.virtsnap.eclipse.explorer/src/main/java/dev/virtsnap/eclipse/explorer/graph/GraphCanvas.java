package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.graph.GraphLayout.Box;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.jspecify.annotations.Nullable;

/** The picture on the screen: scrolled, zoomed, and gone through with the arrow keys. */
public final class GraphCanvas extends Canvas {

    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 4;
    private static final double STEP = 1.25;

    private final Consumer<@Nullable Node> selection;
    private GraphLayout layout = GraphLayout.empty();
    private double zoom = 1;
    private @Nullable Node selected;

    /**
     * The canvas.
     *
     * @param selection hears what a person selects
     */
    GraphCanvas(Composite parent, Consumer<@Nullable Node> selection) {
        super(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
        this.selection = selection;
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, event -> adapt());
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseWheel, this::wheel);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        getHorizontalBar().addListener(SWT.Selection, event -> redraw());
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                Node node = selected;
                Look look = node == null ? null : Look.of(node);
                event.result = look == null ? Messages.graph_name : look.title() + ", " + look.line();
            }
        });
    }

    /** Shows another picture; what is selected stays so if it is in it. */
    void show(GraphLayout shown) {
        layout = shown;
        Box box = layout.box(selected);
        selected = box == null ? null : box.node();
        adapt();
    }

    GraphLayout graph() {
        return layout;
    }

    /** What is selected; null if nothing is. */
    public @Nullable Node selected() {
        return selected;
    }

    /** How large it is shown, 1 at its natural size. */
    public double zoom() {
        return zoom;
    }

    /** Selects a node, without telling so, and scrolls to it. */
    void select(@Nullable Node node) {
        Box box = layout.box(node);
        selected = box == null ? null : box.node();
        if (box != null) {
            reveal(box);
        }
        redraw();
    }

    private void choose(@Nullable Box box) {
        select(box == null ? null : box.node());
        selection.accept(selected);
    }

    /** Shows it larger. */
    public void zoomIn() {
        zoomTo(zoom * STEP);
    }

    /** Shows it smaller. */
    public void zoomOut() {
        zoomTo(zoom / STEP);
    }

    /** Shows it at its natural size. */
    public void zoomNormal() {
        zoomTo(1);
    }

    /** Shows all of it, as far as that can be read. */
    public void zoomToFit() {
        Rectangle area = getClientArea();
        if (0 < layout.width()) {
            zoomTo(Math.min(1, Math.min((double) area.width / layout.width(), (double) area.height / layout.height())));
        }
    }

    private void zoomTo(double wanted) {
        zoom = Math.max(SMALLEST, Math.min(LARGEST, wanted));
        adapt();
        Box box = layout.box(selected);
        if (box != null) {
            reveal(box);
        }
    }

    private void adapt() {
        if (isDisposed()) {
            return;
        }
        Rectangle area = getClientArea();
        adapt(getHorizontalBar(), (int) (layout.width() * zoom), area.width);
        adapt(getVerticalBar(), (int) (layout.height() * zoom), area.height);
        redraw();
    }

    private static void adapt(ScrollBar bar, int all, int seen) {
        int thumb = Math.max(1, Math.min(seen, all));
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, 20, thumb);
        bar.setVisible(seen < all);
    }

    private void reveal(Box box) {
        Rectangle area = getClientArea();
        scroll(getHorizontalBar(), box.x() * zoom, GraphLayout.WIDTH * zoom, area.width);
        scroll(getVerticalBar(), box.y() * zoom, GraphLayout.HEIGHT * zoom, area.height);
        redraw();
    }

    private static void scroll(ScrollBar bar, double start, double length, int seen) {
        int at = bar.getSelection();
        if (start < at) {
            bar.setSelection((int) start - GraphLayout.MARGIN);
        } else if (at + seen < start + length) {
            bar.setSelection((int) (start + length - seen) + GraphLayout.MARGIN);
        }
    }

    private double left() {
        return getHorizontalBar().getSelection() / zoom;
    }

    private double top() {
        return getVerticalBar().getSelection() / zoom;
    }

    private void paint(Event event) {
        event.gc.setBackground(getBackground());
        event.gc.fillRectangle(getClientArea());
        Rectangle visible = new Rectangle(
                (int) (left() + event.x / zoom) - 2,
                (int) (top() + event.y / zoom) - 2,
                (int) (event.width / zoom) + 4,
                (int) (event.height / zoom) + 4);
        new GraphPainter(getDisplay(), getBackground(), getForeground())
                .paint(event.gc, layout, zoom, left(), top(), visible, selected);
    }

    private void press(Event event) {
        setFocus();
        choose(layout.at(left() + event.x / zoom, top() + event.y / zoom));
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            zoomTo(event.count < 0 ? zoom / STEP : zoom * STEP);
        }
    }

    private void key(Event event) {
        switch (event.character) {
            case '+', '=' -> zoomIn();
            case '-' -> zoomOut();
            case '0' -> zoomNormal();
            default -> arrow(event.keyCode);
        }
    }

    private void arrow(int key) {
        if (layout.boxes().isEmpty()) {
            return;
        }
        Box known = layout.box(selected);
        Box from = known == null ? layout.boxes().get(0) : known;
        switch (key) {
            case SWT.ARROW_LEFT -> choose(known == null ? from : layout.next(from, -1, 0));
            case SWT.ARROW_RIGHT -> choose(known == null ? from : layout.next(from, 1, 0));
            case SWT.ARROW_UP -> choose(known == null ? from : layout.next(from, 0, -1));
            case SWT.ARROW_DOWN -> choose(known == null ? from : layout.next(from, 0, 1));
            case SWT.HOME -> choose(layout.boxes().get(0));
            default -> {
                // others mean nothing here
            }
        }
    }
}
