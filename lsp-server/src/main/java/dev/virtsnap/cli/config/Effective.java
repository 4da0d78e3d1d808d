package dev.virtsnap.cli.config;

import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All settings of a document, with where each comes from.
 *
 * @param rows by name, in the order they are shown
 * @param rules the codes that are told otherwise than usual, by code
 */
public record Effective(List<Row> rows, Map<String, Said<Level>> rules) {

    /** Where a value comes from that nobody gave. */
    public static final String DEFAULT = "default";

    /**
     * One setting.
     *
     * @param values one, unless it is a list
     * @param known whether there is anything to show; if not, {@code values} says so in words
     */
    public record Row(String name, List<String> values, boolean known, boolean isList, String where) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * Puts the settings together.
     *
     * @param settings of all places that say something, one over the other
     * @param failOn what was asked for; null if that is left open
     * @param baseline what was asked for; null if that is left open
     * @param configuration of the document; null if there is none
     */
    public static Effective of(
            Settings settings,
            @Nullable Said<FailOn> failOn,
            @Nullable Said<String> baseline,
            @Nullable Configuration configuration) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("intent", settings.intent(), Effective::word, "auto"));
        rows.add(flags(settings.flags()));
        rows.add(row("state", settings.state(), SnapshotState::word, null));
        Circumstances around = settings.around();
        rows.add(row("persistent", around.persistent(), Object::toString, null));
        Said<Set<String>> jobs = around.blockJobs();
        rows.add(list(
                "block-jobs",
                jobs == null ? null : new Said<>(jobs.value().stream().sorted().toList(), jobs.where())));
        rows.add(row("checkpoints", around.checkpoints(), Object::toString, null));
        rows.add(row("managed-save", around.managedSave(), Object::toString, null));
        rows.add(row("host-files", around.hostFiles(), Function.identity(), null));
        rows.add(list("capabilities", around.capabilities()));
        rows.add(row("driver", settings.driver(), Driver::word, Driver.QEMU.word()));
        rows.add(row("target-libvirt", settings.target(), LibvirtVersion::toString, null));
        rows.add(row("domain", settings.domain(), Function.identity(), null));
        rows.add(row("schema", settings.schema(), Function.identity(), "embedded"));
        Said<FailOn> fails = failOn == null && configuration != null ? configuration.failOn() : failOn;
        rows.add(row("fail-on", fails, FailOn::word, FailOn.USUAL.word()));
        Said<String> known = baseline == null && configuration != null ? configuration.baseline() : baseline;
        rows.add(row("baseline", known, Function.identity(), null));
        rows.add(exclude(configuration == null ? List.of() : configuration.exclude()));
        return new Effective(rows, new TreeMap<>(settings.rules()));
    }

    private static <T> Row row(String name, @Nullable Said<T> said, Function<T, String> word, @Nullable String usual) {
        if (said != null) {
            return new Row(name, List.of(word.apply(said.value())), true, false, said.where());
        }
        return new Row(name, List.of(usual == null ? "-" : usual), usual != null, false, DEFAULT);
    }

    private static String word(Intent.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Row list(String name, @Nullable Said<List<String>> said) {
        return said == null
                ? new Row(name, List.of("-"), false, true, DEFAULT)
                : new Row(name, said.value(), true, true, said.where());
    }

    private static Row flags(@Nullable Said<Set<CallFlag>> said) {
        if (said == null) {
            return list("flags", null);
        }
        List<String> words = new ArrayList<>();
        for (CallFlag flag : CallFlag.all()) {
            if (said.value().contains(flag)) {
                words.add(flag.word());
            }
        }
        return new Row("flags", words, true, true, said.where());
    }

    private static Row exclude(List<Said<PathPattern>> patterns) {
        List<String> words = new ArrayList<>();
        for (Said<PathPattern> pattern : patterns) {
            words.add(pattern.value().toString());
        }
        return new Row(
                "exclude",
                words,
                true,
                true,
                patterns.isEmpty() ? DEFAULT : patterns.get(0).where());
    }
}
