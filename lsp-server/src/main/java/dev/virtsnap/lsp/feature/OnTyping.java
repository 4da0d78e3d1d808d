package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.AutoClose;
import dev.virtsnap.language.ide.Formatter;
import dev.virtsnap.language.ide.Insertion;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Json;
import java.util.List;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;

/** What follows by itself from a character that was typed: the end tag, or the indentation of the line. */
public final class OnTyping implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.addProperty("firstTriggerCharacter", ">");
        options.add("moreTriggerCharacter", Json.list("/", "\n"));
        capabilities.add("documentOnTypeFormattingProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/onTypeFormatting",
                DocumentOnTypeFormattingParams.class,
                DocumentOnTypeFormattingParams::getTextDocument,
                (about, params) -> {
                    int offset = Convert.offset(about.positions(), params.getPosition());
                    Insertion end = AutoClose.at(about.analysis(), offset);
                    if (end != null && !params.getCh().equals("\n")) {
                        return List.of(about.convert().edit(about.positions(), Edit.insert(offset, end.plain())));
                    }
                    return about.convert()
                            .edits(
                                    about.positions(),
                                    Formatter.onType(
                                            about.analysis(),
                                            offset,
                                            params.getCh().isEmpty()
                                                    ? ' '
                                                    : params.getCh().charAt(0),
                                            Formatting.style(params.getOptions())));
                });
    }
}
