package dev.virtsnap.lsp.workspace;

import dev.virtsnap.cli.config.Circumstances;
import dev.virtsnap.cli.config.Level;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.config.Settings;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.lsp.convert.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets in the editor, below {@code virtsnap}. It says what is usual: a {@code .virtsnap.toml} goes before it,
 * and so does what a document says of itself, so that the editor says what a check of the project says.
 *
 * @param settings how documents are checked
 * @param hints whether hints are shown in the lines
 * @param lenses whether lines are shown above the text
 * @param connection the address of a hypervisor that is proposed; empty if none is
 * @param domain the domain that is usual there; empty if none is
 * @param problems what makes no sense, a sentence each
 */
public record EditorSettings(
        Settings settings, boolean hints, boolean lenses, String connection, String domain, List<String> problems) {

    /** Nothing is set. */
    public static final EditorSettings NONE = new EditorSettings(Settings.NONE, true, true, "", "", List.of());

    public EditorSettings {
        problems = List.copyOf(problems);
    }

    /** Reads what an editor sends. */
    public static EditorSettings of(Json json) {
        return json.exists() ? new Reader(json).read() : NONE;
    }

    /** Reads a word; null if it is none of those that it knows. */
    private interface Word<T> {
        @Nullable
        T of(String text);
    }

    private static final class Reader {
        private final Json json;
        private final List<String> problems = new ArrayList<>();

        Reader(Json json) {
            this.json = json;
        }

        EditorSettings read() {
            Settings settings = new Settings(
                    value("intent", Reader::intent, "'auto', 'create', 'redefine', 'revert' or 'delete'"),
                    null,
                    null,
                    value("driver", Driver::of, "a driver of libvirt such as 'qemu'"),
                    value("targetLibvirt", LibvirtVersion::of, "a release such as '9.0'"),
                    null,
                    value("schema", schema -> schema, "'embedded', 'installed', or a file"),
                    Circumstances.NONE,
                    rules());
            return new EditorSettings(
                    settings,
                    json.at("inlayHints", "enabled").isTrue(true),
                    json.at("codeLens", "enabled").isTrue(true),
                    text("connection", "the address of a hypervisor such as 'qemu:///system'"),
                    text("domain", "the name of a domain"),
                    problems);
        }

        private String text(String key, String words) {
            Said<String> said = value(key, text -> text.isBlank() ? null : text.strip(), words);
            return said == null ? "" : said.value();
        }

        private <T> @Nullable Said<T> value(String key, Word<T> reader, String words) {
            Json given = json.at(key);
            String text = given.string();
            if (!given.exists() || (text != null && text.isEmpty())) {
                return null;
            }
            T value = text == null ? null : reader.of(text);
            if (value == null) {
                problems.add(
                        "The setting 'virtsnap." + key + "' cannot be '" + given.element() + "'; it is " + words + ".");
                return null;
            }
            return new Said<>(value, "virtsnap." + key);
        }

        private static Intent.@Nullable Choice intent(String word) {
            for (Intent.Choice choice : Intent.Choice.values()) {
                if (choice.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return choice;
                }
            }
            return null;
        }

        private Map<String, Said<Level>> rules() {
            Map<String, Said<Level>> levels = new LinkedHashMap<>();
            List<String> codes = Pages.codes();
            json.at("rules").members().forEach((key, given) -> {
                String word = given.string();
                Level level = word == null ? null : Level.of(word);
                int before = levels.size();
                for (String code : codes) {
                    if (level != null && code.startsWith(key) && RuleSelection.isSelectable(code)) {
                        levels.put(code, new Said<>(level, "virtsnap.rules"));
                    }
                }
                if (levels.size() == before) {
                    problems.add("The setting 'virtsnap.rules' has '" + key + "': " + given.element()
                            + "; a key is a code or the beginning of some, and its value 'off', 'on', 'error', 'warning',"
                            + " 'info' or 'hint'.");
                }
            });
            return levels;
        }
    }
}
