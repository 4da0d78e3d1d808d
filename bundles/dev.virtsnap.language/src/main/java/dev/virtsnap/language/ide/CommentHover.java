package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.DirectiveWord;
import dev.virtsnap.language.rules.DirectiveWords;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a word in a comment that speaks to us: what it says, and of a code its page. */
final class CommentHover {

    private CommentHover() {}

    static @Nullable HoverText of(Analysis analysis, CommentWord word) {
        String text = analysis.text().slice(word.range());
        return switch (word.kind()) {
            case MARK -> text.isEmpty() ? null : page(word.range(), "virtsnap/directive");
            case CODE -> text.equals(CommentWord.BECAUSE) ? null : page(word.range(), text);
            case REASON -> null;
            case FIRST, USE ->
                text.equals("ignore") ? page(word.range(), Suppressions.CODE) : ofUse(analysis, word, text);
        };
    }

    private static @Nullable HoverText page(Range range, String code) {
        Page page = Pages.of(code);
        if (page == null) {
            return null;
        }
        // the title stands above it anyway
        Page plain = new Page(page.code(), page.head(), page.body().replaceFirst("^# .*\\R+", ""));
        return new HoverText(range, PageText.brief(plain, List.of("Fix")));
    }

    private static @Nullable HoverText ofUse(Analysis analysis, CommentWord word, String text) {
        int equals = text.indexOf('=');
        DirectiveWord known = DirectiveWords.of(equals < 0 ? text : text.substring(0, equals + 1));
        if (known == null) {
            return null;
        }
        String facts = known.word().equals("domain=") ? domain(analysis) : "";
        return new HoverText(word.range(), "**" + known.word() + "**\n\n" + known.meaning() + facts);
    }

    /** The domain that the document names, if it was found. */
    private static String domain(Analysis analysis) {
        DomainDefinition domain = analysis.facts().domain();
        if (domain == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (DomainDisk disk : domain.disks()) {
            lines.add("- " + HoverFacts.plain(disk.name() + ": " + DiskWords.ofDomain(disk)));
        }
        String name = HoverFacts.plain(Value.textOf(domain.name()).strip());
        return "\n\nIt is **" + name + "**"
                + (lines.isEmpty() ? ", without disks." : ":\n\n" + String.join("\n", lines));
    }
}
