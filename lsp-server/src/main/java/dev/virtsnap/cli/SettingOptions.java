package dev.virtsnap.cli;

import dev.virtsnap.cli.check.Asked;
import dev.virtsnap.cli.check.RuleChoice;
import dev.virtsnap.cli.config.Configurations;
import dev.virtsnap.cli.config.FailOn;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.config.Settings;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that say what documents are checked with; each goes before the configuration. */
final class SettingOptions {

    private static final List<String> INTENTS = List.of("auto", "create", "redefine", "revert", "delete");

    private SettingOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.choice(
                INTENTS,
                "What the documents are for: to create a snapshot, to redefine one, or to say which one is to be reverted to"
                        + " or deleted. 'auto', the default, goes by what is in the document and says what it took it for;"
                        + " it takes none for a revert or a delete unless a flag of those is given.",
                "--intent"));
        FactOptions.addTo(spec);
        spec.addOption(Options.value(
                "SCHEMA",
                "What documents have to match: 'embedded', the default, the same everywhere; 'installed', the one of the"
                        + " libvirt on this machine; or a file, .rng or .xsd.",
                "--schema"));
        spec.addOption(Options.value(
                "LIST",
                "The rules to ask: 'all', the default; 'none', for the schema alone; or their ids and beginnings of ids,"
                        + " separated by commas, such as SNAP3,HAZ003.",
                "--rules"));
        spec.addOption(Options.value(
                "LIST",
                "Codes and beginnings of codes that are not told, separated by commas, such as HAZ06,schema/conflict.",
                "--ignore"));
        spec.addOption(Options.choice(
                FailOn.WORDS,
                "What makes the exit code 1: a finding that is at least so severe; 'warning' by default.",
                "--fail-on"));
        spec.addOption(Options.value(
                "FILE",
                "A file of findings that were there before and are not told; --update-baseline of 'check' writes it.",
                "--baseline"));
        spec.addOption(Options.value(
                "FILE",
                "The configuration; by default the nearest " + Configurations.NAME
                        + " upwards from each document, within" + " its git repository.",
                "--config"));
        spec.addOption(Options.flag("Go by no configuration.", "--no-config"));
    }

    static Asked read(ParseResult arguments) {
        Settings facts = FactOptions.read(arguments);
        Said<Intent.Choice> intent = !arguments.hasMatchedOption("intent")
                ? null
                : new Said<>(intent(Options.word(arguments, INTENTS, "intent")), "--intent");
        String schema = arguments.matchedOptionValue("schema", (String) null);
        Settings settings = new Settings(
                intent,
                facts.flags(),
                facts.state(),
                facts.driver(),
                facts.target(),
                facts.domain(),
                schema == null ? null : new Said<>(schema, "--schema"),
                facts.around(),
                Map.of());
        String baseline = arguments.matchedOptionValue("baseline", (String) null);
        FailOn failOn = arguments.hasMatchedOption("fail-on")
                ? FailOn.of(Options.word(arguments, FailOn.WORDS, "fail-on"))
                : null;
        return new Asked(
                settings,
                new RuleChoice(only(arguments), ignored(arguments)),
                failOn == null ? null : new Said<>(failOn, "--fail-on"),
                baseline == null ? null : new Said<>(baseline, "--baseline"));
    }

    /** Where configurations come from. */
    static Configurations configurations(ParseResult arguments) throws Unreadable {
        String file = arguments.matchedOptionValue("config", (String) null);
        if (!arguments.hasMatchedOption("no-config")) {
            return file == null ? Configurations.searching() : Configurations.always(file);
        }
        if (file != null) {
            throw wrong(arguments, "--config names a configuration and --no-config wants none; give one of them");
        }
        return Configurations.none();
    }

    private static Intent.Choice intent(String word) {
        return switch (word) {
            case "create" -> Intent.Choice.CREATE;
            case "redefine" -> Intent.Choice.REDEFINE;
            case "revert" -> Intent.Choice.REVERT;
            case "delete" -> Intent.Choice.DELETE;
            default -> Intent.Choice.AUTO;
        };
    }

    private static @Nullable RuleSelection only(ParseResult arguments) {
        if (!arguments.hasMatchedOption("rules")) {
            return null;
        }
        String list = Options.string(arguments, "rules", "all");
        RuleSelection selection = RuleSelection.of(list);
        if (selection == null) {
            throw wrong(
                    arguments,
                    "--rules cannot be '" + list + "'; it is 'all', 'none', or ids and beginnings of ids, separated by"
                            + " commas; 'virtsnap rules' lists them");
        }
        return selection;
    }

    private static List<String> ignored(ParseResult arguments) {
        if (!arguments.hasMatchedOption("ignore")) {
            return List.of();
        }
        List<String> ignored = new ArrayList<>();
        for (String part : Options.string(arguments, "ignore", "").split(",", -1)) {
            String beginning = part.strip();
            int before = ignored.size();
            for (String code : dev.virtsnap.language.ide.Pages.codes()) {
                if (!beginning.isEmpty() && code.startsWith(beginning) && RuleSelection.isSelectable(code)) {
                    ignored.add(code);
                }
            }
            if (ignored.size() == before) {
                throw wrong(
                        arguments,
                        "--ignore cannot have '" + beginning + "'; it has codes and beginnings of codes, separated by"
                                + " commas, but for xml/...; 'virtsnap rules' lists them");
            }
        }
        return ignored;
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
