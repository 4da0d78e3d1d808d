package dev.virtsnap.cli;

import dev.virtsnap.cli.check.Asked;
import dev.virtsnap.cli.config.Configuration;
import dev.virtsnap.cli.config.Configurations;
import dev.virtsnap.cli.config.DocumentSettings;
import dev.virtsnap.cli.config.Effective;
import dev.virtsnap.cli.config.Level;
import dev.virtsnap.cli.config.PathPattern;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.config.Settings;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Json;
import dev.virtsnap.cli.report.Streams;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code virtsnap config}. */
final class ConfigCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public String name() {
        return "config";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "config",
                "Shows what a document is checked with, and where each setting comes from.",
                "",
                "The command line goes before a comment in the document, that before the configuration, and that before"
                        + " the default.");
        spec.addPositional(
                Options.arguments("FILE", "0..1", "The document, or a folder; the current folder if there is none."));
        SettingOptions.addTo(spec);
        spec.addOption(Options.choice(FORMATS, "How to show it: 'text' or 'json'.", "--format"));
        return Options.withHelp(spec);
    }

    @Override
    public int run(ParseResult arguments, Streams streams) throws IOException, CannotRun, Unreadable {
        boolean json = Options.word(arguments, FORMATS, "format").equals("json");
        List<String> files = Options.positionals(arguments);
        String name = files.isEmpty() ? "." : files.get(0);
        File file = new File(name);
        boolean isFolder = file.isDirectory();
        Configuration configuration = SettingOptions.configurations(arguments)
                .of(isFolder ? name : Objects.requireNonNullElse(file.getParent(), ""));
        Path path = configuration == null ? Path.of(name) : configuration.relative(Path.of(name));
        Asked asked = SettingOptions.read(arguments);
        Settings settings = asked.settings()
                .over(isFolder ? Settings.NONE : DocumentSettings.of(name))
                .over(configuration == null ? Settings.NONE : configuration.of(path));
        Effective effective = Effective.of(withRules(settings, asked), asked.failOn(), asked.baseline(), configuration);
        Said<PathPattern> exclusion = configuration == null || isFolder ? null : configuration.exclusion(path);
        String shown = configuration == null ? null : configuration.name();
        streams.print(json ? json(name, shown, exclusion, effective) : text(shown, exclusion, effective));
        return ExitCode.CLEAN;
    }

    /** What the command line says of rules put over what the configuration says. */
    private static Settings withRules(Settings settings, Asked asked) {
        Map<String, Said<Level>> rules = new LinkedHashMap<>(settings.rules());
        if (asked.rules().only() != null) {
            rules.values().removeIf(said -> said.value() == Level.OFF);
            for (String code : dev.virtsnap.language.ide.Pages.codes()) {
                if (!asked.rules().only().isOn(code)) {
                    rules.put(code, new Said<>(Level.OFF, "--rules"));
                }
            }
        }
        for (String code : asked.rules().ignored()) {
            rules.put(code, new Said<>(Level.OFF, "--ignore"));
        }
        return settings.withRules(rules);
    }

    private static String text(
            @Nullable String configuration, @Nullable Said<PathPattern> exclusion, Effective effective) {
        StringBuilder out = new StringBuilder();
        out.append(configuration == null ? "no " + Configurations.NAME : "configuration " + configuration)
                .append("\n\n");
        for (Effective.Row row : effective.rows()) {
            String values = String.join(", ", row.values());
            line(out, row.name(), values.isEmpty() ? "none" : values, row.where());
        }
        for (Map.Entry<String, Said<Level>> rule : effective.rules().entrySet()) {
            line(
                    out,
                    rule.getKey(),
                    rule.getValue().value().word(),
                    rule.getValue().where());
        }
        if (exclusion != null) {
            out.append("\nnot checked: '" + exclusion.value() + "' in " + exclusion.where() + "\n");
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String value, String where) {
        pad(out, name, 26);
        pad(out, value, 30);
        out.append(where).append('\n');
    }

    private static void pad(StringBuilder out, String text, int width) {
        out.append(text).append(" ".repeat(Math.max(1, width - text.length())));
    }

    private static String json(
            String name, @Nullable String configuration, @Nullable Said<PathPattern> exclusion, Effective effective) {
        Json json = new Json().object();
        json.name("version").value(1);
        json.name("path").value(name);
        if (configuration != null) {
            json.name("configuration").value(configuration);
        }
        json.name("settings").object();
        for (Effective.Row row : effective.rows()) {
            json.name(row.name()).object();
            if (row.known() && row.isList()) {
                json.name("value").array();
                row.values().forEach(json::value);
                json.endArray();
            } else if (row.known()) {
                json.name("value").value(row.values().get(0));
            }
            json.name("from").value(row.where()).endObject();
        }
        json.endObject().name("rules").object();
        for (Map.Entry<String, Said<Level>> rule : effective.rules().entrySet()) {
            json.name(rule.getKey()).object();
            json.name("value").value(rule.getValue().value().word());
            json.name("from").value(rule.getValue().where()).endObject();
        }
        json.endObject();
        json.name("excluded").value(exclusion != null);
        return json.endObject() + "\n";
    }
}
