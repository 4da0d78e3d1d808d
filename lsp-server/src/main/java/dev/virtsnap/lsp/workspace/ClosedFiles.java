package dev.virtsnap.lsp.workspace;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Inputs;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The documents of the workspace as they lie on the disk: the same that {@code virtsnap check} finds. */
public final class ClosedFiles {

    /** What is larger is no definition that anybody keeps many of, in bytes. */
    private static final long LARGE = 1 << 20;

    private final Roots roots;

    public ClosedFiles(Roots roots) {
        this.roots = roots;
    }

    /** What is done with a document that was found. */
    public interface Visitor {
        /** Whether to go on. */
        boolean visit(Path path, Document document);
    }

    /**
     * Reads all of them, one after the other.
     *
     * @param wanted which files to read
     */
    public void visit(Predicate<Path> wanted, Visitor visitor) {
        List<String> names = new ArrayList<>();
        roots.folders().forEach(folder -> names.add(folder.toString()));
        Inputs inputs = new Inputs(names, "", null, true);
        while (inputs.hasNext()) {
            Source source = inputs.next();
            File file = source.file();
            if (file == null || LARGE < file.length() || !wanted.test(file.toPath())) {
                continue;
            }
            Document document = read(source);
            if (document != null && !visitor.visit(file.toPath(), document)) {
                return;
            }
        }
    }

    /** One file of the workspace; null if it is none, cannot be read or is no such document. */
    public @Nullable Document read(Path path) {
        return roots.contains(path) ? read(Source.named(path.toString())) : null;
    }

    /** One file; null if it cannot be read or is no such document. */
    private static @Nullable Document read(Source source) {
        try {
            return ByteReader.read(source, InputStream.nullInputStream());
        } catch (Unreadable e) {
            // it is not open, so nobody sees what is wrong with it; a check on the command line says it
            return null;
        }
    }
}
