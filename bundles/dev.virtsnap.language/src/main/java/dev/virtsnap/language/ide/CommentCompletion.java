package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.CompletionItem.Kind;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.DirectiveWord;
import dev.virtsnap.language.rules.DirectiveWords;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.Rule;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of comments by which a document says how it is to be used, and which findings are meant. */
final class CommentCompletion {

    private static final List<String> VERBS = List.of("create", "redefine", "revert", "delete");

    private final CompletionRequest request;
    private final CommentWord word;
    private final CommentValues values;
    private final List<CompletionItem> items = new ArrayList<>();

    private CommentCompletion(CompletionRequest request, CommentWord word) {
        this.request = request;
        this.word = word;
        this.values = new CommentValues(request);
    }

    static CompletionList at(CompletionRequest request, CommentWord word) {
        CommentCompletion completion = new CommentCompletion(request, word);
        switch (word.kind()) {
            case MARK -> completion.mark();
            case FIRST -> completion.begin(word.range().start() == completion.markEnd() ? " " : "");
            case USE -> completion.use("");
            case CODE -> completion.codes();
            case REASON -> {}
        }
        return Completion.listed(word.range(), completion.items);
    }

    private void mark() {
        if (!request.text().slice(word.range()).equals(Directive.MARK)) {
            begin(Directive.MARK + " ");
        }
    }

    private int markEnd() {
        int mark =
                request.text().string().indexOf(Directive.MARK, word.comment().start());
        return mark + Directive.MARK.length();
    }

    private void begin(String prefix) {
        if (isPlaceOfUse()) {
            use(prefix);
        }
        Map<String, String> found = found();
        if (!found.isEmpty()) {
            InsertionWriter writer = new InsertionWriter().text(prefix + Directive.IGNORE + " ");
            writer.choice(new ArrayList<>(found.keySet()));
            writer.text(" " + CommentWord.BECAUSE + " ").stop("it is meant");
            add(prefix + Directive.IGNORE, "findings in what stands behind this comment", writer);
        }
    }

    /** Outside the root or directly inside it, and where nothing is said of the use yet. */
    private boolean isPlaceOfUse() {
        var parent = word.comment().parent();
        Range said = request.analysis().directive().range();
        return (parent == null || parent == request.analysis().tree().root())
                && (said == null || said.equals(word.comment().range()));
    }

    private void use(String prefix) {
        Intent.@Nullable Kind kind = kind();
        // where nobody has said yet what the comment is about, a list of all words would not help
        boolean begins = word.kind() == CommentWord.Kind.MARK;
        String typed = typed();
        String key = typed.substring(0, typed.indexOf('=') + 1);
        for (DirectiveWord each : DirectiveWords.all()) {
            String text = each.word();
            CallFlag flag = CallFlag.of(text);
            boolean said = word.words().contains(text)
                    || (each.takesValue() && word.words().stream().anyMatch(other -> other.startsWith(text)));
            boolean verb = VERBS.contains(text);
            boolean fits = verb ? kind == null : flag == null || kind == null || flag.isOf(kind);
            if (said || !fits || !text.startsWith(key) || (begins && !verb && !text.equals("domain="))) {
                continue;
            }
            if (each.takesValue()) {
                withValue(prefix, each);
            } else {
                tried(
                        prefix + text,
                        brief(each),
                        new InsertionWriter().text(prefix + text),
                        request.analysis().conditions());
            }
        }
    }

    /** What the other words say that the document is there for; null if they do not. */
    private Intent.@Nullable Kind kind() {
        for (String other : word.words()) {
            if (VERBS.contains(other)) {
                return Intent.Kind.valueOf(other.toUpperCase(Locale.ROOT));
            }
        }
        return null;
    }

    private String typed() {
        int start = word.range().start();
        return request.text().slice(start, Math.max(start, request.offset()));
    }

    /** All values where one is being typed, else one item that leaves the choice. */
    private void withValue(String prefix, DirectiveWord key) {
        List<Known> known = values.of(key.word());
        if (typed().startsWith(key.word())) {
            for (Known value : known) {
                tried(
                        key.word() + value.value(),
                        value.detail(),
                        new InsertionWriter().text(key.word() + value.value()),
                        values.conditions(key.word(), value.value()));
            }
            return;
        }
        if (known.isEmpty()) {
            return;
        }
        List<String> options = new ArrayList<>();
        for (Known value : known) {
            options.add(value.value());
        }
        InsertionWriter writer = new InsertionWriter().text(prefix + key.word());
        if (values.isComplete(key.word())) {
            writer.choice(options);
        } else {
            writer.stop(options.get(0));
        }
        tried(prefix + key.word(), brief(key), writer, values.conditions(key.word(), options.get(0)));
    }

    /** Those that are found behind the comment, then all others. */
    private void codes() {
        Map<String, String> found = found();
        List<String> there = word.words();
        found.forEach((code, title) -> {
            if (!there.contains(code)) {
                add(code, "found here: " + title, new InsertionWriter().text(code));
            }
        });
        if (!there.contains(CommentWord.BECAUSE) && 1 < there.size()) {
            add(
                    CommentWord.BECAUSE,
                    "the reason, for whoever reads this next",
                    new InsertionWriter().text(CommentWord.BECAUSE + " ").stop("it is meant"));
        }
        if (request.analysis().conditions().selection().severity(Suppressions.UNUSED) == null) {
            for (Rule rule : Rules.all()) {
                if (!found.containsKey(rule.id()) && !there.contains(rule.id())) {
                    add(rule.id(), rule.title(), new InsertionWriter().text(rule.id()));
                }
            }
        }
    }

    /** The codes of what is found in the element behind the comment, each with its sentence, and can be ignored. */
    private Map<String, String> found() {
        Range behind = Suppressions.behind(request.analysis().tree(), word.comment());
        Map<String, String> codes = new LinkedHashMap<>();
        for (Diagnostic diagnostic : request.analysis().diagnostics()) {
            if (behind != null && behind.encloses(diagnostic.range()) && Suppressions.isIgnorable(diagnostic.code())) {
                codes.putIfAbsent(diagnostic.code(), diagnostic.message());
            }
        }
        return codes;
    }

    /** The meaning without its marks, for a list. */
    private static String brief(DirectiveWord word) {
        int colon = word.meaning().startsWith("The flag `") ? word.meaning().indexOf(": ") + 2 : 0;
        return word.meaning().substring(colon).replace("`", "").replaceFirst("\\.$", "");
    }

    private void add(String label, String detail, InsertionWriter writer) {
        if (!request.text().slice(word.comment().range()).endsWith("-->")) {
            writer.end().text(" -->");
        }
        items.add(CompletionItem.of(Kind.VALUE, label.strip(), detail, null, writer.done())
                .filteredBy(label.strip()));
    }

    /** Adds an item unless the document would have more errors with it, be they of the word or of what it says. */
    private void tried(String label, String detail, InsertionWriter writer, Conditions conditions) {
        add(label, detail, writer);
        CompletionItem item = items.get(items.size() - 1);
        String text = item.insertion().plain();
        Analysis analysis = request.analysis();
        if (Trial.MOST < analysis.text().length()) {
            return;
        }
        Analysis after = Analysis.of(
                analysis.text().with(List.of(Edit.replace(word.range(), text))), analysis.grammar(), conditions);
        if (allowed() < Trial.errors(after)) {
            items.remove(items.size() - 1);
        }
    }

    private int allowed = -1;

    /** As few errors as there are with what has been typed of the word, or without it. */
    private int allowed() {
        if (allowed < 0) {
            Analysis analysis = request.analysis();
            Analysis without = Analysis.of(
                    analysis.text().with(List.of(Edit.delete(word.range()))),
                    analysis.grammar(),
                    analysis.conditions());
            allowed = Math.min(Trial.errors(analysis), Trial.errors(without));
        }
        return allowed;
    }
}
