package dev.virtsnap.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in the language of roff's package {@code man}, made from the same descriptions as {@code --help}. */
final class ManPage {

    private final StringBuilder out = new StringBuilder();

    private ManPage() {}

    static String of(CommandSpec root) {
        ManPage page = new ManPage();
        page.request(".TH VIRTSNAP 1 \"\" \"virtsnap " + Version.number() + "\" \"User Commands\"");
        page.request(".SH NAME");
        page.text("virtsnap - checks libvirt <domainsnapshot> documents");
        page.request(".SH SYNOPSIS");
        for (CommandLine command : root.subcommands().values()) {
            page.synopsis(command.getCommandSpec());
        }
        page.request(".SH DESCRIPTION");
        page.paragraphs(root.usageMessage().description());
        page.request(".SH OPTIONS");
        page.options(root.options());
        page.request(".SH COMMANDS");
        for (CommandLine command : root.subcommands().values()) {
            page.command(command.getCommandSpec());
        }
        page.environment();
        page.request(".SH EXAMPLES");
        page.example("virtsnap check vms/", "Check every snapshot document below a folder.");
        page.example("virsh snapshot-dumpxml vm1 before-upgrade | virtsnap check -", "Check what libvirt prints.");
        page.example("virtsnap check --format sarif . >virtsnap.sarif", "Report to a code host.");
        page.example("virtsnap explain SNAP010", "Read what a code means.");
        return page.out.toString();
    }

    private void synopsis(CommandSpec spec) {
        request(".br");
        StringBuilder line = new StringBuilder("\\fBvirtsnap " + escape(spec.name()) + "\\fR [\\fIoptions\\fR]");
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            boolean optional = positional.arity().min() == 0;
            line.append(optional ? " [" : " ")
                    .append("\\fI")
                    .append(escape(positional.paramLabel()))
                    .append("\\fR ...")
                    .append(optional ? "]" : "");
        }
        request(line.toString());
    }

    private void command(CommandSpec spec) {
        request(".SS \"virtsnap " + escape(spec.name()) + "\"");
        paragraphs(spec.usageMessage().description());
        for (PositionalParamSpec positional : spec.positionalParameters()) {
            request(".TP");
            request("\\fI" + escape(positional.paramLabel()) + "\\fR");
            paragraphs(positional.description());
        }
        options(spec.options());
        Map<String, String> codes = spec.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            request(".PP");
            text("Exit codes:");
        }
        for (Map.Entry<String, String> code : codes.entrySet()) {
            request(".TP");
            request("\\fB" + code.getKey() + "\\fR");
            text(code.getValue());
        }
    }

    private void options(List<OptionSpec> options) {
        for (OptionSpec option : options) {
            request(".TP");
            StringBuilder line = new StringBuilder();
            for (String name : option.names()) {
                line.append(line.length() == 0 ? "" : ", ")
                        .append("\\fB")
                        .append(escape(name))
                        .append("\\fR");
            }
            if (0 < option.arity().max()) {
                line.append(" \\fI").append(escape(option.paramLabel())).append("\\fR");
            }
            request(line.toString());
            paragraphs(option.description());
        }
    }

    private void environment() {
        request(".SH ENVIRONMENT");
        variable("NO_COLOR", "If it is set and not empty, no colours are used unless --color always asks for them.");
        variable("COLUMNS", "How wide the terminal is.");
        variable("VIRTSNAP_JAVA", "The java to run with; else that of JAVA_HOME, else the one in PATH.");
        variable("VIRTSNAP_JAVA_OPTS", "More options for java, such as -Xmx4g.");
        variable("VIRTSNAP_ARCHIVE", "'off' starts without the archive of loaded classes that makes a start fast.");
    }

    private void variable(String name, String meaning) {
        request(".TP");
        request("\\fB" + name + "\\fR");
        text(meaning);
    }

    private void example(String command, String meaning) {
        request(".TP");
        request("\\fB" + escape(command) + "\\fR");
        text(meaning);
    }

    private void paragraphs(String... lines) {
        for (String line : lines) {
            if (line.isEmpty()) {
                request(".sp");
            } else {
                text(line);
            }
        }
    }

    private void text(String line) {
        out.append(escape(line)).append('\n');
    }

    private void request(String line) {
        out.append(line).append('\n');
    }

    /** Text in which nothing is taken for a request, an escape or a hyphen that may be typeset as another character. */
    private static String escape(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
