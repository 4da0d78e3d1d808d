package dev.virtsnap.cli;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.rules.CallFlag;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a person has typed behind a verb. */
record Given(ParseResult arguments, Streams streams) {

    /** What stands there without being an option. */
    List<String> words() {
        return Options.positionals(arguments);
    }

    /** The word at a place from 0. */
    String word(int place) {
        return words().get(place);
    }

    /** The word at a place from 0; empty if there is none. */
    String wordOrNone(int place) {
        return place < words().size() ? words().get(place) : "";
    }

    boolean has(String option) {
        return arguments.hasMatchedOption(option);
    }

    /** The value of an option; empty if it is not given. */
    String value(String option) {
        return Options.string(arguments, option, "");
    }

    /** The flags of a call whose options are given. */
    <F extends CallFlag> Set<F> flags(Set<F> all) {
        all.removeIf(
                flag -> !arguments.commandSpec().optionsMap().containsKey("--" + flag.word()) || !has(flag.word()));
        return all;
    }

    /** The document in a file, or on standard input for {@code -}. */
    String document(String file) throws Unreadable {
        Source source = file.equals("-") ? Source.stdin("standard input") : Source.named(file);
        Document document = ByteReader.read(source, streams.in());
        if (document == null) {
            throw new Unreadable("'" + file + "' is no document");
        }
        return document.text().string();
    }

    ParameterException wrong(String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
