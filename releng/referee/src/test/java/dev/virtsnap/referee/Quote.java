package dev.virtsnap.referee;

import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.rules.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal of libvirt's as a page quotes it: the code in one line, and the text in those after it, where names in braces
 * stand for what libvirt puts there.
 */
record Quote(String code, String text) {

    private static final Pattern BLOCK = Pattern.compile("```text\n(VIR_ERR_[A-Z_]+)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9]+)}");
    private static final Map<String, List<Quote>> BY_RULE = new HashMap<>();

    /** The refusals that the page of a rule quotes. */
    static synchronized List<Quote> of(String rule) {
        return BY_RULE.computeIfAbsent(rule, Quote::read);
    }

    private static List<Quote> read(String rule) {
        Page page = Objects.requireNonNull(Pages.of(rule), rule);
        String body = page.body();
        int start = body.indexOf("\n## What libvirt says\n");
        int end = body.indexOf("\n## ", start + 1);
        List<Quote> quotes = new ArrayList<>();
        Matcher block = BLOCK.matcher(start < 0 ? "" : body.substring(start, end));
        while (block.find()) {
            quotes.add(new Quote(block.group(1), block.group(2)));
        }
        return List.copyOf(quotes);
    }

    /** The rules that quote a refusal, by id. */
    static List<String> rules() {
        return Rules.all().stream()
                .filter(rule -> !of(rule.id()).isEmpty())
                .map(rule -> rule.id())
                .toList();
    }

    /** Whether that is what libvirt said; a name in braces stands for the same text wherever it occurs. */
    boolean matches(Outcome outcome) {
        return code.equals(outcome.code())
                && pattern(text).matcher(outcome.message()).matches();
    }

    /** The regular expression of a text with names in braces. */
    static Pattern pattern(String text) {
        StringBuilder expression = new StringBuilder();
        List<String> seen = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (name.find()) {
            expression.append(Pattern.quote(text.substring(from, name.start())));
            if (seen.contains(name.group(1))) {
                expression.append("\\k<").append(name.group(1)).append('>');
            } else {
                expression.append("(?<").append(name.group(1)).append(">.*)");
                seen.add(name.group(1));
            }
            from = name.end();
        }
        return Pattern.compile(expression + Pattern.quote(text.substring(from)), Pattern.DOTALL);
    }
}
