package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which prefix means which namespace, while a document is read from its beginning to its end. */
final class Namespaces {

    private static final String XMLNS = "xmlns";

    private final Problems problems;

    /** What each prefix means now; empty in nearly every document, and then nothing here costs anything. */
    private final Map<String, String> meanings = new HashMap<>();

    /** For each declaration in force: the prefix, and what it meant before, or null. */
    private final List<@Nullable String> undo = new ArrayList<>(0);

    /** Behind the name of the root element, where a declaration can be added. */
    private int rootNameEnd;

    private final Set<String> reported = new HashSet<>();

    Namespaces(Problems problems) {
        this.problems = problems;
    }

    /** Says where the name of the root element ends. */
    void rootNameEnd(int offset) {
        rootNameEnd = offset;
    }

    /** How many declarations are in force; to be given to {@link #leaveTo}. */
    int depth() {
        return undo.size();
    }

    void leaveTo(int depth) {
        for (int i = undo.size(); depth < i; i -= 2) {
            String before = undo.remove(i - 1);
            String prefix = String.valueOf(undo.remove(i - 2));
            if (before == null) {
                meanings.remove(prefix);
            } else {
                meanings.put(prefix, before);
            }
        }
    }

    /** The prefix that an attribute declares, {@code ""} for the default namespace. */
    static String declaredPrefix(Attribute declaration) {
        return declaration.name().prefix().isEmpty() ? "" : declaration.name().local();
    }

    static boolean isDeclaration(Word word) {
        return word.prefix.equals(XMLNS) || word.written.equals(XMLNS);
    }

    /** Takes in the declarations of a start tag. */
    void declare(@Nullable Attribute first) {
        for (Attribute a = first; a != null; a = a.next()) {
            String value = a.isNamespaceDeclaration() ? a.value() : null;
            if (value != null) {
                check(a, value);
                String prefix = declaredPrefix(a);
                undo.add(prefix);
                undo.add(meanings.put(prefix, value));
            }
        }
    }

    /** Namespaces in XML 1.0, section 3, "Reserved Prefixes and Namespace Names", and section 5. */
    private void check(Attribute declaration, String value) {
        String prefix = declaredPrefix(declaration);
        if (prefix.equals("xml") ? !value.equals(Name.XML) : value.equals(Name.XML)) {
            complain(declaration, "The prefix 'xml' always means '" + Name.XML + "' and no other prefix may mean it.");
        } else if (prefix.equals(XMLNS)) {
            complain(declaration, "The prefix 'xmlns' is built in and must not be declared; remove it.");
        } else if (value.equals(Name.XMLNS)) {
            complain(
                    declaration, "The namespace '" + Name.XMLNS + "' is built in and must not be declared; remove it.");
        } else if (value.isEmpty() && !prefix.isEmpty()) {
            complain(
                    declaration,
                    "The prefix '" + prefix + "' needs a namespace, and this value is empty; only xmlns='' may be.");
        }
    }

    private void complain(Attribute declaration, String message) {
        var range = declaration.problemRange();
        problems.add(SyntaxCode.BAD_NAMESPACE_DECLARATION, range.start(), range.end(), message);
    }

    Name element(Word word, int at) {
        if (meanings.isEmpty() && word.prefix.isEmpty()) {
            return word.elementName("");
        }
        return word.elementName(word.prefix.isEmpty() ? meanings.getOrDefault("", "") : namespace(word, at));
    }

    /** The name of an attribute that declares nothing. */
    Name attribute(Word word, int at) {
        return word.attributeName(word.prefix.isEmpty() ? "" : namespace(word, at));
    }

    private String namespace(Word word, int at) {
        String prefix = word.prefix;
        if (prefix.equals("xml")) {
            return Name.XML;
        }
        String namespace = meanings.get(prefix);
        if (prefix.equals(XMLNS)) {
            problems.add(
                    SyntaxCode.BAD_NAMESPACE_DECLARATION,
                    at,
                    at + prefix.length(),
                    "The prefix 'xmlns' only declares other prefixes; no element may have it.");
            return Name.XMLNS;
        }
        // one forgotten declaration is one mistake, however often the prefix is used
        if (namespace == null && reported.add(prefix)) {
            complainOfPrefix(prefix, at);
        }
        return namespace == null ? "" : namespace;
    }

    private void complainOfPrefix(String prefix, int at) {
        String known = known(prefix);
        Diagnostic problem = Diagnostic.error(
                SyntaxCode.UNDECLARED_PREFIX.code(),
                problems.range(at, at + prefix.length()),
                "The prefix '" + prefix + "' is not declared; add xmlns:" + prefix + "='"
                        + (known.isEmpty() ? "…" : known) + "' to the root element.");
        Edit declaration = Edit.insert(rootNameEnd, " xmlns:" + prefix + "='" + known + "'");
        problems.add(
                known.isEmpty()
                        ? problem
                        : problem.fixedBy(Fix.safe("Declare the prefix '" + prefix + "'", declaration)));
    }

    /** The namespaces that libvirt documents have beside none, by the prefix that everybody uses for them. */
    private static String known(String prefix) {
        return switch (prefix) {
            case "qemu", "lxc", "xen", "bhyve", "vmware" -> "http://libvirt.org/schemas/domain/" + prefix + "/1.0";
            default -> "";
        };
    }
}
