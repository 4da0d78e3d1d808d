package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page of the documentation may be about. Cheap to make; the page is read when it is asked for.
 *
 * @param path local names from the root to the element
 * @param attribute of that element, {@code ""} if it is about the element or its text
 * @param value of the attribute or of the text, {@code ""} for none
 */
public record Topic(List<String> path, String attribute, String value) {

    /** No page lies deeper; what is nested to be hostile is cut. */
    private static final int DEEPEST = 32;

    public Topic {
        path = List.copyOf(path);
    }

    public static Topic ofElement(Element element) {
        return new Topic(pathOf(element), "", "");
    }

    public static Topic ofAttribute(Attribute attribute) {
        return new Topic(pathOf(attribute.element()), attribute.name().local(), "");
    }

    /** The innermost names of the path to an element, from the outside; none for null, which is the top. */
    static List<String> pathOf(@Nullable Element element) {
        List<String> path = new ArrayList<>();
        for (Element e = element; e != null && path.size() < DEEPEST; e = e.parent()) {
            path.add(e.name().local());
        }
        Collections.reverse(path);
        return path;
    }

    Topic child(String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return new Topic(longer, "", "");
    }

    Topic attribute(String name) {
        return new Topic(path, name, "");
    }

    Topic value(String text) {
        return new Topic(path, attribute, text);
    }

    /** The page; null if there is none. */
    public @Nullable Page page() {
        if (path.isEmpty()) {
            return null;
        }
        if (attribute.isEmpty()) {
            return value.isEmpty() ? Documentation.ofElement(path) : Documentation.ofTextValue(path, value);
        }
        return value.isEmpty()
                ? Documentation.ofAttribute(path, attribute)
                : Documentation.ofAttributeValue(path, attribute, value);
    }

    /** The page for a person; null if there is none. */
    public @Nullable String markdown() {
        Page page = page();
        return page == null ? null : PageText.whole(page);
    }

    /** As one string, from which {@link #ofKey} makes it again: for protocols that ask for the page later. */
    public String key() {
        return String.join("/", path) + "\n" + attribute + "\n" + value;
    }

    /** The topic of such a key; about nothing if it is not one. */
    public static Topic ofKey(String key) {
        String[] parts = key.split("\n", 3);
        return parts.length < 3
                ? new Topic(List.of(), "", "")
                : new Topic(Arrays.asList(parts[0].split("/")), parts[1], parts[2]);
    }
}
