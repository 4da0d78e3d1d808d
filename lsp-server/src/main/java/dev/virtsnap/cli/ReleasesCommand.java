package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Json;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.rules.Behaviour;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap releases}: what {@code --target-libvirt} and {@code --driver} decide. */
final class ReleasesCommand implements Command {

    private static final List<String> FORMATS = List.of("markdown", "json");

    private static final String HEAD =
            """
            # What which libvirt does with snapshots

            This page is printed by `virtsnap releases`, from the table that the rules ask.
            Its sources are the release notes of libvirt up to 12.5 and the sources of 9.0 and 11.3.
            Where only those two were compared, the border lies somewhere between them, and no rule claims to know it.
            Distributions take new things into old releases: what `virsh capabilities` says goes before this page.

            ## By release

            """;

    private static final String DRIVERS =
            """

            ## By driver

            The flags with which each driver creates a snapshot; all others are refused, and so is every call to a driver
            that is not here.

            """;

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "releases",
                "Shows which release of libvirt does what with snapshots, and which driver takes which flags.",
                "",
                "It is what 'check' goes by when it is told --target-libvirt and --driver.");
        spec.addOption(Options.value(
                "VERSION", "Say for one release, such as 9.0, what it does and does not do.", "--target-libvirt"));
        spec.addOption(Options.choice(FORMATS, "How to show it: 'markdown' or 'json'.", "--format"));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException {
        LibvirtVersion version = null;
        if (arguments.hasMatchedOption("target-libvirt")) {
            String text = Options.string(arguments, "target-libvirt", "");
            version = LibvirtVersion.of(text);
            if (version == null) {
                throw new ParameterException(
                        arguments.commandSpec().commandLine(),
                        "--target-libvirt cannot be '" + text + "'; it is a release such as 9.0");
            }
        }
        boolean json = Options.word(arguments, FORMATS, "format").equals("json");
        streams.print(json ? json(version) : markdown(version));
        return ExitCode.CLEAN;
    }

    private static String markdown(@Nullable LibvirtVersion version) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("| releases |").append(version == null ? "" : " " + version + " |");
        out.append(" kind | what libvirt does | rules |\n|---|").append(version == null ? "" : "---|");
        out.append("---|---|---|\n");
        for (Behaviour behaviour : Behaviour.values()) {
            out.append("| ").append(behaviour.span().words()).append(" | ");
            if (version != null) {
                out.append(answer(behaviour, version)).append(" | ");
            }
            out.append(behaviour.kind().word()).append(" | ").append(cell(behaviour.text()));
            out.append(" | ").append(String.join(", ", behaviour.rules())).append(" |\n");
        }
        out.append(DRIVERS).append("| flag |");
        for (Driver driver : Driver.values()) {
            out.append(driver.createsSnapshots() ? " " + driver.word() + " |" : "");
        }
        out.append("\n|---|");
        for (Driver driver : Driver.values()) {
            out.append(driver.createsSnapshots() ? "---|" : "");
        }
        out.append('\n');
        for (CreateFlag flag : CreateFlag.values()) {
            out.append("| `").append(flag.word()).append("` |");
            for (Driver driver : Driver.values()) {
                if (driver.createsSnapshots()) {
                    out.append(driver.takes(flag) ? " yes |" : " no |");
                }
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** Tags in a table would be taken for markup. */
    private static String cell(String text) {
        return text.replaceAll("(<[a-zA-Z]+/?>)", "`$1`");
    }

    private static String answer(Behaviour behaviour, LibvirtVersion version) {
        return behaviour.span().has(version) ? "yes" : behaviour.span().lacks(version) ? "no" : "not known";
    }

    private static String json(@Nullable LibvirtVersion version) {
        StringBuilder out = new StringBuilder("[");
        for (Behaviour behaviour : Behaviour.values()) {
            Json json = new Json().object();
            json.name("name").value(behaviour.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.name("releases").value(behaviour.span().words());
            json.name("kind").value(behaviour.kind().word());
            json.name("text").value(behaviour.text());
            json.name("rules").value(String.join(" ", behaviour.rules()));
            if (version != null) {
                json.name("does").value(answer(behaviour, version));
            }
            out.append(out.length() == 1 ? "\n" : ",\n").append(json.endObject());
        }
        return out.append("\n]\n").toString();
    }
}
