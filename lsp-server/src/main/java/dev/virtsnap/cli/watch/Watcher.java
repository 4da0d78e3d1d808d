package dev.virtsnap.cli.watch;

import dev.virtsnap.cli.input.Unreadable;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Sees changes in the files and folders that arguments name, in the configurations above them, and in other files that a
 * check reads. Changes from its making on are seen, also those during a check.
 */
public final class Watcher implements Closeable {

    /** Whoever saves a file or many does it in several steps; once nothing happens for so long, they are through. */
    private static final long QUIET_MILLISECONDS = 60;

    private static final List<String> ENDINGS = List.of(".xml", ".rng", ".xsd", ".toml");

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** Folders that are watched with all that is in them. */
    private final Set<Path> deep = new HashSet<>();

    /** Files that matter whatever they are called. */
    private final Set<Path> named = new HashSet<>();

    private Watcher(WatchService service) {
        this.service = service;
    }

    /**
     * Begins to watch.
     *
     * @param arguments files, folders and patterns
     * @param others other files that matter
     * @throws Unreadable if the system does not let us
     */
    public static Watcher of(List<String> arguments, List<String> others) throws Unreadable {
        try {
            Path here = Path.of("");
            Watcher watcher = new Watcher(here.getFileSystem().newWatchService());
            for (String argument : arguments) {
                watcher.add(argument);
            }
            for (String other : others) {
                watcher.addFile(Path.of(other).toAbsolutePath().normalize());
            }
            return watcher;
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private static Unreadable cannot(IOException e) {
        String reason = Objects.requireNonNullElse(e.getMessage(), "");
        return reason.contains("limit")
                ? new Unreadable("there are more folders than the system lets us watch; raise the limit:"
                        + " sysctl fs.inotify.max_user_watches=524288")
                : Unreadable.because("folders cannot be watched", e);
    }

    private void add(String argument) throws IOException {
        File file = new File(argument);
        boolean pattern = !file.exists();
        while (!file.exists() && file.getParentFile() != null) {
            file = file.getParentFile();
        }
        Path path =
                (file.exists() ? file : new File("")).toPath().toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            addTree(path);
        } else if (!pattern) {
            addFile(path);
        }
        // the configuration may be in any folder above
        for (Path above = path.getParent(); above != null && !Files.exists(path.resolve(".git")); ) {
            register(above);
            above = Files.exists(above.resolve(".git")) ? null : above.getParent();
        }
    }

    private void addFile(Path file) throws IOException {
        named.add(file);
        Path folder = file.getParent();
        if (folder != null && Files.isDirectory(folder)) {
            register(folder);
        }
    }

    /** A folder and all in it, but for those that begin with a dot and those that are links. */
    private void addTree(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean hidden =
                        !folder.equals(top) && folder.getFileName().toString().startsWith(".");
                if (hidden) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(folder);
                deep.add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path folder) throws IOException {
        folders.put(
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE),
                folder);
    }

    /** How many folders are watched. */
    public int count() {
        return folders.size();
    }

    /**
     * Waits until something has changed that matters, and until that is through.
     *
     * @throws Unreadable if a new folder cannot be watched
     */
    public void await() throws InterruptedException, Unreadable {
        try {
            boolean matters = false;
            while (!matters) {
                matters = take(service.take());
                WatchKey next = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
                while (next != null) {
                    matters |= take(next);
                    next = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    private boolean take(WatchKey key) throws IOException {
        Path folder = folders.get(key);
        boolean matters = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || !(event.context() instanceof Path name)) {
                // so much has changed that the system lost count
                matters = true;
            } else {
                matters |= matters(folder, folder.resolve(name));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return matters;
    }

    private boolean matters(Path folder, Path path) throws IOException {
        String name = path.getFileName().toString();
        if (named.contains(path) || name.equals(".virtsnap.toml")) {
            return true;
        }
        if (!deep.contains(folder) || name.startsWith(".")) {
            return false;
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            addTree(path);
            return true;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return deep.remove(path);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
