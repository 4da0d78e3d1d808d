package dev.virtsnap.lsp.feature;

import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.lsp.convert.CodePages;
import dev.virtsnap.lsp.document.Uris;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages that explain codes as files, for editors that open a link but not what only a server has. Each is written when
 * something of its code is told for the first time, by a thread of its own: until somebody follows the link there is time.
 */
public final class PageFiles implements CodePages {

    private static final String SUFFIX = ".md";

    private final @Nullable Path folder;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private volatile boolean failed;

    /** @param folder where they are to lie; null if there is no place for them */
    public PageFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Among what programs keep for a person without being asked, a folder for each version.
     *
     * @param environment of the process
     * @param home of the person, where the environment does not say it
     */
    public static PageFiles usual(Map<String, String> environment, String home, String version) {
        for (String variable : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
            Path known = folder(environment.getOrDefault(variable, ""));
            if (known != null) {
                return new PageFiles(known.resolve("virtsnap").resolve("pages-" + version));
            }
        }
        Path own = folder(environment.getOrDefault("HOME", home));
        return new PageFiles(own == null ? null : own.resolve(".cache/virtsnap").resolve("pages-" + version));
    }

    private static @Nullable Path folder(String name) {
        try {
            Path path = Path.of(name);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public @Nullable String href(String code) {
        Path lies = folder;
        if (lies == null || failed) {
            return null;
        }
        Path file = lies.resolve(code.replace('/', '-') + SUFFIX);
        if (written.add(code)) {
            Thread writer = new Thread(() -> write(code, file), "virtsnap-pages");
            writer.setDaemon(true);
            writer.start();
        }
        return Uris.of(file);
    }

    private void write(String code, Path file) {
        Page page = Pages.of(code);
        if (page == null) {
            return;
        }
        byte[] text = page.body().getBytes(StandardCharsets.UTF_8);
        try {
            if (has(file, text)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "page", ".part");
            Files.write(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // a person without a place to write to gets no links
            failed = true;
        }
    }

    private static boolean has(Path file, byte[] text) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != text.length) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readAllBytes(), text);
        }
    }
}
