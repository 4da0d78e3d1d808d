package dev.virtsnap.cli.config;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** Reads configuration files. */
public final class ConfigurationReader {

    private static final List<String> HERE = List.of("exclude", "fail-on", "baseline", "rules", "files");

    /** How the parser says that a value or a key was expected. */
    private static final String VALUES = "', \", ''', \"\"\", a number, a boolean, a date/time, an array, or a table";

    private static final String KEYS = "a-z, A-Z, 0-9, ', \", a table key, a newline, or end-of-input";

    final String name;
    final TomlText toml;
    final Complaints complaints;
    private final Text text;

    private ConfigurationReader(String name, Text text) {
        this.name = name;
        this.text = text;
        this.toml = new TomlText(text);
        this.complaints = new Complaints(name, text);
    }

    /**
     * Reads a file.
     *
     * @param path where it is
     * @param name what messages call it, relative to the current folder or absolute
     * @throws Unreadable if it cannot be read, or is not right: then with each mistake and its place
     */
    public static Configuration read(Path path, String name) throws Unreadable {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new Unreadable("there is no file '" + name + "'");
        } catch (IOException e) {
            throw Unreadable.because("the configuration '" + name + "' cannot be read", e);
        }
        String content;
        try {
            content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("the configuration '" + name + "' is not in UTF-8, which TOML has to be");
        }
        Path folder = path.toAbsolutePath().normalize().getParent();
        return read(Text.of(content), name, folder == null ? path : folder);
    }

    /** Reads a text as if it stood in a file of that name in that folder. */
    static Configuration read(Text text, String name, Path folder) throws Unreadable {
        ConfigurationReader reader = new ConfigurationReader(name, text);
        Configuration read = reader.read(folder);
        reader.complaints.raise();
        return read;
    }

    private Configuration read(Path folder) throws Unreadable {
        TomlParseResult parsed = Toml.parse(text.string());
        for (TomlParseError error : parsed.errors()) {
            complaints.add(toml.at(toml.offset(error.position())), words(String.valueOf(error.getMessage())));
        }
        // what was read of a file that is not TOML would be told wrongly
        complaints.raise();
        TableReader top = new TableReader(parsed, this);
        List<String> keys = new ArrayList<>(SettingsReader.KEYS);
        keys.addAll(HERE);
        top.allow(keys);
        SettingsReader settings = new SettingsReader(this);
        List<Configuration.ForFiles> files = new ArrayList<>();
        Settings all = settings.read(top);
        for (TableReader some : top.tables("files")) {
            files.add(forFiles(some, settings));
        }
        Said<String> baseline = top.string("baseline", "\"virtsnap.baseline\"");
        return new Configuration(
                name,
                folder,
                all,
                files,
                top.word("fail-on", FailOn.WORDS, FailOn::of),
                patterns(top, "exclude"),
                baseline == null ? null : new Said<>(fromHere(baseline.value()), baseline.where()));
    }

    /** What the parser says, in words for those who do not know its grammar. */
    private static String words(String message) {
        String plain = message.replace(VALUES, "a value; text stands in quotes").replace(KEYS, "a key");
        int before = plain.indexOf(" previously defined at ");
        plain = before < 0
                ? plain
                : "'" + plain.substring(0, before) + "' was given before, at "
                        + plain.substring(before + " previously defined at ".length());
        return plain + ".";
    }

    private Configuration.ForFiles forFiles(TableReader table, SettingsReader settings) {
        List<String> keys = new ArrayList<>(List.of("path"));
        keys.addAll(SettingsReader.KEYS);
        keys.add("rules");
        table.allow(keys);
        List<PathPattern> paths = new ArrayList<>();
        for (Said<PathPattern> pattern : patterns(table, "path")) {
            paths.add(pattern.value());
        }
        if (!table.table().contains(List.of("path"))) {
            complaints.add(
                    place(table), "This [[files]] does not say which ones. Add a pattern: path = \"vms/web/**\".");
        }
        return new Configuration.ForFiles(paths, settings.read(table));
    }

    /** Somewhere in a table. */
    private Range place(TableReader table) {
        for (String key : table.table().keySet()) {
            return table.key(key);
        }
        int header = text.string().lastIndexOf("[[files]]");
        return new Range(Math.max(0, header), Math.max(1, header + "[[files]]".length()));
    }

    private List<Said<PathPattern>> patterns(TableReader table, String key) {
        List<Said<PathPattern>> patterns = new ArrayList<>();
        List<TableReader.Placed> written = table.strings(key, "\"vms/**\"");
        for (TableReader.Placed each : written == null ? List.<TableReader.Placed>of() : written) {
            try {
                patterns.add(new Said<>(new PathPattern(each.value()), each.where()));
            } catch (PatternSyntaxException e) {
                complaints.add(
                        each.range(),
                        "'" + each.value() + "' is no pattern for paths: a bracket or brace is not closed or nested.");
            }
        }
        return patterns;
    }

    /** A file that is named in the configuration, as it can be opened from the current folder. */
    String fromHere(String file) {
        int slash = name.lastIndexOf('/');
        return file.startsWith("/") || slash < 0 ? file : name.substring(0, slash + 1) + file;
    }

    String where(int offset) {
        return name + ":" + toml.line(offset);
    }
}
