package dev.virtsnap.cli.site;

import dev.virtsnap.language.ide.Documentation;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the pages about elements. A program reads its own files by name; to list them it looks where they are. */
final class ElementPages {

    private static final String ROOT = "/dev/virtsnap/schemas/docs";
    private static final String ENDING = ".md";

    private ElementPages() {}

    /** All of them, by name. */
    static List<ElementPage> all() throws IOException {
        Map<String, List<String>> parts = new TreeMap<>();
        for (String name : names()) {
            int at = name.indexOf("/@");
            int equals = name.indexOf('=');
            int end = 0 <= at ? at : 0 <= equals ? equals : name.length();
            parts.computeIfAbsent(name.substring(0, end), element -> new ArrayList<>())
                    .add(name.substring(end));
        }
        List<ElementPage> pages = new ArrayList<>();
        parts.forEach((element, its) -> pages.add(new ElementPage(element, its)));
        return pages;
    }

    private static List<String> names() throws IOException {
        URL root = Documentation.class.getResource(ROOT);
        if (root == null) {
            throw new IOException("the pages about elements are not in the program");
        }
        try {
            URI place = root.toURI();
            if (!place.getScheme().equals("jar")) {
                return below(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return below(jar.getPath(ROOT));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the pages about elements cannot be listed", e);
        }
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = new ArrayList<>();
            for (Path file : files.toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(ENDING)) {
                    names.add(name.substring(0, name.length() - ENDING.length()));
                }
            }
            names.sort(null);
            return names;
        }
    }
}
