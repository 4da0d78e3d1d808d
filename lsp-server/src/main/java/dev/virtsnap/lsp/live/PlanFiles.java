package dev.virtsnap.lsp.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans as files, for editors that show a document but not one that only a server has. They are for their person alone, and
 * only the last ones are kept.
 */
final class PlanFiles {

    private static final int MOST = 20;

    private final Path folder;

    PlanFiles(Path folder) {
        this.folder = folder;
    }

    /** The file with that text; null if there is no place for it. */
    @Nullable
    Path write(String text) {
        try {
            if (!Files.isDirectory(folder)) {
                boolean posix =
                        folder.getFileSystem().supportedFileAttributeViews().contains("posix");
                if (posix) {
                    Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectories(folder);
                }
            }
            forgetOld();
            return Files.writeString(Files.createTempFile(folder, "plan-", ".md"), text);
        } catch (IOException e) {
            return null;
        }
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newest = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : newest.subList(Math.min(MOST, newest.size()), newest.size())) {
                Files.deleteIfExists(old);
            }
        }
    }
}
