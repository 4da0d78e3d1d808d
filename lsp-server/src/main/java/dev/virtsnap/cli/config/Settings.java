package dev.virtsnap.cli.config;

import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one place says of how documents are checked; null is what it does not say. Immutable.
 *
 * @param domain the file of the domain XML, as it can be opened from here; {@code {folder}} in it stands for the folder of
 *     the document
 * @param schema {@code embedded}, {@code installed}, or a file as it can be opened from here
 * @param around what goes on in the domain and what there is on its host
 * @param rules how codes are told, by code
 */
public record Settings(
        @Nullable Said<Intent.Choice> intent,
        @Nullable Said<Set<CallFlag>> flags,
        @Nullable Said<SnapshotState> state,
        @Nullable Said<Driver> driver,
        @Nullable Said<LibvirtVersion> target,
        @Nullable Said<String> domain,
        @Nullable Said<String> schema,
        Circumstances around,
        Map<String, Said<Level>> rules) {

    /** Stands in the name of a domain file for the folder of the document. */
    public static final String FOLDER = "{folder}";

    /** Nothing is said. */
    public static final Settings NONE =
            new Settings(null, null, null, null, null, null, null, Circumstances.NONE, Map.of());

    /** These settings, and where they say nothing those of another place. */
    public Settings over(Settings below) {
        if (this == NONE || below == NONE) {
            return this == NONE ? below : this;
        }
        Map<String, Said<Level>> both = new LinkedHashMap<>(below.rules);
        both.putAll(rules);
        return new Settings(
                intent == null ? below.intent : intent,
                flags == null ? below.flags : flags,
                state == null ? below.state : state,
                driver == null ? below.driver : driver,
                target == null ? below.target : target,
                domain == null ? below.domain : domain,
                schema == null ? below.schema : schema,
                around.over(below.around),
                both);
    }

    /** These settings with other rules. */
    public Settings withRules(Map<String, Said<Level>> others) {
        return new Settings(intent, flags, state, driver, target, domain, schema, around, others);
    }

    /** What a document is meant for, or that this is to be guessed. */
    public Intent.Choice choice() {
        return intent == null ? Intent.Choice.AUTO : intent.value();
    }

    /** Facts, with those that are among these, but for what stands in files: the domain and what is known of the host. */
    public Facts put(Facts others) {
        Facts facts = flags == null ? others : others.withFlags(flags.value());
        facts = state == null ? facts : facts.withState(state.value());
        facts = driver == null ? facts : facts.withDriver(driver.value());
        facts = around.put(facts);
        return target == null ? facts : facts.withVersion(target.value());
    }
}
