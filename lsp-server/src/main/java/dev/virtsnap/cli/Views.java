package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.live.Listing;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.plan.TreeFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** All views. */
final class Views {

    private static final String SECRETS = "With the passwords in it; needs a connection that may change something.";

    private Views() {}

    static List<View> all() {
        return List.of(
                view("list", "DOMAIN", 1, 1, "Lists the snapshots of a domain, the oldest first.", Views::list),
                view("tree", "DOMAIN", 1, 1, "Draws the snapshots of a domain from parent to child.", Views::tree),
                new View(
                        "show",
                        "DOMAIN SNAPSHOT",
                        2,
                        2,
                        List.of("Prints what libvirt has noted down of a snapshot."),
                        List.of(Options.flag(SECRETS, "--secrets")),
                        true,
                        (given, hypervisor, domain) ->
                                View.Seen.of(domain.snapshotXml(given.word(1), given.has("secrets")))),
                new View(
                        "export",
                        "DOMAIN FOLDER",
                        2,
                        2,
                        List.of(
                                "Writes each snapshot of a domain into a file of a folder.",
                                "",
                                "In the order of their names parents come first; 'import' and 'check' know which is"
                                        + " current."),
                        List.of(Options.flag(SECRETS, "--secrets")),
                        true,
                        Views::export),
                view(
                        "diff",
                        "DOMAIN SNAPSHOT [OTHER]",
                        2,
                        3,
                        "Says how a snapshot differs from another, from a file, or from the domain as it is now.",
                        Reports::diff),
                view(
                        "orphans",
                        "DOMAIN",
                        1,
                        1,
                        "Says which files and tags of images no snapshot knows, and which snapshots lack theirs.",
                        Reports::orphans));
    }

    private static View view(String name, String words, int least, int most, String description, View.Shower shower) {
        return new View(name, words, least, most, List.of(description), List.<OptionSpec>of(), false, shower);
    }

    static View.Seen list(Given given, Hypervisor hypervisor, Domain domain) {
        Listing listing = Listing.of(domain);
        return View.Seen.of(given.has("json") ? listing.json() : listing.table());
    }

    static View.Seen tree(Given given, Hypervisor hypervisor, Domain domain) {
        Listing listing = Listing.of(domain);
        return View.Seen.of(given.has("json") ? listing.json() : listing.drawn());
    }

    /** Which snapshot is current; the exit code says whether there is one. */
    static View current() {
        return view(
                "current", "DOMAIN", 1, 1, "Says which snapshot is the current one.", (given, hypervisor, domain) -> {
                    String name = domain.currentSnapshot();
                    return name == null
                            ? new View.Seen("(no snapshot is current)\n", ExitCode.FINDINGS)
                            : View.Seen.of(Shown.plain(name) + "\n");
                });
    }

    static View.Seen export(Given given, Hypervisor hypervisor, Domain domain) throws Unreadable {
        Path folder = Path.of(given.word(1));
        List<TreeFiles.Document> documents = TreeFiles.of(Situation.of(hypervisor, domain));
        try {
            Files.createDirectories(folder);
            for (TreeFiles.Document document : documents) {
                Files.writeString(
                        folder.resolve(document.file()),
                        document.xml(),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
            }
        } catch (FileAlreadyExistsException e) {
            throw new Unreadable("'" + e.getFile() + "' is there already; export into a folder that is empty");
        } catch (IOException e) {
            throw Unreadable.because("'" + folder + "' cannot be written", e);
        }
        return View.Seen.of("wrote " + documents.size() + (documents.size() == 1 ? " snapshot" : " snapshots")
                + " into " + folder + "\n");
    }
}
