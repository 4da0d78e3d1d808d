package dev.virtsnap.eclipse.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cases that the core is tested with: a sentence, and sections by name. */
record Cases(String why, Map<String, String> sections) {

    private static final Path RESOURCES = Workbench.ROOT.resolve("bundles/dev.virtsnap.language/src/test/resources");

    private static final String CURSOR = "<|>";

    /** Those below a folder that have a section and lack another. */
    static List<Cases> with(String folder, String section, String lacking) throws IOException {
        List<Cases> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".case"))
                    .sorted()
                    .toList()) {
                for (String text : Files.readString(file).split("(?m)^====\n")) {
                    Cases each = parse(text);
                    if (each.sections.containsKey(section) && !each.sections.containsKey(lacking)) {
                        cases.add(each);
                    }
                }
            }
        }
        return cases;
    }

    private static Cases parse(String text) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        StringBuilder why = current;
        for (String line : text.split("\n", -1)) {
            if (line.matches("-- [a-z]+ --")) {
                current = new StringBuilder();
                sections.put(line.substring(3, line.length() - 3), current);
            } else {
                current.append(line).append('\n');
            }
        }
        Map<String, String> strings = new LinkedHashMap<>();
        sections.forEach((name, body) -> strings.put(name, withoutEnd(body)));
        return new Cases(why.toString().strip(), strings);
    }

    /** A section has no last line end of its own. */
    private static String withoutEnd(StringBuilder body) {
        String text = body.toString();
        String once = text.endsWith("\n\n") ? text.substring(0, text.length() - 2) : text;
        return once.endsWith("\n") && once.length() == text.length() ? once.substring(0, once.length() - 1) : once;
    }

    String section(String name) {
        return sections.getOrDefault(name, "");
    }

    String document() {
        return section("document").replace(CURSOR, "");
    }

    int cursor() {
        return section("document").indexOf(CURSOR);
    }

    @Override
    public String toString() {
        return why;
    }
}
