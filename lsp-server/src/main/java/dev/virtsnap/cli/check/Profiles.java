package dev.virtsnap.cli.check;

import dev.virtsnap.cli.baseline.Baselines;
import dev.virtsnap.cli.config.Configuration;
import dev.virtsnap.cli.config.Configurations;
import dev.virtsnap.cli.config.FailOn;
import dev.virtsnap.cli.config.PathPattern;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.config.Settings;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.ide.Conditions;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.schema.Grammar;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What each document of a run is checked with: what was asked goes before its configuration. Shared by all threads; what
 * documents have in common is made once.
 */
public final class Profiles {

    private static final String EMBEDDED = "embedded";

    private final Asked asked;
    private final Settings below;
    private final Facts facts;
    private final Configurations configurations;
    private final Grammars grammars;
    private final Baselines baselines;
    private final FactFiles files;
    private final Map<String, Grammar> opened = new HashMap<>();
    private final Map<String, Profile> profiles = new ConcurrentHashMap<>();

    /**
     * Reads what was asked for.
     *
     * @throws Unreadable if a file that was asked for cannot be used
     */
    public Profiles(Asked asked, Configurations configurations, Grammars grammars, Baselines baselines)
            throws Unreadable {
        this(asked, Settings.NONE, configurations, grammars, baselines, new FactFiles());
    }

    /**
     * Reads what was asked for.
     *
     * @param below what is usual where no configuration says anything
     * @param files opens what is known of a host
     * @throws Unreadable if a file that was asked for cannot be used
     */
    public Profiles(
            Asked asked,
            Settings below,
            Configurations configurations,
            Grammars grammars,
            Baselines baselines,
            FactFiles files)
            throws Unreadable {
        this.asked = asked;
        this.below = below;
        this.configurations = configurations;
        this.grammars = grammars;
        this.baselines = baselines;
        this.files = files;
        Said<String> domain = asked.settings().domain();
        Facts known =
                files.with(asked.settings().put(Facts.NONE), asked.settings().around());
        try {
            this.facts = domain == null ? known : new Domains().with(known, "", domain.value());
        } catch (Unreadable e) {
            throw new Unreadable("--domain: " + e.sentence());
        }
        if (asked.settings().schema() != null) {
            grammar(Settings.NONE);
        }
        if (asked.baseline() != null) {
            baselines.open(asked.baseline().value());
        }
    }

    /**
     * What a document is checked with.
     *
     * @throws Unreadable if its configuration cannot be used
     */
    Profile of(Source source) throws Unreadable {
        Configuration configuration = configuration(source);
        if (configuration == null) {
            Profile plain = profiles.get("");
            return plain == null ? make("", below, null) : plain;
        }
        Path path = configuration.relative(Path.of(source.name()));
        String key = configuration.name() + configuration.fitting(path);
        Profile known = profiles.get(key);
        return known == null ? make(key, configuration.of(path).over(below), configuration) : known;
    }

    /**
     * Why a document is left out: the pattern and where it stands; null if it is not.
     *
     * @throws Unreadable if its configuration cannot be used
     */
    @Nullable
    Said<PathPattern> exclusion(Source source) throws Unreadable {
        // whoever hands a document over wants it back
        Configuration configuration = source.file() == null ? null : configuration(source);
        if (configuration == null || configuration.exclude().isEmpty()) {
            return null;
        }
        return configuration.exclusion(configuration.relative(Path.of(source.name())));
    }

    /** The configuration of a document; null if there is none, or its name is no path: whoever reads it will say so. */
    private @Nullable Configuration configuration(Source source) throws Unreadable {
        Configuration configuration = configurations.of(folder(source));
        return configuration == null || !isPath(source.name()) ? null : configuration;
    }

    private static boolean isPath(String name) {
        try {
            return !Path.of(name).toString().isEmpty() || name.isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The folder of a document, which names of other files in it are relative to; empty for the current one. */
    static String folder(Source source) {
        return Objects.requireNonNullElse(new File(source.name()).getParent(), "");
    }

    /**
     * A file that a configuration names by the folder of a document, which is written as patterns see it.
     *
     * @throws Unreadable if the configuration cannot be used
     */
    String inFolder(Source source, String file) throws Unreadable {
        Configuration configuration = configuration(source);
        Path path = configuration == null
                ? null
                : configuration.relative(Path.of(source.name())).getParent();
        return file.replace(Settings.FOLDER, path == null ? "." : path.toString());
    }

    /**
     * Ends the run: writes what is to be written.
     *
     * @return what is to be told, a sentence each
     * @throws Unreadable if something cannot be written
     */
    List<String> finish() throws Unreadable {
        return baselines.finish();
    }

    private Profile make(String key, Settings usual, @Nullable Configuration configuration) throws Unreadable {
        Conditions conditions = new Conditions(
                asked.settings().choice(),
                facts,
                // to ask for a guess is to ask for something, too
                asked.settings().intent() == null ? usual.choice() : Intent.Choice.AUTO,
                files.with(usual.put(Facts.NONE), usual.around()),
                asked.rules().over(usual.rules()));
        Said<String> domain = facts.domain() == null ? usual.domain() : null;
        Said<FailOn> failOn = asked.failOn() != null || configuration == null ? asked.failOn() : configuration.failOn();
        Said<String> baseline =
                asked.baseline() != null || configuration == null ? asked.baseline() : configuration.baseline();
        Profile made = new Profile(
                grammar(usual),
                conditions,
                domain,
                failOn == null ? FailOn.USUAL : failOn.value(),
                baseline == null ? null : baselines.open(baseline.value()));
        profiles.put(key, made);
        return made;
    }

    private synchronized Grammar grammar(Settings usual) throws Unreadable {
        Said<String> said = asked.settings().schema() == null
                ? usual.schema()
                : asked.settings().schema();
        String choice = said == null ? EMBEDDED : said.value();
        Grammar grammar = opened.get(choice);
        if (grammar == null) {
            grammar = grammars.open(choice);
            opened.put(choice, grammar);
        }
        return grammar;
    }
}
