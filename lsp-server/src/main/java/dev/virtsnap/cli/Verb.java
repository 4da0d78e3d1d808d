package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.hypervisor.plan.Action;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Something that can be done to the snapshots of a domain.
 *
 * @param name as a person types it
 * @param words what stands behind it, such as {@code DOMAIN SNAPSHOT}
 * @param least how many words there are at least
 * @param most how many there are at most
 * @param description what it does, in lines
 * @param options its own ones
 * @param maker makes the action of what is given
 */
record Verb(
        String name,
        String words,
        int least,
        int most,
        List<String> description,
        List<OptionSpec> options,
        Maker maker) {

    /** From words to an action. */
    interface Maker {
        Action of(Given given) throws Unreadable;
    }

    /** Its description for picocli; what it shares with others is added by others. */
    CommandSpec spec() {
        CommandSpec spec = Options.command(name, description.toArray(new String[0]));
        spec.addPositional(Options.places(words));
        options.forEach(spec::addOption);
        return spec;
    }

    Action action(Given given) throws Unreadable {
        counted(given, words, least, most);
        return maker.of(given);
    }

    /** Complains if there are too few words or too many. */
    static void counted(Given given, String words, int least, int most) {
        int count = given.words().size();
        if (count < least || most < count) {
            throw given.wrong((count < least ? "something is missing" : "there is too much") + "; it takes " + words);
        }
    }
}
