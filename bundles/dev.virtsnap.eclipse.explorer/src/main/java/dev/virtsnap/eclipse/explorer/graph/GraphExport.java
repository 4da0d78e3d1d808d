package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.text.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** The picture in a file. */
public final class GraphExport {

    /** In pixels a side: more is no picture that a program shows. */
    private static final int MOST = 16_000;

    private GraphExport() {}

    /**
     * Writes all of the picture, as PNG if the file is called so and as SVG else.
     *
     * @throws IOException if the file cannot be written, or the picture is too large for PNG
     */
    public static void write(GraphCanvas canvas, String title, File file) throws IOException {
        if (file.getName().toLowerCase(Locale.ROOT).endsWith(".png")) {
            png(canvas, file);
        } else {
            Files.writeString(file.toPath(), GraphSvg.of(canvas.graph(), title), StandardCharsets.UTF_8);
        }
    }

    private static void png(GraphCanvas canvas, File file) throws IOException {
        GraphLayout layout = canvas.graph();
        int width = Math.max(1, layout.width());
        int height = Math.max(1, layout.height());
        if (MOST < width || MOST < height) {
            throw new IOException(Messages.graph_too_large);
        }
        Display display = canvas.getDisplay();
        Image image = new Image(display, width, height);
        try {
            GC gc = new GC(image);
            gc.setBackground(display.getSystemColor(SWT.COLOR_WHITE));
            gc.fillRectangle(0, 0, width, height);
            new GraphPainter(display, display.getSystemColor(SWT.COLOR_WHITE), display.getSystemColor(SWT.COLOR_BLACK))
                    .paint(gc, layout, 1, 0, 0, new Rectangle(0, 0, width, height), null);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(file.getPath(), SWT.IMAGE_PNG);
        } catch (SWTException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            image.dispose();
        }
    }
}
