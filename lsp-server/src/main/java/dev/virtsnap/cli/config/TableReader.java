package dev.virtsnap.cli.config;

import dev.virtsnap.language.text.Likeness;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads the values of one table, and complains of those that are not what they have to be. */
final class TableReader {

    private final TomlTable table;
    private final ConfigurationReader file;

    TableReader(TomlTable table, ConfigurationReader file) {
        this.table = table;
        this.file = file;
    }

    /** Complains of every key that is none of those. */
    void allow(List<String> keys) {
        for (String key : table.keySet()) {
            if (!keys.contains(key)) {
                List<String> near = Likeness.slipsOf(key, keys);
                file.complaints.add(
                        key(key),
                        "There is no setting '" + key + "' here"
                                + (near.isEmpty()
                                        ? ". There are " + listed(keys) + "."
                                        : "; did you mean '" + near.get(0) + "'?"));
            }
        }
    }

    TomlTable table() {
        return table;
    }

    /** A string; null if there is none. */
    @Nullable
    Said<String> string(String key, String example) {
        Object value = table.get(List.of(key));
        if (value == null || value instanceof String) {
            return value == null ? null : new Said<>((String) value, where(key));
        }
        wrongType(key, "a string", example, value);
        return null;
    }

    /** Whether something is so; null if that is not said. */
    @Nullable
    Said<Boolean> answer(String key) {
        Object value = table.get(List.of(key));
        if (value == null || value instanceof Boolean) {
            return value == null ? null : new Said<>((Boolean) value, where(key));
        }
        wrongType(key, "true or false", "true", value);
        return null;
    }

    /** A string that is one of some words, as what it stands for; null if there is none. */
    <T> @Nullable Said<T> word(String key, List<String> words, Meaning<T> meaning) {
        Said<String> said = string(key, "\"" + words.get(0) + "\"");
        return said == null ? null : word(said, value(key), "'" + key + "'", words, meaning);
    }

    <T> @Nullable Said<T> word(Said<String> said, Range range, String what, List<String> words, Meaning<T> meaning) {
        T read = meaning.of(said.value());
        if (read != null) {
            return new Said<>(read, said.where());
        }
        List<String> near = Likeness.slipsOf(said.value(), words);
        file.complaints.add(
                range,
                what + " cannot be '" + said.value() + "'"
                        + (near.isEmpty()
                                ? "; it is one of " + listed(words) + "."
                                : "; did you mean '" + near.get(0) + "'?"));
        return null;
    }

    /** A string, or several in a list, each with its place; null if there are none. */
    @Nullable
    List<Placed> strings(String key, String example) {
        Object value = table.get(List.of(key));
        if (value == null) {
            return null;
        }
        List<Placed> strings = new ArrayList<>();
        if (value instanceof String one) {
            strings.add(new Placed(one, value(key), where(key)));
        } else if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                int offset = file.toml.offset(array.inputPositionOf(i));
                Range range = file.toml.element(offset);
                if (array.get(i) instanceof String one) {
                    strings.add(new Placed(one, range, file.where(range.start())));
                } else {
                    file.complaints.add(
                            range, "'" + key + "' is a list of strings, and this is " + words(array.get(i)) + ".");
                }
            }
        } else {
            wrongType(key, "a list of strings", "[" + example + "]", value);
        }
        return strings;
    }

    /** What a word stands for. */
    interface Meaning<T> {

        /** Null if it stands for nothing. */
        @Nullable
        T of(String word);
    }

    /** A string with its place. */
    record Placed(String value, Range range, String where) {}

    /** A table; null if there is none. */
    @Nullable
    TableReader table(String key) {
        Object value = table.get(List.of(key));
        if (value == null || value instanceof TomlTable) {
            return value == null ? null : new TableReader((TomlTable) value, file);
        }
        file.complaints.add(
                key(key),
                "'" + key + "' is a table, not " + words(value) + ". Write [" + key + "] on a line of its own.");
        return null;
    }

    /** The tables of a list. */
    List<TableReader> tables(String key) {
        Object value = table.get(List.of(key));
        List<TableReader> tables = new ArrayList<>();
        if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TomlTable each) {
                    tables.add(new TableReader(each, file));
                } else {
                    Range range = file.toml.element(file.toml.offset(array.inputPositionOf(i)));
                    file.complaints.add(
                            range, "'" + key + "' is a list of tables, and this is " + words(array.get(i)) + ".");
                }
            }
        } else if (value != null) {
            file.complaints.add(
                    key(key),
                    "'" + key + "' is a list of tables, not " + words(value) + ". Write [[" + key
                            + "]] before each of them.");
        }
        return tables;
    }

    /** Where a key stands. */
    Range key(String key) {
        return file.toml.key(offset(key));
    }

    /** Where the value of a key stands. */
    Range value(String key) {
        return file.toml.value(offset(key));
    }

    String where(String key) {
        return file.where(offset(key));
    }

    private int offset(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? 0 : file.toml.offset(position);
    }

    private void wrongType(String key, String type, String example, Object value) {
        file.complaints.add(
                value(key),
                "'" + key + "' is " + type + ", not " + words(value) + ". Write " + key + " = " + example + ".");
    }

    private static String words(Object value) {
        if (value instanceof String) {
            return "a string";
        }
        if (value instanceof Boolean) {
            return "'" + value + "'";
        }
        if (value instanceof Number) {
            return "a number";
        }
        return value instanceof TomlArray ? "a list" : value instanceof TomlTable ? "a table" : "a date or time";
    }

    static String listed(List<String> words) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            list.append(i == 0 ? "'" : i == words.size() - 1 ? " and '" : ", '")
                    .append(words.get(i))
                    .append('\'');
        }
        return list.toString();
    }
}
