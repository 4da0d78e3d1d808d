package dev.virtsnap.cli;

import dev.virtsnap.cli.check.Domains;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.Power;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that tell what is known beside the documents. */
final class FactOptions {

    private static final List<String> STATES = List.of("running", "shutoff");

    private FactOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.value(
                "FILE",
                "The domain XML of the domain that is to get the snapshots, for what depends on its disks and devices."
                        + " A document names its own by a comment: <!-- virtsnap: create domain=web1.xml -->.",
                "--domain"));
        spec.addOption(Options.value(
                "LIST",
                "The flags of the call, separated by commas and named like the options of virsh snapshot-create, such as"
                        + " disk-only,quiesce; 'none' if there are none.",
                "--flags"));
        spec.addOption(Options.choice(STATES, "Whether the guest runs when the snapshot is taken.", "--state"));
        spec.addOption(Options.choice(drivers(), "The driver of libvirt; 'qemu' by default.", "--driver"));
        spec.addOption(
                Options.value("VERSION", "The release of libvirt that is asked, such as 9.0.", "--target-libvirt"));
    }

    static Facts read(ParseResult arguments) throws CannotRun {
        Facts facts = Facts.NONE;
        String domain = Options.string(arguments, "domain", "");
        if (!domain.isEmpty()) {
            try {
                facts = new Domains().with(facts, "", domain);
            } catch (Unreadable e) {
                throw new CannotRun("--domain: " + e.sentence());
            }
        }
        if (arguments.hasMatchedOption("flags")) {
            facts = facts.withFlags(flags(arguments));
        }
        if (arguments.hasMatchedOption("state")) {
            Power power = Power.of(Options.word(arguments, STATES, "state"));
            facts = power == null ? facts : facts.withPower(power);
        }
        Driver driver = Driver.of(Options.word(arguments, drivers(), "driver"));
        facts = driver == null ? facts : facts.withDriver(driver);
        if (arguments.hasMatchedOption("target-libvirt")) {
            String text = Options.string(arguments, "target-libvirt", "");
            LibvirtVersion version = LibvirtVersion.of(text);
            if (version == null) {
                throw wrong(arguments, "--target-libvirt cannot be '" + text + "'; it is a release such as 9.0");
            }
            facts = facts.withVersion(version);
        }
        return facts;
    }

    private static Set<CreateFlag> flags(ParseResult arguments) {
        Set<CreateFlag> flags = EnumSet.noneOf(CreateFlag.class);
        String list = Options.string(arguments, "flags", "");
        if (list.isEmpty() || list.equals("none")) {
            return flags;
        }
        for (String word : list.split(",", -1)) {
            CreateFlag flag = CreateFlag.of(word.strip());
            if (flag == null) {
                List<String> words = new ArrayList<>();
                for (CreateFlag each : CreateFlag.values()) {
                    words.add(each.word());
                }
                throw wrong(
                        arguments,
                        "--flags cannot have '" + word.strip() + "'; the flags are " + String.join(", ", words));
            }
            flags.add(flag);
        }
        return flags;
    }

    private static List<String> drivers() {
        List<String> words = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            words.add(driver.word());
        }
        return words;
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
