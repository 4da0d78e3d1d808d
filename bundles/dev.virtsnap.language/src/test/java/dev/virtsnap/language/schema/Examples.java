package dev.virtsnap.language.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents of {@code schemas/examples}, by path. */
final class Examples {

    static final Path SCHEMAS = Path.of("../../schemas");

    private Examples() {}

    static Map<String, String> all() {
        Map<String, String> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SCHEMAS.resolve("examples"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".xml"))::iterator) {
                documents.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /** Those that a validator can judge: well-formed, and without a DOCTYPE, which we refuse and others read. */
    static List<String> wellFormed() {
        return all().values().stream()
                .filter(document -> !document.contains("<!DOCTYPE") && JingReferee.isWellFormed(document))
                .toList();
    }
}
