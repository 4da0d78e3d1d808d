package dev.virtsnap.lsp.workspace;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Inputs;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.ide.DomainFile;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The domain XMLs of the workspace, which documents may name. They are looked for when somebody is about to name one. */
public final class DomainFiles {

    /** More are no choice, and each is tried before it is offered. */
    private static final int MOST = 50;

    /** More files are not looked into, for somebody waits. */
    private static final int MOST_SEEN = 5000;

    /** In bytes; no domain is described by more. */
    private static final long LARGE = 1 << 18;

    /** Enough to see the first tag, in bytes. */
    private static final int FIRST = 4096;

    private final Roots roots;
    private @Nullable Map<Path, Text> known;

    public DomainFiles(Roots roots) {
        this.roots = roots;
    }

    /** Something changed on the disk. */
    public synchronized void forget() {
        known = null;
    }

    /** All of them, named as a document would: by the way from its own folder if that does not lead far. */
    public List<DomainFile> namedFrom(@Nullable Path document) {
        Path folder = document == null ? null : document.getParent();
        List<DomainFile> files = new ArrayList<>();
        known().forEach((path, text) -> files.add(new DomainFile(name(folder, path), text)));
        return files;
    }

    private static String name(@Nullable Path folder, Path path) {
        return folder == null ? path.toString() : folder.relativize(path).toString();
    }

    private synchronized Map<Path, Text> known() {
        Map<Path, Text> found = known;
        if (found == null) {
            found = find();
            known = found;
        }
        return found;
    }

    private Map<Path, Text> find() {
        List<String> names = new ArrayList<>();
        roots.folders().forEach(folder -> names.add(folder.toString()));
        Inputs inputs = new Inputs(names, "", null, true);
        Map<Path, Text> found = new LinkedHashMap<>();
        for (int seen = 0; seen < MOST_SEEN && found.size() < MOST && inputs.hasNext(); seen++) {
            File file = inputs.next().file();
            Text text = file == null || LARGE < file.length() || !isDomain(file) ? null : read(file);
            if (file != null && text != null) {
                found.put(file.toPath().toAbsolutePath().normalize(), text);
            }
        }
        return found;
    }

    /** Looks at the beginning alone: there may be many files of other kinds. */
    private static boolean isDomain(File file) {
        try (InputStream in = Files.newInputStream(file.toPath())) {
            String beginning = new String(in.readNBytes(FIRST), StandardCharsets.ISO_8859_1);
            Element root = beginning.contains("<domain")
                    ? SyntaxTree.parse(Text.of(beginning)).root()
                    : null;
            return root != null && root.name().is("domain");
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Text read(File file) {
        try {
            Document document = ByteReader.read(Source.named(file.getPath()), InputStream.nullInputStream());
            return document == null || Facts.NONE.withDomain(document.text()).domain() == null ? null : document.text();
        } catch (Unreadable e) {
            return null;
        }
    }
}
