package dev.virtsnap.lsp.convert;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.CompletionItem;
import dev.virtsnap.language.ide.CompletionList;
import dev.virtsnap.language.ide.Insertion;
import dev.virtsnap.language.ide.Topic;
import dev.virtsnap.lsp.document.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemTag;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * What may be put in, as a list to choose from.
 *
 * @param convert the border
 * @param positions of the text
 */
public record Items(Convert convert, Positions positions) {

    private static final String TOPIC = "topic";

    /** Complete from the start, so that an editor filters by itself while the person types on. */
    public org.eclipse.lsp4j.CompletionList list(CompletionList offered) {
        Range range = convert.range(positions, offered.replace());
        List<org.eclipse.lsp4j.CompletionItem> items = new ArrayList<>();
        for (CompletionItem item : offered.items()) {
            items.add(item(item, range));
        }
        return new org.eclipse.lsp4j.CompletionList(false, items);
    }

    private org.eclipse.lsp4j.CompletionItem item(CompletionItem item, Range range) {
        Client client = convert.client();
        org.eclipse.lsp4j.CompletionItem made = new org.eclipse.lsp4j.CompletionItem(item.label());
        made.setKind(kind(item.kind()));
        made.setSortText(String.format(Locale.ROOT, "%04d", item.rank()));
        made.setFilterText(item.filter());
        if (!item.detail().isEmpty()) {
            made.setDetail(item.detail());
        }
        Insertion insertion = item.insertion();
        boolean snippet = client.expandsSnippets() && insertion.hasStops();
        made.setTextEdit(Either.forLeft(new TextEdit(range, snippet ? insertion.snippet() : insertion.plain())));
        if (snippet) {
            made.setInsertTextFormat(InsertTextFormat.Snippet);
        }
        // lines are indented as they are to be
        made.setInsertTextMode(InsertTextMode.AsIs);
        if (!item.also().isEmpty()) {
            made.setAdditionalTextEdits(convert.edits(positions, item.also()));
        }
        if (item.deprecated()) {
            made.setTags(List.of(CompletionItemTag.Deprecated));
        }
        if (item.again() && client.suggestsAgain()) {
            made.setCommand(new Command("Suggest", "editor.action.triggerSuggest"));
        }
        Topic topic = item.topic();
        if (topic != null) {
            document(made, topic);
        }
        return made;
    }

    /** An editor that can wait gets the page when the person looks at the item. */
    private void document(org.eclipse.lsp4j.CompletionItem made, Topic topic) {
        if (convert.client().resolvesDocumentation()) {
            JsonObject data = new JsonObject();
            data.addProperty(TOPIC, topic.key());
            made.setData(data);
            return;
        }
        MarkupContent page = convert.topics().of(topic);
        if (page != null) {
            made.setDocumentation(page);
        }
    }

    /** An item with its page. */
    public static org.eclipse.lsp4j.CompletionItem resolved(Convert convert, org.eclipse.lsp4j.CompletionItem item) {
        String key = Json.of(item.getData()).at(TOPIC).string();
        @Nullable MarkupContent page = key == null ? null : convert.topics().of(Topic.ofKey(key));
        if (page != null) {
            item.setDocumentation(page);
        }
        return item;
    }

    private static CompletionItemKind kind(CompletionItem.Kind kind) {
        return switch (kind) {
            case ELEMENT -> CompletionItemKind.Class;
            case ATTRIBUTE -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.EnumMember;
            case TEXT -> CompletionItemKind.Value;
            case END_TAG -> CompletionItemKind.Keyword;
            case SHAPE -> CompletionItemKind.Snippet;
        };
    }
}
