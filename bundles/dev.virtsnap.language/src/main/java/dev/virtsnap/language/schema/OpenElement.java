package dev.virtsnap.language.schema;

import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** An element on the validator's list of open ones: how far it has got, and what may still come. */
final class OpenElement {

    final @Nullable OpenElement parent;
    final Element element;
    final NamespaceScope scope;

    /** How the parent goes on; null if it does not care, as behind an element that may not stand there. */
    final @Nullable Opening opening;

    /** Before the attributes. */
    final State content;

    /** Behind the attributes, before the children. */
    State begun;

    /** Behind what has been read; replaced as it is read. */
    State state;

    /** The next child to read. */
    int next;

    /** The text read since the last tag, which is nearly always one node; null for none. */
    private @Nullable CharacterData first;

    /** All of that text if it is more than one node. */
    private @Nullable StringBuilder more;

    boolean hasElements;

    /**
     * Whether {@code state} is about the content that {@code opening} opened. If the author meant something else than what
     * the schema allows here, it is about that, and its parent goes on as if all were well.
     */
    boolean trusted = true;

    /** Whether it, or one around it, has a value that decides about the rest and is not known: then all may be right. */
    boolean doubtful;

    /** What has been reported about text directly inside, by its place in the list of all; -1 for nothing. */
    int textReport = -1;

    OpenElement(@Nullable OpenElement parent, Element element, @Nullable Opening opening, State content) {
        this.parent = parent;
        this.element = element;
        this.scope = new ElementScope(element);
        this.opening = opening;
        this.content = content;
        this.begun = content;
        this.state = content;
        this.doubtful = parent != null && parent.doubtful;
    }

    void append(CharacterData data) {
        CharacterData before = first;
        if (before == null) {
            first = data;
            return;
        }
        if (more == null) {
            more = new StringBuilder(before.text());
        }
        more.append(data.text());
    }

    /** The text since the last tag, {@code ""} for none; from here on there is none. */
    String takeText() {
        CharacterData only = first;
        String taken = more != null ? more.toString() : only == null ? "" : only.text();
        first = null;
        more = null;
        return taken;
    }

    boolean hasText() {
        return first != null;
    }

    /** Forgets the text since the last tag if it is seen at once that it is blank, as the indentation between tags is. */
    boolean dropBlank() {
        CharacterData only = first;
        if (only != null && (more != null || !only.isBlank())) {
            return false;
        }
        first = null;
        return true;
    }
}
