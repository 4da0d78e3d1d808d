package dev.virtsnap.language.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of cases, which can be read and written. */
record CaseFile(Path path, List<Case> cases) {

    private static final String SEPARATOR = "====";

    static CaseFile read(Path path) {
        List<Case> cases = new ArrayList<>();
        try {
            StringBuilder text = new StringBuilder();
            for (String line : Files.readAllLines(path)) {
                if (line.equals(SEPARATOR)) {
                    cases.add(parse(text.toString(), path));
                    text.setLength(0);
                } else {
                    text.append(line).append('\n');
                }
            }
            cases.add(parse(text.toString(), path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseFile(path, cases);
    }

    private static Case parse(String text, Path path) {
        Map<String, String> sections = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        String why = "";
        String name = "";
        for (String line : (text.strip() + "\n-- --").lines().toList()) {
            if (line.equals("-- --") || (line.startsWith("-- ") && line.endsWith(" --"))) {
                String body = current.isEmpty() ? "" : current.substring(0, current.length() - 1);
                if (name.isEmpty()) {
                    why = body.strip();
                } else if (sections.put(name, body) != null) {
                    throw new AssertionError("section '" + name + "' twice in a case of " + path);
                }
                name = line.length() < 7
                        ? ""
                        : line.substring(3, line.length() - 3).strip();
                current.setLength(0);
            } else {
                current.append(line).append('\n');
            }
        }
        if (why.isEmpty() || sections.isEmpty()) {
            throw new AssertionError("a case without a sentence or without sections in " + path);
        }
        return new Case(why, sections);
    }

    void write() {
        StringBuilder text = new StringBuilder();
        for (Case each : cases) {
            text.append(text.isEmpty() ? "" : SEPARATOR + "\n")
                    .append(each.why())
                    .append('\n');
            each.sections().forEach((name, body) -> {
                text.append("-- ").append(name).append(" --\n").append(body);
                text.append(body.isEmpty() ? "" : "\n");
            });
        }
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
