package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal as the page of a rule quotes it: the code in one line, and the text in those after it, where names in braces
 * stand for what libvirt puts there.
 */
record Quote(String constant, String text) {

    private static final Pattern BLOCK = Pattern.compile("```text\n(VIR_ERR_[A-Z_]+)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9]+)}");

    /** Stands for a brace in a text that has no names in braces. */
    private static final char BRACE = '\uE07B';

    private static final String SECTION = "\n## What libvirt says\n";

    /** The refusals that the page of a code quotes; none if it has no page or quotes none. */
    static List<Quote> of(String code) {
        Page page = Pages.of(code);
        String body = page == null ? "" : page.body();
        int start = body.indexOf(SECTION);
        if (start < 0) {
            return List.of();
        }
        int end = body.indexOf("\n## ", start + 1);
        Matcher block = BLOCK.matcher(body.substring(start, end < 0 ? body.length() : end));
        List<Quote> quotes = new ArrayList<>();
        while (block.find()) {
            quotes.add(new Quote(block.group(1), block.group(2)));
        }
        return quotes;
    }

    /** A text in which braces stand for themselves. */
    static String literal(String text) {
        return text.replace('{', BRACE);
    }

    /** With dots in the place of names in braces. */
    static String dotted(String text) {
        return unescaped(NAME.matcher(text).replaceAll("…"));
    }

    private static String unescaped(String text) {
        return text.replace(BRACE, '{');
    }

    /** What such a text may be in the end; the same name in braces is the same text wherever it occurs. */
    static Pattern pattern(String text) {
        StringBuilder expression = new StringBuilder();
        List<String> seen = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (name.find()) {
            expression.append(Pattern.quote(unescaped(text.substring(from, name.start()))));
            if (seen.contains(name.group(1))) {
                expression.append("\\k<").append(name.group(1)).append('>');
            } else {
                expression.append("(?<").append(name.group(1)).append(">.*)");
                seen.add(name.group(1));
            }
            from = name.end();
        }
        return Pattern.compile(expression + Pattern.quote(unescaped(text.substring(from))), Pattern.DOTALL);
    }
}
