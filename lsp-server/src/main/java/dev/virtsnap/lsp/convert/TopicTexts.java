package dev.virtsnap.lsp.convert;

import dev.virtsnap.language.ide.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MarkupContent;
import org.jspecify.annotations.Nullable;

/**
 * The pages about elements, attributes and values as one client gets them. To find and read a page takes longer than to find
 * out that it may be offered, and after each key the same ones are offered again: so those that were shown are kept.
 */
final class TopicTexts {

    /** There are fewer pages, and names that have none may be many. */
    private static final int MOST = 1000;

    private final boolean markdown;
    private final Map<Topic, Optional<MarkupContent>> known = new ConcurrentHashMap<>();

    TopicTexts(Client client) {
        this.markdown = client.readsMarkdownCompletion();
    }

    /** The page; null if there is none. */
    @Nullable
    MarkupContent of(Topic topic) {
        Optional<MarkupContent> page = known.get(topic);
        if (page == null) {
            String text = topic.markdown();
            page = text == null ? Optional.empty() : Optional.of(Shown.markup(markdown, text));
            if (known.size() < MOST) {
                known.put(topic, page);
            }
        }
        return page.orElse(null);
    }
}
