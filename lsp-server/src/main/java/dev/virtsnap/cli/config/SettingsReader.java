package dev.virtsnap.cli.config;

import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.rules.Surroundings;
import dev.virtsnap.language.text.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what may be said of all documents or of some. */
final class SettingsReader {

    /** But for {@code rules}. */
    static final List<String> KEYS = List.of(
            "intent",
            "flags",
            "state",
            "persistent",
            "block-jobs",
            "checkpoints",
            "managed-save",
            "host-files",
            "capabilities",
            "driver",
            "target-libvirt",
            "domain",
            "schema");

    private static final List<String> INTENTS = List.of("auto", "create", "redefine", "revert", "delete");

    private final ConfigurationReader file;

    SettingsReader(ConfigurationReader file) {
        this.file = file;
    }

    Settings read(TableReader table) {
        Said<String> domain = table.string("domain", "\"domains/web.xml\"");
        return new Settings(
                table.word("intent", INTENTS, SettingsReader::intent),
                flags(table),
                table.word("state", Surroundings.stateWords(), Surroundings::stateOf),
                table.word("driver", drivers(), Driver::of),
                version(table),
                domain == null ? null : new Said<>(file.fromHere(domain.value()), domain.where()),
                schema(table),
                around(table),
                rules(table));
    }

    private static Intent.@Nullable Choice intent(String word) {
        return switch (word) {
            case "auto" -> Intent.Choice.AUTO;
            case "create" -> Intent.Choice.CREATE;
            case "redefine" -> Intent.Choice.REDEFINE;
            case "revert" -> Intent.Choice.REVERT;
            case "delete" -> Intent.Choice.DELETE;
            default -> null;
        };
    }

    private @Nullable Said<Set<CallFlag>> flags(TableReader table) {
        List<TableReader.Placed> words = table.strings("flags", "\"disk-only\"");
        if (words == null) {
            return null;
        }
        Set<CallFlag> flags = new LinkedHashSet<>();
        List<String> known = new ArrayList<>();
        for (CallFlag flag : CallFlag.all()) {
            known.add(flag.word());
        }
        for (TableReader.Placed word : words) {
            Said<CallFlag> flag =
                    table.word(new Said<>(word.value(), word.where()), word.range(), "A flag", known, CallFlag::of);
            if (flag != null) {
                flags.add(flag.value());
            }
        }
        return new Said<>(Set.copyOf(flags), table.where("flags"));
    }

    private Circumstances around(TableReader table) {
        Said<String> files = table.string("host-files", "\"" + Circumstances.HERE + "\"");
        Said<List<String>> disks = list(table, "block-jobs", "\"vda\"");
        Said<List<String>> capabilities = list(table, "capabilities", "\"capabilities.xml\"");
        List<String> read = new ArrayList<>();
        for (String file : capabilities == null ? List.<String>of() : capabilities.value()) {
            read.add(file(file));
        }
        return new Circumstances(
                table.answer("persistent"),
                disks == null ? null : new Said<>(Set.copyOf(disks.value()), disks.where()),
                table.answer("checkpoints"),
                table.answer("managed-save"),
                files == null
                        ? null
                        : new Said<>(
                                files.value().equals(Circumstances.HERE) ? files.value() : file(files.value()),
                                files.where()),
                capabilities == null ? null : new Said<>(List.copyOf(read), capabilities.where()));
    }

    private String file(String name) {
        return file.fromHere(name);
    }

    private static @Nullable Said<List<String>> list(TableReader table, String key, String example) {
        List<TableReader.Placed> placed = table.strings(key, example);
        if (placed == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (TableReader.Placed each : placed) {
            words.add(each.value());
        }
        return new Said<>(List.copyOf(words), table.where(key));
    }

    private static List<String> drivers() {
        List<String> words = new ArrayList<>();
        for (Driver driver : Driver.values()) {
            words.add(driver.word());
        }
        return words;
    }

    private @Nullable Said<LibvirtVersion> version(TableReader table) {
        Said<String> said = table.string("target-libvirt", "\"9.0\"");
        if (said == null) {
            return null;
        }
        LibvirtVersion version = LibvirtVersion.of(said.value());
        if (version == null) {
            file.complaints.add(
                    table.value("target-libvirt"),
                    "'" + said.value() + "' is no release of libvirt. Write one as \"9.0\".");
            return null;
        }
        return new Said<>(version, said.where());
    }

    private @Nullable Said<String> schema(TableReader table) {
        Said<String> said = table.string("schema", "\"embedded\"");
        if (said == null || said.value().equals("embedded") || said.value().equals("installed")) {
            return said;
        }
        return new Said<>(file.fromHere(said.value()), said.where());
    }

    /** A key is a code or the beginning of some; the longer one goes first, wherever it stands. */
    private Map<String, Said<Level>> rules(TableReader table) {
        TableReader rules = table.table("rules");
        if (rules == null) {
            return Map.of();
        }
        List<String> keys = new ArrayList<>(rules.table().keySet());
        keys.sort((a, b) -> Integer.compare(a.length(), b.length()));
        List<String> codes = Pages.codes();
        Map<String, Said<Level>> levels = new LinkedHashMap<>();
        for (String key : keys) {
            Said<Level> level = rules.word(key, Level.words(), Level::of);
            boolean known = false;
            for (String code : codes) {
                if (code.startsWith(key) && RuleSelection.isSelectable(code)) {
                    known = true;
                    if (level != null) {
                        levels.put(code, level);
                    }
                }
            }
            if (!known) {
                complain(rules, key, codes);
            }
        }
        return levels;
    }

    private void complain(TableReader rules, String key, List<String> codes) {
        if (key.equals("xml") || !RuleSelection.isSelectable(key)) {
            file.complaints.add(
                    rules.key(key),
                    "'" + key + "' cannot be changed: nothing reads a document that is not well-formed. Remove this.");
            return;
        }
        List<String> near = Likeness.slipsOf(key, codes);
        file.complaints.add(
                rules.key(key),
                "There is no code '" + key + "', and none that begins so"
                        + (near.isEmpty()
                                ? ". 'virtsnap rules' lists them."
                                : "; did you mean '" + near.get(0) + "'?"));
    }
}
