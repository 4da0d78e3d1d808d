package dev.virtsnap.language.schema;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads children exactly, with all they hold: what a child holds may decide what may stand beside it, as the type of an
 * {@code <os>} decides about its other children.
 *
 * <p>What is in an element is read once for each way in which the schema may see it. For one question and one thread.
 */
final class Siblings {

    private final Map<Element, Map<State, State>> ends = new HashMap<>();

    /** An element on the way down, with what may still come in it. */
    private static final class Level {
        final @Nullable Level outer;
        final Element element;
        final @Nullable Opening opening;
        State state;
        int next;
        boolean hasElements;
        final StringBuilder text = new StringBuilder();

        Level(@Nullable Level outer, Element element, @Nullable Opening opening, State begun) {
            this.outer = outer;
            this.element = element;
            this.opening = opening;
            this.state = begun;
        }
    }

    /** How many of the children from one index to another do not fit, by name or by what they hold. */
    int misfits(State state, Element parent, int from, int to) {
        int misfits = 0;
        State current = state;
        for (int i = from; i < to; i++) {
            Node node = parent.child(i);
            if (node instanceof Element child) {
                Opening opening = open(current, child);
                State end = opening == null ? null : end(child, opening.content);
                misfits += end == null ? 1 : 0;
                current = opening == null ? current : end == null ? opening.skip() : opening.close(end);
            } else if (node instanceof CharacterData data && !data.isBlank()) {
                State after = current.text(data.text(), new ElementScope(parent));
                misfits += after.isAlive() ? 0 : 1;
                current = after.isAlive() ? after : current;
            }
        }
        return misfits;
    }

    /** Behind the children from one index to another; what does not fit is as if it did, or were not there. */
    State after(State state, Element parent, int from, int to) {
        State current = state;
        for (int i = from; i < to; i++) {
            Node node = parent.child(i);
            if (node instanceof Element child) {
                Opening opening = open(current, child);
                State end = opening == null ? null : end(child, opening.content);
                current = opening == null ? current : end == null ? opening.skip() : opening.close(end);
            } else if (node instanceof CharacterData data && !data.isBlank()) {
                State after = current.anyText();
                current = after.isAlive() ? after : current;
            }
        }
        return current;
    }

    /** At the end of an element whose content is to be {@code content}; null if it is not. */
    private @Nullable State end(Element element, State content) {
        Map<State, State> known = ends.computeIfAbsent(element, e -> new HashMap<>());
        State end = known.get(content);
        if (end == null) {
            end = read(element, content);
            known.put(content, end);
        }
        return end.isNullable() ? end : null;
    }

    private static State read(Element element, State content) {
        Level level = new Level(null, element, null, startTag(element, content));
        while (true) {
            if (!level.state.isAlive()) {
                return level.state;
            }
            if (level.next < level.element.childCount()) {
                level = child(level);
                continue;
            }
            State end = end(level);
            Level outer = level.outer;
            Opening opening = level.opening;
            if (outer == null || opening == null || !end.isNullable()) {
                return outer == null ? end : level.state.patterns.state(level.state.patterns.notAllowed);
            }
            outer.state = opening.close(end);
            level = outer;
        }
    }

    /** Reads one child; the level to go on in. Its state is not alive if the child does not fit. */
    private static Level child(Level level) {
        Node node = level.element.child(level.next++);
        if (node instanceof CharacterData data) {
            level.text.append(data.text());
        } else if (node instanceof Element child) {
            level.hasElements = true;
            String text = level.text.toString();
            level.text.setLength(0);
            if (!BuiltinDatatype.isBlank(text)) {
                level.state = level.state.text(text, new ElementScope(level.element));
            }
            Opening opening = open(level.state, child);
            if (opening == null) {
                level.state = level.state.patterns.state(level.state.patterns.notAllowed);
                return level;
            }
            return new Level(level, child, opening, startTag(child, opening.content));
        }
        return level;
    }

    private static State end(Level level) {
        String text = level.text.toString();
        NamespaceScope scope = new ElementScope(level.element);
        if (!BuiltinDatatype.isBlank(text)) {
            return level.state.text(text, scope);
        }
        return level.hasElements ? level.state : level.state.blank(text, scope);
    }

    private static State startTag(Element element, State content) {
        State state = content;
        NamespaceScope scope = new ElementScope(element);
        for (Attribute a = element.firstAttribute(); a != null && state.isAlive(); a = a.next()) {
            if (!a.isNamespaceDeclaration()) {
                String value = a.value();
                state = value == null
                        ? state.attributeOfAnyValue(
                                a.name().namespace(), a.name().local())
                        : state.attribute(a.name().namespace(), a.name().local(), value, scope);
            }
        }
        return state.endAttributes();
    }

    private static @Nullable Opening open(State state, Element child) {
        return state.open(child.name().namespace(), child.name().local());
    }
}
