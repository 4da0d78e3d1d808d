package dev.virtsnap.referee;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the files of a host as the page lists them: those that the scene names, and nothing else. */
final class ListedFiles {

    private static final Pattern PATH = Pattern.compile("'(/[^'<>]+)'");

    private final Scene scene;
    private final QemuStage stage;
    private final Map<String, String> formats = new HashMap<>();

    ListedFiles(Scene scene, QemuStage stage) {
        this.scene = scene;
        this.stage = stage;
    }

    void make() {
        try {
            for (String path : paths()) {
                make(path, scene.conditions().files().kind(Scenes.original(scene, stage, path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the scene may touch, folders before what is in them. */
    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        Matcher path = PATH.matcher(scene.domain() + scene.document());
        while (path.find()) {
            paths.add(path.group(1));
        }
        DomainDefinition domain = Objects.requireNonNull(
                DomainDefinition.of(SyntaxTree.parse(Text.of(scene.domain())).root()));
        SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(Text.of(scene.document())));
        for (AlignedDisk disk : DiskAlignment.of(definition, domain.disks(), SnapshotMode.EXTERNAL)
                .disks()) {
            if (disk.path() != null) {
                paths.add(disk.path());
            }
        }
        for (DomainDisk disk : domain.disks()) {
            formats.put(Value.textOf(disk.path()), disk.driverType() == null ? "raw" : Value.textOf(disk.driverType()));
        }
        Set<String> all = new TreeSet<>();
        String folder = stage.folder.resolve(scene.name()).toString();
        for (String each : paths) {
            for (String above = each; above.startsWith(folder); above = above.substring(0, above.lastIndexOf('/'))) {
                all.add(above);
            }
        }
        return all;
    }

    private void make(String path, FileKind kind) throws IOException {
        Path file = Path.of(path);
        if (Files.exists(file)) {
            return;
        }
        switch (kind) {
            case DIRECTORY -> Files.createDirectories(file);
            case FILE -> stage.image(file, formats.getOrDefault(path, "qcow2"));
            case EMPTY -> Stage.write(file, "");
            default -> {
                return;
            }
        }
    }
}
