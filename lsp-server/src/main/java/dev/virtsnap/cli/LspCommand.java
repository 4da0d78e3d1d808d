package dev.virtsnap.cli;

import dev.virtsnap.cli.check.Grammars;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.lsp.LanguageServer;
import dev.virtsnap.lsp.Loopback;
import dev.virtsnap.lsp.live.Startup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap lsp}. */
final class LspCommand implements Command {

    private static final int LAST_PORT = 65535;

    @Override
    public String name() {
        return "lsp";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "lsp",
                "Serves an editor that speaks the Language Server Protocol.",
                "",
                "Editors start it by themselves. It reads no file outside the workspace but schemas and .virtsnap.toml, and"
                        + " nothing from a network.");
        spec.addOption(Options.flag("Talk on standard input and output, which is what it does anyway.", "--stdio"));
        spec.addOption(
                Options.value("PORT", "Talk with the editor that listens on that port of this machine.", "--socket"));
        spec.addOption(Options.value("NAME", "Talk with the editor that listens on that Unix socket.", "--pipe"));
        spec.addOption(Options.value(
                "PID", "End with that process; editors mostly say this when they begin to talk.", "--clientProcessId"));
        spec.addOption(Options.value(
                "URI",
                "The connection that the person uses, such as qemu:///system: it is opened to look at what libvirt knows"
                        + " while they write. Without it no connection is opened that they have not chosen in the editor.",
                "-c",
                "--connect"));
        spec.addOption(Options.value("NAME", "The domain that is meant where a document says nothing.", "--domain"));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun {
        boolean socket = arguments.hasMatchedOption("socket");
        boolean pipe = arguments.hasMatchedOption("pipe");
        if (socket && pipe) {
            throw wrong(arguments, "--socket and --pipe are two ways to talk; give one of them");
        }
        if (!socket && !pipe) {
            return serve(streams.in(), streams.out(), arguments, streams);
        }
        String name = Options.string(arguments, socket ? "socket" : "pipe", "");
        int port = socket ? port(arguments) : 0;
        Loopback loopback;
        try {
            loopback = socket ? Loopback.port(port) : Loopback.unix(name);
        } catch (IOException e) {
            throw new CannotRun(
                    "no editor listens on " + (socket ? "port " + name + " of this machine" : "'" + name + "'"));
        }
        try (loopback) {
            return serve(loopback.in(), loopback.out(), arguments, streams);
        }
    }

    private static int serve(InputStream in, OutputStream out, ParseResult arguments, Streams streams) {
        Schemas schemas = new Schemas(streams);
        Map<String, Grammar> opened = new HashMap<>();
        Grammars grammars = choice -> {
            synchronized (opened) {
                Grammar grammar = opened.get(choice);
                if (grammar == null) {
                    grammar = schemas.open(choice);
                    opened.put(choice, grammar);
                }
                return grammar;
            }
        };
        Startup startup = new Startup(
                Options.string(arguments, "connect", ""),
                Options.string(arguments, "domain", ""),
                streams.environment(),
                null);
        LanguageServer server = new LanguageServer(in, out, streams.err(), grammars, Version.number(), startup);
        if (arguments.hasMatchedOption("clientProcessId")) {
            server.endWith(number(arguments, "clientProcessId", Long.MAX_VALUE));
        }
        return server.run();
    }

    private static int port(ParseResult arguments) {
        return (int) number(arguments, "socket", LAST_PORT);
    }

    private static long number(ParseResult arguments, String option, long most) {
        String text = Options.string(arguments, option, "");
        try {
            long n = Long.parseLong(text);
            if (0 < n && n <= most) {
                return n;
            }
        } catch (NumberFormatException e) {
            // told below, with numbers that are out of range
        }
        throw wrong(arguments, "--" + option + " cannot be '" + text + "'; it is a number from 1 to " + most);
    }

    private static ParameterException wrong(ParseResult arguments, String message) {
        return new ParameterException(arguments.commandSpec().commandLine(), message);
    }
}
