package dev.virtsnap.cli.html;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as HTML. What is HTML in the Markdown is shown and not taken for it. */
public final class Markdown {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    /** {@code SNAP010} and {@code virtsnap explain SNAP010}, as they stand in code. */
    private static final Pattern CODE = Pattern.compile("<code>(virtsnap explain )?([A-Za-z0-9/-]+)</code>");

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(TABLES).build();

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(Fences::new)
            .build();

    private final Set<String> codes;
    private final UnaryOperator<String> address;

    /**
     * A way to make HTML.
     *
     * @param codes names in inline code that lead somewhere
     * @param address where such a name leads
     */
    public Markdown(Set<String> codes, UnaryOperator<String> address) {
        this.codes = Set.copyOf(codes);
        this.address = address;
    }

    public String html(String markdown) {
        String html = renderer.render(parser.parse(markdown));
        Matcher matcher = CODE.matcher(html);
        StringBuilder out = new StringBuilder(html.length() + 256);
        while (matcher.find()) {
            String code = matcher.group(2);
            String linked = matcher.group();
            if (codes.contains(code)) {
                linked = "<a href=\"" + Html.escape(address.apply(code)) + "\">" + linked + "</a>";
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(linked));
        }
        return matcher.appendTail(out).toString();
    }

    /** The words alone. */
    public String text(String markdown) {
        return TEXT.render(parser.parse(markdown));
    }

    /** Fenced code; XML in colours. */
    private record Fences(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            FencedCodeBlock block = (FencedCodeBlock) node;
            String text = block.getLiteral();
            boolean xml = "xml".equals(block.getInfo());
            context.getWriter().line();
            // a block that is wider than the page is scrolled, also by keys
            context.getWriter().raw("<pre tabindex=\"0\"><code>");
            context.getWriter().raw(xml ? XmlView.of(text) : Html.escape(text));
            context.getWriter().raw("</code></pre>");
            context.getWriter().line();
        }
    }
}
