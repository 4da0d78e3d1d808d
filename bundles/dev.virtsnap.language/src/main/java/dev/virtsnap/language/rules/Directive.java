package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The comment in which a document says how it is meant to be used:
 *
 * <pre>{@code <!-- virtsnap: create disk-only quiesce domain=web1.xml state=running driver=qemu libvirt=9.0 -->
 * <!-- virtsnap: revert force managed-save=yes current=after-upgrade -->}</pre>
 *
 * <p>It stands outside the root or directly inside it. Once there is one, the flags of the call are known: those in it and
 * no others. The core does not open the file of the domain; whoever asks for the analysis does.
 */
public final class Directive {

    /** The code of every diagnostic about a directive. */
    public static final String CODE = "virtsnap/directive";

    /** What such a comment begins with. */
    public static final String MARK = "virtsnap:";

    /** The first word of the comments that are about findings and say nothing of the use of a document. */
    public static final String IGNORE = "ignore";

    /** There is none. */
    public static final Directive NONE = new Directive(null, null, null, null, Facts.NONE, Map.of(), 0, List.of());

    private final @Nullable Range range;
    private final Intent.@Nullable Choice intent;
    private final @Nullable String domain;
    private final @Nullable Range domainRange;
    private final Facts facts;
    private final Map<CallFlag, Range> flags;
    private final int lastEnd;
    private final List<Diagnostic> problems;

    Directive(
            @Nullable Range range,
            Intent.@Nullable Choice intent,
            @Nullable String domain,
            @Nullable Range domainRange,
            Facts facts,
            Map<CallFlag, Range> flags,
            int lastEnd,
            List<Diagnostic> problems) {
        this.range = range;
        this.intent = intent;
        this.domain = domain;
        this.domainRange = domainRange;
        this.facts = facts;
        this.flags = flags;
        this.lastEnd = lastEnd;
        this.problems = List.copyOf(problems);
    }

    /** The directive of a document, the first if there are several. */
    public static Directive of(SyntaxTree tree) {
        DirectiveReader reader = null;
        List<Node> top = tree.children();
        for (int i = 0; i < top.size(); i++) {
            reader = read(reader, top.get(i));
        }
        Element root = tree.root();
        for (int i = 0; root != null && i < root.childCount(); i++) {
            reader = read(reader, root.child(i));
        }
        return reader == null ? NONE : reader.directive();
    }

    private static @Nullable DirectiveReader read(@Nullable DirectiveReader reader, Node node) {
        if (!(node instanceof Comment comment)) {
            return reader;
        }
        String text = comment.text();
        if (!text.stripLeading().startsWith(MARK) || 0 <= ignoresFrom(comment)) {
            return reader;
        }
        if (reader != null) {
            reader.second(comment);
            return reader;
        }
        return new DirectiveReader(comment);
    }

    /**
     * Whether a comment is one that says what to ignore, {@code <!-- virtsnap: ignore … -->}, and no directive.
     *
     * @return the offset in its text behind that word; negative if it is none
     */
    public static int ignoresFrom(Comment comment) {
        String text = comment.text();
        int at = text.indexOf(MARK);
        if (at < 0 || !text.substring(0, at).isBlank()) {
            return -1;
        }
        at += MARK.length();
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        int end = at + IGNORE.length();
        boolean word = text.startsWith(IGNORE, at) && (end == text.length() || text.charAt(end) <= ' ');
        return word ? end : -1;
    }

    public boolean isPresent() {
        return range != null;
    }

    /** Where it stands; null if there is none. */
    public @Nullable Range range() {
        return range;
    }

    /** The file name of the domain XML as written, relative to the document; null if it names none. */
    public @Nullable String domain() {
        return domain;
    }

    /** Where that name stands; null if there is none. */
    public @Nullable Range domainRange() {
        return domainRange;
    }

    /** What is wrong with it. */
    public List<Diagnostic> problems() {
        return problems;
    }

    /** What the document is meant for, where a person leaves that open. */
    public Intent.Choice choice(Intent.Choice asked, Facts known) {
        if (asked != Intent.Choice.AUTO) {
            return asked;
        }
        if (known.has(CreateFlag.REDEFINE)) {
            return Intent.Choice.REDEFINE;
        }
        Intent.Choice byFlags = byFlags(known.flags());
        return byFlags == null ? intent == null ? Intent.Choice.AUTO : intent : byFlags;
    }

    /** What flags are of that belong to one call alone; null if there are none. */
    public static Intent.@Nullable Choice byFlags(@Nullable Collection<? extends CallFlag> flags) {
        if (flags != null) {
            for (CallFlag flag : flags) {
                if (flag.isOf(Intent.Kind.REVERT)) {
                    return Intent.Choice.REVERT;
                }
                if (flag.isOf(Intent.Kind.DELETE)) {
                    return Intent.Choice.DELETE;
                }
            }
        }
        return null;
    }

    /** The facts with what the directive says put where they say nothing. */
    public Facts completing(Facts known) {
        if (range == null) {
            return known;
        }
        return known.completedBy(facts.withFlags(flags.keySet()));
    }

    /** Where a flag is given; null if it is not given here. */
    @Nullable
    Range flagRange(CallFlag flag) {
        return flags.get(flag);
    }

    /** Adds a word at the end; null if there is no directive. */
    @Nullable
    Edit adding(String word) {
        return range == null ? null : Edit.insert(lastEnd, " " + word);
    }
}
