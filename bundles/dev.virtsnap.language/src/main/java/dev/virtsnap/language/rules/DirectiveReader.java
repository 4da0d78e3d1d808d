package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the words of one directive, which blanks separate; a value with blanks stands in quotes. */
final class DirectiveReader {

    private static final Words KNOWN = known();
    private static final Words STATES = of("state");
    private static final Words ANSWERS = of("persistent");
    private static final Words DRIVERS = of("driver");

    private final Range whole;
    private final Map<CallFlag, Range> flags = new LinkedHashMap<>();
    private Intent.@Nullable Choice intent;
    private @Nullable String domain;
    private @Nullable Range domainRange;
    private Facts facts = Facts.NONE;
    private int lastEnd;

    /** Whether what follows are codes and a reason, in the wrong place. */
    private boolean over;

    private final List<Diagnostic> problems = new ArrayList<>(0);

    DirectiveReader(Comment comment) {
        this.whole = comment.range();
        String text = comment.text();
        int offset = comment.start() + 4;
        int at = text.indexOf(Directive.MARK) + Directive.MARK.length();
        lastEnd = offset + at;
        while (at < text.length() && !over) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at);
            word(text.substring(at, end), offset + at);
            lastEnd = offset + end;
            at = end;
        }
        intent = intent == null ? Directive.byFlags(flags.keySet()) : intent;
        checkFlags();
    }

    private static Words of(String key) {
        return Words.of(DirectiveWords.values(key).toArray(new String[0]));
    }

    private static Words known() {
        List<String> words = new ArrayList<>();
        for (DirectiveWord each : DirectiveWords.all()) {
            words.add(each.word());
        }
        words.add(Directive.IGNORE);
        return Words.of(words.toArray(new String[0]));
    }

    /** A flag belongs to one call; without any that is known to be of another, it is one of create or redefine. */
    private void checkFlags() {
        Intent.Kind kind = intent == null || intent == Intent.Choice.AUTO
                ? Intent.Kind.CREATE
                : Intent.Kind.valueOf(intent.name());
        for (Map.Entry<CallFlag, Range> flag : flags.entrySet()) {
            if (!flag.getKey().isOf(kind)) {
                problems.add(problem(
                        flag.getValue(),
                        "'" + flag.getKey().word() + "' is no flag of a '" + kind.word() + "'. Remove it, or say what"
                                + " the document is there for."));
            }
        }
    }

    Directive directive() {
        return new Directive(whole, intent, domain, domainRange, facts, flags, lastEnd, problems);
    }

    void second(Comment comment) {
        problems.add(
                problem(comment.range(), "Only the first comment that begins with 'virtsnap:' counts. Join the two.")
                        .relatedTo(whole, "the first is here"));
    }

    private static int end(String text, int start) {
        char quote = 0;
        int at = start;
        while (at < text.length() && (quote != 0 || !isBlank(text.charAt(at)))) {
            char c = text.charAt(at);
            if (quote == c) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            }
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private void word(String word, int start) {
        Range range = new Range(start, start + word.length());
        int equals = word.indexOf('=');
        if (0 < equals) {
            Range valueRange = new Range(start + equals + 1, range.end());
            value(word.substring(0, equals), bare(word.substring(equals + 1)), range, valueRange);
            return;
        }
        CallFlag flag = CallFlag.of(word);
        Intent.Choice choice = choice(word);
        if (choice != null) {
            intent(choice, range);
        }
        if (word.equals(Directive.IGNORE)) {
            over = true;
            problems.add(problem(
                    range,
                    "What to ignore is said in a comment of its own, before the element that it is about, which begins"
                            + " with 'virtsnap: ignore'."));
        } else if (flag != null) {
            flags.putIfAbsent(flag, range);
        } else if (choice == null) {
            unknown(range, word);
        }
    }

    private static Intent.@Nullable Choice choice(String word) {
        return switch (word) {
            case "create" -> Intent.Choice.CREATE;
            case "redefine" -> Intent.Choice.REDEFINE;
            case "revert" -> Intent.Choice.REVERT;
            case "delete" -> Intent.Choice.DELETE;
            default -> null;
        };
    }

    private void intent(Intent.Choice choice, Range range) {
        if (intent != null && intent != choice) {
            problems.add(problem(
                    range,
                    "A document is there for one of 'create', 'redefine', 'revert' and 'delete'. Remove the others."));
            return;
        }
        intent = choice;
    }

    private void value(String key, String value, Range range, Range valueRange) {
        if (value.isEmpty()) {
            problems.add(problem(range, "'" + key + "=' needs a value behind it. Add one, or remove the word."));
            return;
        }
        switch (key) {
            case "domain" -> {
                domain = value;
                domainRange = valueRange;
            }
            case "state" -> {
                SnapshotState state = Surroundings.stateOf(value);
                facts = state == null ? facts : facts.withState(state);
                check(state, "state", value, valueRange, STATES);
            }
            case "block-jobs" ->
                facts = facts.withSurroundings(facts.surroundings().withBlockJobs(Surroundings.disksOf(value)));
            case "checkpoints", "managed-save", "persistent" -> yesOrNo(key, value, valueRange);
            case "driver" -> {
                Driver driver = Driver.of(value);
                facts = driver == null ? facts : facts.withDriver(driver);
                check(driver, "driver", value, valueRange, DRIVERS);
            }
            case "libvirt" -> {
                LibvirtVersion version = LibvirtVersion.of(value);
                if (version == null) {
                    problems.add(problem(
                            valueRange, "'" + shown(value) + "' is no release of libvirt. Write one as '9.0'."));
                } else {
                    facts = facts.withVersion(version);
                }
            }
            case "current" ->
                facts = facts.withSurroundings(facts.surroundings().withCurrent(value));
            default -> unknown(new Range(range.start(), valueRange.start()), key + "=");
        }
    }

    private void yesOrNo(String key, String value, Range range) {
        Boolean known = value.equals("yes") ? Boolean.TRUE : value.equals("no") ? Boolean.FALSE : null;
        check(known, "answer", value, range, ANSWERS);
        if (known != null) {
            Surroundings around = facts.surroundings();
            facts = switch (key) {
                case "checkpoints" -> facts.withSurroundings(around.withCheckpoints(known));
                case "managed-save" -> facts.withSurroundings(around.withManagedSave(known));
                default -> facts.withPersistent(known);
            };
        }
    }

    private void check(@Nullable Object read, String what, String value, Range range, Words words) {
        if (read == null) {
            problems.add(problem(
                            range,
                            "'" + shown(value) + "' is no " + what + " that can be named here. Use " + words.listed()
                                    + ".")
                    .withFixes(words.fixes(range, value)));
        }
    }

    private void unknown(Range range, String word) {
        String near = KNOWN.nearest(word);
        over = Directive.IGNORE.equals(near);
        problems.add(problem(
                        range,
                        "'" + shown(word) + "' means nothing here"
                                + (near == null
                                        ? ". The words are " + KNOWN.listed() + "."
                                        : ". Did you mean '" + near + "'?"))
                .withFixes(near == null ? List.of() : KNOWN.fixes(range, word).subList(0, 1)));
    }

    private static Diagnostic problem(Range range, String message) {
        return Diagnostic.of(Directive.CODE, Severity.ERROR, range, message);
    }

    private static String bare(String value) {
        int last = value.length() - 1;
        boolean quoted = 1 <= last
                && (value.charAt(0) == '\'' || value.charAt(0) == '"')
                && value.charAt(0) == value.charAt(last);
        return quoted ? value.substring(1, last) : value;
    }

    private static String shown(String word) {
        String bare = word.replace("'", "").replace('\n', ' ');
        return bare.length() <= 40 ? bare : bare.substring(0, 40) + "…";
    }
}
