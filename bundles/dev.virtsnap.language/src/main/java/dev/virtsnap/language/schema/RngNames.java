package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.RngReader.RngFile;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Reads the name classes of RNG (specification, sections 4.8, 4.10, 4.11 and 4.16). */
final class RngNames {

    /** The namespace of declarations, as the specification spells it. */
    private static final String XMLNS = "http://www.w3.org/2000/xmlns";

    /** What a name class stands in, and may therefore not be. */
    private enum Within {
        NAMES,
        EXCEPT_OF_ANY,
        EXCEPT_OF_NAMESPACE
    }

    private final RngReader reader;
    private final RngFile file;

    RngNames(RngReader reader, RngFile file) {
        this.reader = reader;
        this.file = file;
    }

    /**
     * The names of an {@code <element>} or {@code <attribute>}.
     *
     * @param parts its RNG children; the first is the name class if there is no attribute {@code name}, and is taken out
     */
    NameClass of(Element element, List<Element> parts, RngContext context) {
        Attribute name = element.attribute("name");
        String written = name == null ? null : name.value();
        boolean attribute = element.name().local().equals("attribute");
        if (name != null && written != null) {
            boolean inherits = !attribute || element.attribute("ns") != null;
            NameClass one = qualified(element, written, inherits ? context.namespace() : "", name.problemRange());
            checkDeclaration(one, attribute, name.problemRange());
            return one;
        }
        Element first = parts.remove(0);
        NameClass names = nameClass(first, RngContext.of(first, context), Within.NAMES);
        checkDeclaration(names, attribute, first.nameRange());
        return names;
    }

    private NameClass nameClass(Element element, RngContext context, Within within) {
        switch (element.name().local()) {
            case "name":
                return qualified(element, element.text(), context.namespace(), element.textRange());
            case "anyName":
                if (within != Within.NAMES) {
                    reader.problem(
                            file, element.nameRange(), "<anyName> may not stand in the <except> of a name class.");
                }
                return new NameClass.Any(except(element, context, Within.EXCEPT_OF_ANY));
            case "nsName":
                if (within == Within.EXCEPT_OF_NAMESPACE) {
                    reader.problem(file, element.nameRange(), "<nsName> may not stand in the <except> of <nsName>.");
                }
                return new NameClass.InNamespace(
                        context.namespace(), except(element, context, Within.EXCEPT_OF_NAMESPACE));
            default:
                return new NameClass.AnyOf(all(RngPatterns.rngChildren(element), context, within));
        }
    }

    private NameClass except(Element element, RngContext context, Within within) {
        List<NameClass> excepted = new ArrayList<>();
        for (Element child : RngPatterns.rngChildren(element)) {
            excepted.addAll(all(RngPatterns.rngChildren(child), RngContext.of(child, context), within));
        }
        return excepted.isEmpty() ? NameClass.AnyOf.NOTHING : new NameClass.AnyOf(excepted);
    }

    private List<NameClass> all(List<Element> elements, RngContext context, Within within) {
        List<NameClass> all = new ArrayList<>();
        for (Element element : elements) {
            all.add(nameClass(element, RngContext.of(element, context), within));
        }
        return all;
    }

    private NameClass qualified(Element element, String text, String namespace, Range place) {
        String written = text.strip();
        int colon = written.indexOf(':');
        String local = written.substring(colon + 1);
        if (!isNcName(local) || (colon != -1 && !isNcName(written.substring(0, colon)))) {
            reader.problem(file, place, "'" + written + "' is not a name.");
            return NameClass.AnyOf.NOTHING;
        }
        if (colon < 0) {
            return new NameClass.One(namespace, written);
        }
        String declared = element.namespace(written.substring(0, colon));
        if (declared == null) {
            reader.problem(file, place, "The prefix of '" + written + "' is not declared.");
            return NameClass.AnyOf.NOTHING;
        }
        return new NameClass.One(declared, local);
    }

    private void checkDeclaration(NameClass names, boolean attribute, Range place) {
        if (attribute && declares(names)) {
            reader.problem(file, place, "'xmlns' declares a namespace; a schema cannot ask for it as an attribute.");
        }
    }

    private static boolean declares(NameClass names) {
        if (names instanceof NameClass.One one) {
            return one.namespace().equals(XMLNS) || one.contains("", "xmlns");
        }
        if (names instanceof NameClass.InNamespace in) {
            return in.namespace().equals(XMLNS) || declares(in.except());
        }
        if (names instanceof NameClass.Any any) {
            return declares(any.except());
        }
        return ((NameClass.AnyOf) names).choices().stream().anyMatch(RngNames::declares);
    }

    /** Whether a string is a name without a colon, as XML's namespaces define it. */
    static boolean isNcName(String name) {
        if (name.isEmpty() || !isNameStart(name.codePointAt(0))) {
            return false;
        }
        return name.codePoints()
                .allMatch(c -> isNameStart(c)
                        || ('0' <= c && c <= '9')
                        || c == '-'
                        || c == '.'
                        || c == 0xB7
                        || (0x300 <= c && c <= 0x36F)
                        || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private static boolean isNameStart(int c) {
        return c == '_' || Character.isLetter(c);
    }
}
