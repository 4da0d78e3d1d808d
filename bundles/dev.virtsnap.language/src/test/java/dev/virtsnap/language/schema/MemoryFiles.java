package dev.virtsnap.language.schema;

import dev.virtsnap.language.text.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of a schema in memory, by name. */
record MemoryFiles(Map<String, String> files) implements SchemaSource {

    static Grammar grammar(Map<String, String> files) throws SchemaException {
        return Grammar.read(RandomSchema.MAIN, new MemoryFiles(files), new JingDatatypes());
    }

    static Grammar grammar(String rng) throws SchemaException {
        return grammar(Map.of(RandomSchema.MAIN, rng));
    }

    @Override
    public Document open(String href, @Nullable String baseUri) throws SchemaException {
        String text = files.get(href);
        if (text == null) {
            throw new SchemaException(href, "There is no file '" + href + "'.");
        }
        return new Document(href, Text.of(text));
    }
}
