package dev.virtsnap.eclipse.explorer.graph;

import dev.virtsnap.eclipse.explorer.graph.GraphLayout.Box;

/** The picture as a document in SVG 1.1, black on white, for papers and pages. */
public final class GraphSvg {

    /** What fits into a box in the usual fonts. */
    private static final int MOST = 26;

    private GraphSvg() {}

    /** The document. */
    public static String of(GraphLayout layout, String title) {
        StringBuilder out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(layout.width())
                .append("\" height=\"")
                .append(layout.height())
                .append("\" font-family=\"sans-serif\">\n  <title>")
                .append(escaped(title))
                .append("</title>\n  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        for (Box box : layout.boxes()) {
            line(box, out);
        }
        for (Box box : layout.boxes()) {
            box(box, out);
        }
        return out.append("</svg>\n").toString();
    }

    private static void line(Box box, StringBuilder out) {
        Box parent = box.parent();
        if (parent == null) {
            return;
        }
        int x1 = parent.x() + GraphLayout.WIDTH;
        int y1 = parent.y() + GraphLayout.HEIGHT / 2;
        int y2 = box.y() + GraphLayout.HEIGHT / 2;
        int middle = x1 + GraphLayout.GAP_X / 2;
        out.append("  <path d=\"M")
                .append(x1)
                .append(' ')
                .append(y1)
                .append('H')
                .append(middle)
                .append('V')
                .append(y2)
                .append('H')
                .append(box.x())
                .append("\" fill=\"none\" stroke=\"#7b8790\"/>\n");
    }

    private static void box(Box box, StringBuilder out) {
        Look look = Look.of(box.node());
        out.append("  <g>\n    <title>")
                .append(escaped(look.title()))
                .append("</title>\n    <rect x=\"")
                .append(box.x())
                .append("\" y=\"")
                .append(box.y())
                .append("\" width=\"")
                .append(GraphLayout.WIDTH)
                .append("\" height=\"")
                .append(GraphLayout.HEIGHT)
                .append("\" rx=\"5\" fill=\"#ffffff\" stroke=\"#")
                .append(look.colour())
                .append("\" stroke-width=\"")
                .append(look.strong() ? "3" : "1.5")
                .append("\"/>\n");
        text(box.x() + 8, box.y() + 19, 12, "#1b1f23", look.shortTitle(MOST), out);
        text(box.x() + 8, box.y() + 36, 10, "#57606a", look.line(), out);
        out.append("  </g>\n");
    }

    private static void text(int x, int y, int size, String colour, String text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append("    <text x=\"")
                    .append(x)
                    .append("\" y=\"")
                    .append(y)
                    .append("\" font-size=\"")
                    .append(size)
                    .append("\" fill=\"")
                    .append(colour)
                    .append("\">")
                    .append(escaped(text))
                    .append("</text>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
