package dev.virtsnap.lsp.convert;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A look into JSON that somebody else made, where anything may be missing or of another kind.
 *
 * @param element null where nothing is
 */
public record Json(@Nullable JsonElement element) {

    /** What came as the parameters of a message. */
    public static Json of(@Nullable Object params) {
        return new Json(params instanceof JsonElement element ? element : null);
    }

    /** What lies at a path of names. */
    public Json at(String... names) {
        JsonElement here = element;
        for (String name : names) {
            here = here instanceof JsonObject object ? object.get(name) : null;
        }
        return new Json(here);
    }

    /** Whether there is something, also if it is {@code false} or empty. */
    public boolean exists() {
        return element != null && !element.isJsonNull();
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return isTrue(false);
    }

    /** Whether it is {@code true}; where nothing is, or something else, as usual. */
    public boolean isTrue(boolean usual) {
        return (element instanceof JsonPrimitive primitive && primitive.isBoolean()) ? primitive.getAsBoolean() : usual;
    }

    /** The string; null if it is none. */
    public @Nullable String string() {
        return (element instanceof JsonPrimitive primitive && primitive.isString()) ? primitive.getAsString() : null;
    }

    /** The number without its fraction; null if it is none. */
    public @Nullable Long number() {
        return (element instanceof JsonPrimitive primitive && primitive.isNumber())
                ? (Long) primitive.getAsNumber().longValue()
                : null;
    }

    /** The strings of a list; others are passed over. */
    public List<String> strings() {
        List<String> strings = new ArrayList<>();
        for (Json each : all()) {
            String string = each.string();
            if (string != null) {
                strings.add(string);
            }
        }
        return strings;
    }

    /** The elements of a list; none if it is none. */
    public List<Json> all() {
        List<Json> all = new ArrayList<>();
        if (element instanceof JsonArray array) {
            array.forEach(each -> all.add(new Json(each)));
        }
        return all;
    }

    /** The first element of a list; nothing if there is none. */
    public Json first() {
        List<Json> all = all();
        return all.isEmpty() ? new Json(null) : all.get(0);
    }

    /** The members of an object by name; none if it is none. */
    public Map<String, Json> members() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> members.put(entry.getKey(), new Json(entry.getValue())));
        }
        return members;
    }

    /** A list of one. */
    public static JsonArray listOf(JsonElement only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }

    /** A list of strings. */
    public static JsonArray list(String... strings) {
        JsonArray array = new JsonArray();
        for (String string : strings) {
            array.add(string);
        }
        return array;
    }
}
