package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.live.Connections;
import dev.virtsnap.cli.live.Doing;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.Hypervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap demo}: a story on libvirt's driver for tests. Each command is really run, and its answer is its own. */
final class DemoCommand implements Command {

    private static final String DOMAIN = "test";

    private static final String WRONG =
            """
            <domainsnapshot>
              <name>before-upgrade</name>
              <descripton>Before the upgrade</descripton>
            </domainsnapshot>
            """;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public CommandSpec spec() {
        return Options.withHelp(Options.command(
                "demo",
                "Shows what virtsnap does, on libvirt's driver for tests: no daemon, no virtual machine, nothing is"
                        + " touched.",
                "",
                "It checks a definition, mends it, plans, creates, draws the tree, reverts and merges."));
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun, Unreadable {
        Path folder = Files.createTempDirectory("virtsnap-demo");
        // the driver forgets all when its last connection in this process is closed
        Hypervisor kept = Connections.open(Connections.TEST, false, streams);
        try {
            return new Story(folder, streams).tell();
        } finally {
            kept.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The commands in their order. */
    private record Story(Path folder, Streams streams) {

        int tell() throws IOException {
            Path file = folder.resolve("snapshot.xml");
            Files.writeString(file, WRONG);
            say("A definition with a mistake in it is checked before libvirt sees it, and mended:");
            run("check", "--intent", "create", file.toString());
            run("check", "--intent", "create", "--fix", file.toString());
            say("What would it mean to take that snapshot? Nothing happens yet:");
            on("plan", "create", DOMAIN, file.toString());
            say("It is taken. '--yes' is needed because nobody is asked here:");
            on("snapshot", "create", DOMAIN, file.toString(), "--yes");
            on("snapshot", "create", DOMAIN, "--name", "after-upgrade", "--yes");
            on("snapshot", "tree", DOMAIN);
            say("The upgrade has failed. What would be lost by going back?");
            on("plan", "revert", DOMAIN, "before-upgrade");
            on("snapshot", "revert", DOMAIN, "before-upgrade", "--yes");
            say("What libvirt would refuse is foretold in its own words:");
            on("plan", "delete", DOMAIN, "befor-upgrade");
            say("A snapshot that is needed no more is merged; what was written since stays:");
            on("snapshot", "merge", DOMAIN, "after-upgrade", "--yes");
            on("snapshot", "tree", DOMAIN);
            say("What was taken away by that is in the journal:");
            run("journal", "list", "--journal", journal());
            return ExitCode.CLEAN;
        }

        /** What is told on the side belongs to the story. */
        private Streams inStory() {
            return new Streams(
                    streams.in(),
                    streams.out(),
                    streams.out(),
                    streams.outIsTerminal(),
                    false,
                    streams.columns(),
                    Map.of(Doing.STORY, "demo"));
        }

        private String journal() {
            return folder.resolve("journal").toString();
        }

        private void say(String text) throws IOException {
            streams.print("\n# " + text + "\n");
        }

        private void on(String... words) throws IOException {
            List<String> all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--connect", Connections.TEST));
            if (words[0].equals("snapshot") && !words[1].equals("tree")) {
                all.addAll(List.of("--journal", journal()));
            }
            run(all.toArray(new String[0]));
        }

        private void run(String... words) throws IOException {
            streams.print("\n$ virtsnap " + String.join(" ", words).replace(folder.toString() + "/", "") + "\n");
            streams.flush();
            Program.run(words, inStory());
        }
    }
}
