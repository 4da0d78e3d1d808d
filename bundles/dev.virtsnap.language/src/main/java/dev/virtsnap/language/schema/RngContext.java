package dev.virtsnap.language.schema;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an RNG element inherits.
 *
 * @param namespace for names without a prefix: the attribute {@code ns}
 * @param datatypeLibrary the attribute of that name
 * @param words what the nearest define or pattern is called in words; null if nothing is said
 * @param define the nearest define; null outside of one
 */
record RngContext(String namespace, String datatypeLibrary, @Nullable String words, @Nullable String define) {

    static final RngContext NONE = new RngContext("", "", null, null);

    /** The context inside {@code element}. */
    static RngContext of(Element element, RngContext outer) {
        String namespace = value(element, "ns", outer.namespace);
        String library = value(element, "datatypeLibrary", outer.datatypeLibrary);
        String words = outer.words;
        for (Attribute a : element.attributes()) {
            if (a.name().namespace().equals(RngReader.WORDS) && a.name().local().equals("words")) {
                words = a.value();
            }
        }
        return new RngContext(namespace, library, words, outer.define);
    }

    /** The context of a define's patterns: words of the place that refers to it do not reach in. */
    RngContext inDefine(String name, @Nullable String itsWords) {
        return new RngContext(namespace, datatypeLibrary, itsWords, name);
    }

    private static String value(Element element, String attribute, String otherwise) {
        Attribute found = element.attribute(attribute);
        String value = found == null ? null : found.value();
        return value == null ? otherwise : value;
    }
}
