package dev.virtsnap.eclipse.editor.analysis;

import dev.virtsnap.cli.check.Grammars;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.language.schema.Grammar;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** Opens schemas as the program does, each once. Shared by all threads. */
final class Schemas implements Grammars {

    private final Map<String, Grammar> opened = new HashMap<>();
    private final dev.virtsnap.cli.Schemas schemas = new dev.virtsnap.cli.Schemas(new Streams(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            false,
            false,
            80));

    @Override
    public synchronized Grammar open(String choice) throws Unreadable {
        Grammar grammar = opened.get(choice);
        if (grammar == null) {
            grammar = schemas.open(choice);
            opened.put(choice, grammar);
        }
        return grammar;
    }
}
