package dev.virtsnap.language.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages about elements, attributes and values of the format, one for each.
 *
 * <p>A page is found by the longest end of a path that there is a page for: the {@code <source>} of an overlay by
 * {@code disks/disk/source}, or else {@code disk/source}, or else {@code source}.
 */
public final class Documentation {

    private static final String ROOT = "/dev/virtsnap/schemas/docs/";

    private Documentation() {}

    /** The page of an element; {@code path} are local names from the root to it. Null if there is none. */
    public static @Nullable Page ofElement(List<String> path) {
        return find(path, "");
    }

    /** The page of an attribute of the element at a path; null if there is none. */
    public static @Nullable Page ofAttribute(List<String> path, String attribute) {
        return find(path, "/@" + attribute);
    }

    /** The page of one value of an attribute; null if there is none. */
    public static @Nullable Page ofAttributeValue(List<String> path, String attribute, String value) {
        return find(path, "/@" + attribute + "=" + value);
    }

    /** The page of one value of an element's text; null if there is none. */
    public static @Nullable Page ofTextValue(List<String> path, String value) {
        return find(path, "=" + value);
    }

    private static @Nullable Page find(List<String> path, String rest) {
        List<String> names = canonical(path, rest.isEmpty());
        for (int from = 0; from < names.size(); from++) {
            String name = String.join("/", names.subList(from, names.size())) + rest;
            Page page = read(name);
            if (page != null) {
                return page;
            }
        }
        return null;
    }

    /**
     * What an {@code <inactiveDomain>} has is described at {@code <domain>}, a disk to revert at a disk; the elements
     * themselves have pages of their own.
     */
    private static List<String> canonical(List<String> path, boolean isElement) {
        List<String> names = new ArrayList<>(path);
        int end = isElement ? names.size() - 1 : names.size();
        for (int i = 0; i < end; i++) {
            if (names.get(i).equals("inactiveDomain")) {
                names.set(i, "domain");
            } else if (names.get(i).equals("revertDisks")) {
                names.set(i, "disks");
            }
        }
        return names;
    }

    private static @Nullable Page read(String name) {
        if (name.contains("..")) {
            return null;
        }
        try (InputStream in = Documentation.class.getResourceAsStream(ROOT + name + ".md")) {
            return in == null ? null : Page.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the page of " + name + " cannot be read", e);
        }
    }
}
