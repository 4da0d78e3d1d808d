package dev.virtsnap.language.cases;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One case of a {@link CaseFile}.
 *
 * @param why the sentence it begins with
 * @param sections by name, in the order of the file; each without its last line end
 */
public record Case(String why, Map<String, String> sections) {

    /** Where the cursor stands in a document. */
    public static final String CURSOR = "<|>";

    public Case {
        sections = new LinkedHashMap<>(sections);
    }

    /** The text of a section that must be there. */
    public String section(String name) {
        String text = sections.get(name);
        if (text == null) {
            throw new AssertionError("no section '" + name + "' in: " + why);
        }
        return text;
    }

    /** A section without the cursor in it. */
    public String withoutCursor(String name) {
        return section(name).replace(CURSOR, "");
    }

    /** The offset of the cursor in a section, which must have one. */
    public int cursor(String name) {
        int at = section(name).indexOf(CURSOR);
        if (at < 0) {
            throw new AssertionError("no cursor " + CURSOR + " in section '" + name + "' of: " + why);
        }
        return at;
    }
}
