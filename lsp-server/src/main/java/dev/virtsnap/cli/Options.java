package dev.virtsnap.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options as picocli wants them described. */
final class Options {

    private Options() {}

    /** A description with the option {@code --help}, which every command has. */
    static CommandSpec command(String name, String... description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .description(description)
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .optionListHeading("%nOptions:%n")
                .parameterListHeading("%nArguments:%n")
                .descriptionHeading("%n");
        return spec;
    }

    /** Adds {@code --help}, last. */
    static CommandSpec withHelp(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
    }

    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec value(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option that takes one of some words. */
    static OptionSpec choice(List<String> words, String description, String name) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(String.join("|", words))
                .completionCandidates(words)
                .description(description)
                .build();
    }

    static PositionalParamSpec arguments(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .parameterConsumer(new Positionals())
                .arity(arity)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Arguments that each have a meaning of their own, by their place. */
    static PositionalParamSpec places(String labels) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .parameterConsumer(new Positionals())
                .arity("0..*")
                .hideParamSyntax(true)
                .paramLabel(labels)
                .description("What it is about, in this order.")
                .build();
    }

    static String string(ParseResult arguments, String option, String otherwise) {
        String value = arguments.matchedOptionValue(option, otherwise);
        return value == null ? otherwise : value;
    }

    /** The word given for an option, which has to be one of some. */
    static String word(ParseResult arguments, List<String> words, String option) {
        String word = string(arguments, option, words.get(0));
        if (!words.contains(word)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--" + option + " cannot be '" + word + "'; it is one of " + String.join(", ", words));
        }
        return word;
    }

    static List<String> positionals(ParseResult arguments) {
        // what a consumer has taken does not count as matched
        List<String> values =
                arguments.commandSpec().positionalParameters().get(0).getValue();
        return values == null ? List.of() : values;
    }
}
