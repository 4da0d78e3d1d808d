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

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

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

    /** What an {@code href} refers to, seen from its file: {@code xml:base} counts (specification, section 4.5). */
    static String resolved(Attribute href) {
        String reference = String.valueOf(href.value()).strip();
        for (Element element = href.element(); element != null; element = element.parent()) {
            for (Attribute a : element.attributes()) {
                String base = a.value();
                if (a.name().local().equals("base") && a.name().namespace().equals(XML) && base != null) {
                    reference = isAbsolute(reference)
                            ? reference
                            : base.substring(0, base.lastIndexOf('/') + 1) + reference;
                }
            }
        }
        return reference;
    }

    private static boolean isAbsolute(String reference) {
        int colon = reference.indexOf(':');
        int slash = reference.indexOf('/');
        return slash == 0 || (0 < colon && (slash < 0 || colon < slash));
    }

    private static String value(Element element, String attribute, String otherwise) {
        Attribute found = element.attribute(attribute);
        String value = found == null ? null : found.value();
        return value == null ? otherwise : value;
    }
}
