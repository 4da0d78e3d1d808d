package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.FormatStyle;
import dev.virtsnap.language.ide.Formatter;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;

/** Lays a document out, or a part of it. */
public final class Formatting implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("documentFormattingProvider", true);
        capabilities.addProperty("documentRangeFormattingProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/formatting",
                DocumentFormattingParams.class,
                DocumentFormattingParams::getTextDocument,
                (about, params) -> about.convert()
                        .edits(about.positions(), Formatter.document(about.analysis(), style(params.getOptions()))));
        door.onDocument(
                "textDocument/rangeFormatting",
                DocumentRangeFormattingParams.class,
                DocumentRangeFormattingParams::getTextDocument,
                (about, params) -> about.convert()
                        .edits(
                                about.positions(),
                                Formatter.range(
                                        about.analysis(),
                                        Convert.range(about.positions(), params.getRange()),
                                        style(params.getOptions()))));
    }

    /** As the editor indents. */
    static FormatStyle style(FormattingOptions options) {
        return FormatStyle.of(options.getTabSize(), options.isInsertSpaces());
    }
}
