package dev.virtsnap.referee;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The disks of a snapshot in words: as we align them, and as libvirt dumps them once it has taken the snapshot. */
final class Alignment {

    private Alignment() {}

    /** Target, mode, overlay and its format of each disk, as libvirt 9.0 is expected to align them before it dumps that. */
    static List<String> expected(Scene scene, Driver driver, String dumped) {
        SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(Text.of(scene.document())));
        DomainDefinition domain = Objects.requireNonNull(
                DomainDefinition.of(SyntaxTree.parse(Text.of(scene.domain())).root()));
        List<String> disks = new ArrayList<>();
        for (AlignedDisk disk : DiskAlignment.of(definition, domain.disks(), mode(scene, definition))
                .disks()) {
            boolean external = disk.mode() == SnapshotMode.EXTERNAL;
            SnapshotDisk request = disk.request();
            String format = request == null ? "" : Value.textOf(request.driverType());
            boolean named = driver == Driver.QEMU && !scene.redefines() && format.isEmpty();
            String path =
                    disk.path() + (disk.generated() && definition.nameText().isEmpty() ? nameOf(dumped) : "");
            disks.add(disk.disk().name() + " "
                    + Objects.requireNonNull(disk.mode()).word()
                    + (external ? " " + path + " " + (named ? "qcow2" : format) : ""));
        }
        return disks;
    }

    /** The name that libvirt gives to one without, which is the time. */
    private static String nameOf(String dumped) {
        return SnapshotDefinition.of(SyntaxTree.parse(Text.of(dumped))).nameText();
    }

    private static SnapshotMode mode(Scene scene, SnapshotDefinition definition) {
        if (scene.redefines()) {
            return DiskAlignment.redefineMode(definition);
        }
        MemoryRequest memory = definition.memory();
        boolean external = scene.flags().contains(CreateFlag.DISK_ONLY)
                || (memory != null && memory.parsedMode() == SnapshotMode.EXTERNAL);
        return external ? SnapshotMode.EXTERNAL : SnapshotMode.INTERNAL;
    }

    /** The same of what libvirt dumps. */
    static List<String> real(String dumped) {
        List<String> disks = new ArrayList<>();
        for (SnapshotDisk disk :
                SnapshotDefinition.of(SyntaxTree.parse(Text.of(dumped))).disks()) {
            boolean external = disk.parsedMode() == SnapshotMode.EXTERNAL;
            disks.add(Value.textOf(disk.name()) + " "
                    + Objects.requireNonNull(disk.parsedMode()).word()
                    + (external ? " " + Value.textOf(disk.path()) + " " + Value.textOf(disk.driverType()) : ""));
        }
        return disks;
    }
}
