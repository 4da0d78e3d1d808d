package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.UndefineFlag;
import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Power;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** libvirt's test driver, in this process, with a node of its own that has no domains yet. */
final class TestStage extends Stage {

    private static final Pattern FILE = Pattern.compile("<source file='([^']+)'");

    TestStage(Path folder) {
        super(folder, "test://" + node(folder));
    }

    private static Path node(Path folder) {
        Path file = folder.resolve("node.xml");
        write(file, "<node/>\n");
        return file;
    }

    @Override
    Driver driver() {
        return Driver.TEST;
    }

    @Override
    List<Power> powers() {
        return List.of(Power.INACTIVE, Power.ACTIVE);
    }

    @Override
    String domainType() {
        return "test";
    }

    /** It never opens an image; it only looks whether there is one. */
    @Override
    void makeImages(Scene scene) {
        Matcher file = FILE.matcher(scene.domain());
        while (file.find()) {
            if (file.group(1).startsWith(folder.toString())) {
                write(Path.of(file.group(1)), "");
            }
        }
    }

    @Override
    Capabilities capabilities() {
        return Capabilities.UNKNOWN;
    }

    /** It looks at none of them. */
    @Override
    void makeImages(CallScene scene) {}

    @Override
    boolean takesMemory() {
        return false;
    }

    /** It has no paused start. */
    @Override
    boolean startsPaused(Scene scene) {
        return false;
    }

    /** It knows no flag for checkpoints, and does not mind them. */
    @Override
    Set<UndefineFlag> undefineFlags(Scene scene) {
        return Set.of(UndefineFlag.SNAPSHOTS_METADATA, UndefineFlag.MANAGED_SAVE);
    }

    @Override
    boolean takes(Set<CreateFlag> flags) {
        return !flags.contains(CreateFlag.DISK_ONLY)
                && !flags.contains(CreateFlag.REUSE_EXT)
                && !flags.contains(CreateFlag.NO_METADATA);
    }
}
