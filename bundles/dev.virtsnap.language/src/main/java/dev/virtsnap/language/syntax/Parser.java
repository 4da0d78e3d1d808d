package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a document: decides what begins at each {@code <} and reads the text between. */
final class Parser {

    /** How many elements open at the end of the text are reported one by one. */
    private static final int MOST_UNCLOSED = 20;

    final String text;
    final Problems problems;
    final Words words;
    final TreeBuilder tree;
    final Namespaces namespaces;
    final ReferenceCheck references;
    final Lookahead lookahead;
    final Values values;

    private final StartTags startTags;
    private final EndTags endTags;
    private final Sections sections;
    private final MergeConflicts conflicts;

    private @Nullable Element root;

    /** Text before the root is reported once the root is known to come. */
    private @Nullable Range textBeforeRoot;

    private boolean reportedBehindRoot;

    /** Where the last start tag ended that has no {@code >}. */
    int brokenTagEnd = -1;

    Parser(Text source) {
        text = source.string();
        problems = new Problems(text.length(), SyntaxTree.MOST_ERRORS);
        words = new Words(text);
        tree = new TreeBuilder(source);
        namespaces = new Namespaces(problems);
        references = new ReferenceCheck(text, problems);
        lookahead = new Lookahead(text);
        values = new Values(text, problems, references);
        startTags = new StartTags(this, new AttributeParser(this));
        endTags = new EndTags(this);
        sections = new Sections(this);
        conflicts = new MergeConflicts(text);
    }

    Element parse() {
        IllegalCharacters.check(text, problems);
        int i = 0;
        if (text.startsWith("\uFEFF")) {
            tree.add(new Unparsed(tree.document, 0, 1));
            i = 1;
        }
        sections.beginAt(i);
        while (i < text.length()) {
            i = text.charAt(i) == '<' ? markup(i) : text(i);
        }
        closeAll();
        complainOfRoot();
        return tree.finish(text.length());
    }

    private int markup(int start) {
        if (start + 1 == text.length()) {
            return strayLessThan(start);
        }
        char c = text.charAt(start + 1);
        if (Chars.startsName(c)) {
            return startTags.read(start, start + 1);
        }
        if (c == '/') {
            return endTags.read(start);
        }
        if (c == '!' || c == '?') {
            return sections.read(start);
        }
        int name = misplacedName(start);
        return name < 0 ? strayLessThan(start) : startTags.read(start, name);
    }

    /** The name in {@code < disk>} or {@code <1disk>}, which can only be meant as tags; negative if there is none. */
    private int misplacedName(int start) {
        int name = start + 1;
        while (name < text.length() && (text.charAt(name) == ' ' || text.charAt(name) == '\t')) {
            name++;
        }
        int end = Chars.wordEnd(text, name);
        boolean named = name < end
                && (name == start + 1 ? Chars.isName(text.charAt(name)) : Chars.startsName(text.charAt(name)));
        boolean closed = text.startsWith(">", end) || text.startsWith("/>", end);
        int attribute = Chars.skipSpace(text, end);
        boolean continued = end < attribute && attribute < text.length() && values.startsAttribute(attribute);
        if (!named || !(closed || continued)) {
            return -1;
        }
        if (start + 1 < name) {
            problems.add(
                    SyntaxCode.SPACE_BEFORE_NAME,
                    start,
                    end,
                    "There must be no white space between '<' and '" + text.substring(name, end) + "'.",
                    Problems.delete("Remove the white space", start + 1, name));
        }
        return name;
    }

    private int strayLessThan(int start) {
        int conflict = conflicts.begin(start);
        if (0 <= conflict) {
            tree.add(new Unparsed(tree.top(), start, conflict));
            problems.add(
                    SyntaxCode.MERGE_CONFLICT,
                    start,
                    start + MergeConflicts.length(),
                    "A merge has left two versions here; keep one of them and remove the lines of '<', '=' and '>'.");
            return conflict;
        }
        tree.add(new Unparsed(tree.top(), start, start + 1));
        String message = "This '<' begins no tag; write &lt; for the character itself.";
        if (tree.depth() == 0 || start == brokenTagEnd) {
            problems.add(SyntaxCode.STRAY_LESS_THAN, start, start + 1, message);
            return start + 1;
        }
        // in the middle of a line of text it is no tag that somebody is about to type
        int next = start + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean safe = next < text.length() && ">\r\n<".indexOf(text.charAt(next)) < 0;
        problems.add(
                SyntaxCode.STRAY_LESS_THAN,
                start,
                start + 1,
                message,
                new Fix("Replace '<' by '&lt;'", List.of(Edit.replace(new Range(start, start + 1), "&lt;")), safe));
        return start + 1;
    }

    private int text(int start) {
        int conflict = conflicts.next(start);
        if (0 <= conflict) {
            tree.add(new Unparsed(tree.top(), start, conflict));
            return conflict;
        }
        boolean ampersand = false;
        boolean greaterThan = false;
        int i = start;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || (start < i && c != '\n' && conflicts.isOpen() && isMarked(i))) {
                break;
            }
            if (c == '&') {
                ampersand = true;
            } else if (c == '>') {
                greaterThan = true;
            }
        }
        tree.add(new CharacterData(tree.top(), start, i));
        if (tree.depth() == 0) {
            outside(start, i);
            return i;
        }
        if (ampersand) {
            references.check(start, i);
        }
        if (greaterThan) {
            checkEndOfCData(start, i);
        }
        return i;
    }

    private boolean isMarked(int at) {
        char before = text.charAt(at - 1);
        char c = text.charAt(at);
        return (before == '\n' || before == '\r') && (c == '=' || c == '>' || c == '|') && conflicts.continuesAt(at);
    }

    private void checkEndOfCData(int start, int end) {
        int i = text.indexOf(CharacterData.CDATA_END, start);
        while (0 <= i && i < end && !problems.isFull()) {
            problems.add(
                    SyntaxCode.CDATA_END_IN_TEXT,
                    i,
                    i + 3,
                    "']]>' may only end a CDATA section; write ]]&gt; in text.",
                    Problems.replace("Replace ']]>' by ']]&gt;'", i, i + 3, "]]&gt;"));
            i = text.indexOf(CharacterData.CDATA_END, i + 3);
        }
    }

    /** Text, or a CDATA section, at the top. */
    void outside(int start, int end) {
        int from = Chars.skipSpace(text, start);
        int to = Chars.trimEnd(text, start, end);
        if (to <= from) {
            return;
        }
        if (root == null) {
            textBeforeRoot = textBeforeRoot == null ? new Range(from, to) : textBeforeRoot;
        } else if (!reportedBehindRoot) {
            reportedBehindRoot = true;
            problems.add(
                    SyntaxCode.TEXT_OUTSIDE_ROOT,
                    from,
                    to,
                    "Text may not stand behind the end of <" + root.name().qualified() + ">.");
        }
    }

    /** Takes note of an element about to be opened. */
    void seeRoot(Element element, int nameStart) {
        if (0 < tree.depth()) {
            return;
        }
        if (root == null) {
            root = element;
            namespaces.rootNameEnd(nameStart + element.name().length());
        } else if (!reportedBehindRoot) {
            reportedBehindRoot = true;
            String name = element.name().qualified();
            problems.add(Diagnostic.error(
                            SyntaxCode.SECOND_ROOT.code(),
                            new Range(nameStart, nameStart + name.length()),
                            "A document has one root element, and <"
                                    + root.name().qualified() + "> has ended already; <" + name
                                    + "> must stand inside it or in a file of its own.")
                    .relatedTo(root.nameRange(), "the root element"));
        }
    }

    @Nullable
    Element root() {
        return root;
    }

    private void closeAll() {
        int left = tree.depth();
        for (int i = 0; i < left && i < MOST_UNCLOSED; i++) {
            complainOfUnclosed(tree.open(i), i + 1 == MOST_UNCLOSED ? left - MOST_UNCLOSED : 0);
        }
        while (0 < tree.depth()) {
            tree.pop(text.length(), text.length());
        }
    }

    private void complainOfUnclosed(Element element, int more) {
        String name = element.name().qualified();
        String rest = more == 0 ? "" : " Neither are " + more + " elements inside it.";
        int end = Chars.trimEnd(text, element.startTagEnd(), text.length());
        Range place = element.nameRange();
        problems.add(
                SyntaxCode.UNCLOSED_ELEMENT,
                place.start(),
                place.end(),
                "The element <" + name + "> is not closed: the document ends inside it; add </" + name + ">." + rest,
                Fix.choice("Insert </" + name + "> at the end", Edit.insert(end, "</" + name + ">")));
    }

    private void complainOfRoot() {
        Range before = textBeforeRoot;
        if (root != null && before != null) {
            problems.add(
                    SyntaxCode.TEXT_OUTSIDE_ROOT,
                    before.start(),
                    before.end(),
                    "Text may not stand before the root element <" + root.name().qualified() + ">.");
        } else if (root == null && problems.isEmpty()) {
            int from = Chars.skipSpace(text, 0);
            Range place = text.isEmpty()
                    ? Range.at(0)
                    : problems.range(from == text.length() ? 0 : from, Chars.trimEnd(text, from, text.length()));
            problems.add(Diagnostic.error(
                    SyntaxCode.NO_ROOT.code(),
                    place,
                    "There is no element in this document; it must hold one, such as <domainsnapshot>."));
        }
    }
}
