package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.graph.GraphLayout.Box;
import dev.virtsnap.eclipse.explorer.model.Node;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** Paints the picture in the colours of the theme, as far as it can be seen. */
final class GraphPainter {

    private static final int ARC = 10;

    private static final int INSET = 8;

    private final Display display;
    private final Color ground;
    private final Color ink;

    GraphPainter(Display display, Color ground, Color ink) {
        this.display = display;
        this.ground = ground;
        this.ink = ink;
    }

    /**
     * Paints.
     *
     * @param x what of the picture stands at the left edge
     * @param y what of the picture stands at the upper edge
     * @param visible what is to be painted, in units of the picture
     */
    void paint(GC gc, GraphLayout layout, double zoom, double x, double y, Rectangle visible, @Nullable Node selected) {
        Transform transform = new Transform(display);
        transform.scale((float) zoom, (float) zoom);
        transform.translate((float) -x, (float) -y);
        gc.setTransform(transform);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (Box box : layout.boxes()) {
            line(gc, box, visible);
        }
        for (Box box : layout.boxes()) {
            if (visible.intersects(box.x(), box.y(), GraphLayout.WIDTH, GraphLayout.HEIGHT)) {
                box(gc, box, box.node().equals(selected));
            }
        }
        gc.setTransform(null);
        transform.dispose();
    }

    private void line(GC gc, Box box, Rectangle visible) {
        Box parent = box.parent();
        if (parent == null) {
            return;
        }
        int x1 = parent.x() + GraphLayout.WIDTH;
        int y1 = parent.y() + GraphLayout.HEIGHT / 2;
        int y2 = box.y() + GraphLayout.HEIGHT / 2;
        if (!visible.intersects(x1, y1 - 1, GraphLayout.GAP_X, y2 - y1 + 2)) {
            return;
        }
        int middle = x1 + GraphLayout.GAP_X / 2;
        gc.setForeground(display.getSystemColor(SWT.COLOR_DARK_GRAY));
        gc.setLineWidth(1);
        gc.drawPolyline(new int[] {x1, y1, middle, y1, middle, y2, box.x(), y2});
    }

    private void box(GC gc, Box box, boolean isSelected) {
        Look look = Look.of(box.node());
        Color edge = new Color(rgb(look.colour()));
        Color text = isSelected ? display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : ink;
        gc.setBackground(isSelected ? display.getSystemColor(SWT.COLOR_LIST_SELECTION) : ground);
        gc.fillRoundRectangle(box.x(), box.y(), GraphLayout.WIDTH, GraphLayout.HEIGHT, ARC, ARC);
        gc.setForeground(edge);
        gc.setLineWidth(look.strong() ? 3 : 2);
        gc.drawRoundRectangle(box.x(), box.y(), GraphLayout.WIDTH, GraphLayout.HEIGHT, ARC, ARC);
        gc.setForeground(text);
        gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        gc.drawText(fitting(gc, look.title()), box.x() + INSET, box.y() + 5, true);
        gc.setFont(JFaceResources.getDefaultFont());
        gc.drawText(fitting(gc, look.line()), box.x() + INSET, box.y() + 24, true);
    }

    private static String fitting(GC gc, String text) {
        int most = GraphLayout.WIDTH - 2 * INSET;
        String cut = text;
        while (1 < cut.length() && most < gc.textExtent(cut).x) {
            cut = cut.substring(0, cut.length() - 2) + "…";
        }
        return cut;
    }

    private static RGB rgb(String hex) {
        int colour = Integer.parseInt(hex, 16);
        return new RGB(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF);
    }
}
