package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.live.Connections;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Something that can be seen of the snapshots of a domain, over a connection that may only look.
 *
 * @param name as a person types it
 * @param words what stands behind it
 * @param least how many words there are at least
 * @param most how many there are at most
 * @param description what it shows, in lines
 * @param options its own ones
 * @param needsSecrets whether it is to be opened so that passwords are shown, where its option {@code --secrets} is given
 * @param shower shows it
 */
record View(
        String name,
        String words,
        int least,
        int most,
        List<String> description,
        List<OptionSpec> options,
        boolean needsSecrets,
        Shower shower) {

    /** From a domain to the text that is shown, and the exit code. */
    interface Shower {
        Seen see(Given given, Hypervisor hypervisor, Domain domain) throws IOException, Unreadable;
    }

    /** What is to be printed, and the exit code. */
    record Seen(String text, int code) {
        static Seen of(String text) {
            return new Seen(text, ExitCode.CLEAN);
        }
    }

    CommandSpec spec() {
        CommandSpec spec = Options.command(name, description.toArray(new String[0]));
        spec.addPositional(Options.places(words));
        options.forEach(spec::addOption);
        return spec;
    }

    int show(Given given) throws IOException, Unreadable {
        Verb.counted(given, words, least, most);
        boolean writing = needsSecrets && given.has("secrets");
        try (Hypervisor hypervisor = Connections.open(LiveOptions.uri(given), writing, given.streams());
                Domain domain = Connections.domain(hypervisor, given.word(0))) {
            Seen seen = shower.see(given, hypervisor, domain);
            given.streams().print(seen.text());
            return seen.code();
        } catch (HypervisorException e) {
            throw new Unreadable(e.sentence());
        }
    }
}
