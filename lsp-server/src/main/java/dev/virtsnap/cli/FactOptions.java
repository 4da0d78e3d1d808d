package dev.virtsnap.cli;

import dev.virtsnap.cli.config.Circumstances;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.config.Settings;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that tell what is known beside the documents. */
final class FactOptions {

    private static final List<String> ANSWERS = List.of("yes", "no");

    private FactOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.value(
                "FILE",
                "The domain XML of the domain that is to get the snapshots, for what depends on its disks and devices."
                        + " A document names its own by a comment: <!-- virtsnap: create domain=web1.xml -->.",
                "--domain"));
        spec.addOption(Options.value(
                "LIST",
                "The flags of the call, separated by commas and named like the options of virsh snapshot-create,"
                        + " snapshot-revert and snapshot-delete, such as disk-only,quiesce; 'none' if there are none.",
                "--flags"));
        spec.addOption(Options.choice(
                Surroundings.stateWords(), "What the guest does when the snapshot is taken.", "--state"));
        spec.addOption(Options.choice(
                ANSWERS, "Whether the domain is defined beyond its run; a transient one is not.", "--persistent"));
        spec.addOption(Options.value(
                "LIST",
                "The disks of the domain that a block job works on, by their targets, such as vda,vdb; 'none' if there is"
                        + " no job.",
                "--block-jobs"));
        spec.addOption(Options.choice(ANSWERS, "Whether the domain has checkpoints.", "--checkpoints"));
        spec.addOption(Options.choice(
                ANSWERS,
                "Whether the memory of the domain was saved by virsh managedsave, to be resumed at its next start.",
                "--managed-save"));
        spec.addOption(Options.value(
                "WHERE",
                "What files there are where the hypervisor runs: 'here' to look on this machine, or a file with what"
                        + " find DIRECTORY... -printf '%%y %%s %%p\\n' printed over there. Without it no file is looked"
                        + " for.",
                "--host-files"));
        spec.addOption(Options.value(
                "FILES",
                "What libvirt says of itself: the output of virsh capabilities, of virsh domcapabilities, or both with a"
                        + " comma between the file names.",
                "--capabilities"));
        spec.addOption(Options.choice(drivers(), "The driver of libvirt; 'qemu' by default.", "--driver"));
        spec.addOption(
                Options.value("VERSION", "The release of libvirt that is asked, such as 9.0.", "--target-libvirt"));
    }

    /** What they say that a configuration may say, too; the rest of it is for other options. */
    static Settings read(ParseResult arguments) {
        return new Settings(
                null,
                arguments.hasMatchedOption("flags") ? new Said<>(flags(arguments), "--flags") : null,
                said("state", Surroundings.stateOf(given(arguments, Surroundings.stateWords(), "state"))),
                said("driver", Driver.of(given(arguments, drivers(), "driver"))),
                version(arguments),
                said("domain", arguments.matchedOptionValue("domain", (String) null)),
                null,
                around(arguments),
                Map.of());
    }

    private static <T> @Nullable Said<T> said(String option, @Nullable T value) {
        return value == null ? null : new Said<>(value, "--" + option);
    }

    /** The word of an option; empty if it is not given. */
    private static String given(ParseResult arguments, List<String> words, String option) {
        return arguments.hasMatchedOption(option) ? Options.word(arguments, words, option) : "";
    }

    private static @Nullable Said<LibvirtVersion> version(ParseResult arguments) {
        String text = Options.string(arguments, "target-libvirt", "");
        LibvirtVersion version = LibvirtVersion.of(text);
        if (version == null && arguments.hasMatchedOption("target-libvirt")) {
            throw wrong(arguments, "--target-libvirt cannot be '" + text + "'; it is a release such as 9.0");
        }
        return said("target-libvirt", version);
    }

    private static Circumstances around(ParseResult arguments) {
        String jobs = arguments.matchedOptionValue("block-jobs", (String) null);
        String files = arguments.matchedOptionValue("host-files", (String) null);
        List<String> capabilities = new ArrayList<>();
        for (String file : Options.string(arguments, "capabilities", "").split(",", -1)) {
            if (!file.isEmpty()) {
                capabilities.add(file);
            }
        }
        return new Circumstances(
                answer(arguments, "persistent"),
                said("block-jobs", jobs == null ? null : Surroundings.disksOf(jobs)),
                answer(arguments, "checkpoints"),
                answer(arguments, "managed-save"),
                said("host-files", files == null || files.isEmpty() ? null : files),
                said("capabilities", capabilities.isEmpty() ? null : List.copyOf(capabilities)));
    }

    private static @Nullable Said<Boolean> answer(ParseResult arguments, String option) {
        return arguments.hasMatchedOption(option)
                ? new Said<>(Options.word(arguments, ANSWERS, option).equals("yes"), "--" + option)
                : null;
    }

    private static Set<CallFlag> flags(ParseResult arguments) {
        Set<CallFlag> flags = new LinkedHashSet<>();
        String list = Options.string(arguments, "flags", "");
        if (list.isEmpty() || list.equals("none")) {
            return flags;
        }
        for (String word : list.split(",", -1)) {
            CallFlag flag = CallFlag.of(word.strip());
            if (flag == null) {
                List<String> words = new ArrayList<>();
                for (CallFlag each : CallFlag.all()) {
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
