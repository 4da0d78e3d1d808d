package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.BlockCopyFlag;
import dev.virtsnap.hypervisor.libvirt.Libvirt;
import dev.virtsnap.hypervisor.libvirt.LibvirtConnection;
import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.libvirt.LibvirtException;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.LibvirtSnapshot;
import dev.virtsnap.hypervisor.libvirt.UndefineFlag;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.LibvirtVersion;
import dev.virtsnap.language.rules.Power;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** A real driver of libvirt, and a folder for all files of its domains. */
abstract class Stage implements AutoCloseable {

    static final String CHECKPOINT = "before";

    final Path folder;
    final Libvirt libvirt;
    final LibvirtConnection connection;
    final String uri;

    Stage(Path folder, String uri) {
        this.folder = folder;
        this.uri = uri;
        try {
            this.libvirt = Libvirt.load();
        } catch (LibvirtMissingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
        this.connection = libvirt.openForWriting(uri);
    }

    private final AtomicInteger scenes = new AtomicInteger();

    /** A number that no other scene of this stage has: scenes are played side by side. */
    final int nextNumber() {
        return scenes.incrementAndGet();
    }

    abstract Driver driver();

    /** The states in which an example is played that leaves open whether the guest runs. */
    abstract List<Power> powers();

    /** The type of its domains. */
    abstract String domainType();

    /** What libvirt says that its hypervisor can do. */
    abstract Capabilities capabilities();

    LibvirtVersion version() {
        return connection.version();
    }

    /** Makes the images that a scene needs. */
    abstract void makeImages(Scene scene);

    /**
     * Plays a scene: defines the domain, starts it if it is to run, gives it its snapshots, makes the call, and takes all of
     * that away again.
     *
     * @throws Unplayable if the domain cannot be defined or started
     */
    Outcome play(Scene scene) {
        return with(scene, domain -> {
            for (SnapshotNode known : scene.snapshots().nodes()) {
                domain.createSnapshot(seed(known, scene.domain()), EnumSet.of(CreateFlag.REDEFINE))
                        .close();
            }
            return call(domain, scene);
        });
    }

    /**
     * Does something with the domain of a scene, which is as the scene has it, and takes it away again.
     *
     * @throws Unplayable if the domain cannot be made so
     */
    <T> T with(Scene scene, Function<LibvirtDomain, T> act) {
        makeImages(scene);
        LibvirtDomain domain = defined(scene);
        try {
            prepared(domain, scene);
            return act.apply(domain);
        } finally {
            takeAway(domain, scene);
            delete(folder.resolve(scene.name()));
        }
    }

    private void prepared(LibvirtDomain domain, Scene scene) {
        Conditions conditions = scene.conditions();
        try {
            boolean running = !scene.persistent();
            if (!running && (scene.active() || conditions.checkpoints() || conditions.managedSave())) {
                domain.start(startsPaused(scene));
            }
            if (conditions.checkpoints()) {
                domain.checkpoints().create("<domaincheckpoint><name>" + CHECKPOINT + "</name></domaincheckpoint>");
            }
            if (conditions.managedSave()) {
                domain.power().managedSave();
            } else if (!scene.active() && domain.isActive()) {
                stop(domain, scene.name());
            }
            for (String target : conditions.blockJobs()) {
                String copy =
                        folder.resolve(scene.name()).resolve(target + ".copy").toString();
                domain.disk(target)
                        .copy(
                                "<disk type='file'><source file='" + copy + "'/><driver type='qcow2'/></disk>",
                                Set.of(BlockCopyFlag.TRANSIENT_JOB));
            }
        } catch (LibvirtException e) {
            throw new Unplayable(e);
        }
    }

    /** Makes the images of the snapshots of a scene. */
    abstract void makeImages(CallScene scene);

    /** Whether a snapshot with memory can be gone back to only if it was really taken. */
    abstract boolean takesMemory();

    /** Takes a snapshot of the guest, which may have to be started for it. */
    void take(Scene scene, LibvirtDomain domain, String xml) {
        boolean off = !domain.isActive();
        if (off) {
            domain.start(true);
        }
        domain.createSnapshot(xml, Set.of()).close();
        if (off) {
            stop(domain, scene.name());
        }
    }

    /** Whether the guest of a scene does not begin to run when it is started; all the same it counts as running. */
    abstract boolean startsPaused(Scene scene);

    /** Whether a scene can be played at all, as far as its flags go. */
    abstract boolean takes(Set<CreateFlag> flags);

    /** Makes of XML with a domain one whose guest this driver starts at once. */
    String adapted(String xml) {
        return xml;
    }

    private LibvirtDomain defined(Scene scene) {
        try {
            return scene.persistent()
                    ? connection.define(scene.domain())
                    : connection.create(scene.domain(), startsPaused(scene));
        } catch (LibvirtException e) {
            throw new Unplayable(e);
        }
    }

    private void takeAway(LibvirtDomain domain, Scene scene) {
        if (isActive(domain)) {
            stop(domain, scene.name());
        }
        if (scene.persistent()) {
            domain.undefine(undefineFlags(scene));
        }
        domain.close();
    }

    /** All that stands in the way of undefining a domain. */
    Set<UndefineFlag> undefineFlags(Scene scene) {
        Set<UndefineFlag> flags = EnumSet.of(UndefineFlag.SNAPSHOTS_METADATA, UndefineFlag.MANAGED_SAVE);
        if (scene.conditions().checkpoints()) {
            flags.add(UndefineFlag.CHECKPOINTS_METADATA);
        }
        return flags;
    }

    /** A domain that was never defined is gone once it stops. */
    static boolean isActive(LibvirtDomain domain) {
        try {
            return domain.isActive();
        } catch (LibvirtException e) {
            if (e.error().codeName().equals("VIR_ERR_NO_DOMAIN")) {
                return false;
            }
            throw e;
        }
    }

    void stop(LibvirtDomain domain, String name) {
        domain.destroy();
    }

    private static Outcome call(LibvirtDomain domain, Scene scene) {
        try (LibvirtSnapshot snapshot = domain.createSnapshot(scene.document(), scene.flags())) {
            return Outcome.accepted(scene.flags().contains(CreateFlag.NO_METADATA) ? "" : snapshot.xml());
        } catch (LibvirtException e) {
            return Outcome.refused(e);
        }
    }

    private static String seed(SnapshotNode known, String domain) {
        if (known.definition() != null) {
            return known.definition().tree().text().string();
        }
        SnapshotState state = Objects.requireNonNullElse(known.state(), SnapshotState.SHUTOFF);
        return "<domainsnapshot><name>" + known.name() + "</name><state>" + state.word()
                + "</state><creationTime>1700000000</creationTime>"
                + (known.parent() == null ? "" : "<parent><name>" + known.parent() + "</name></parent>") + domain
                + "</domainsnapshot>";
    }

    @Override
    public void close() {
        connection.close();
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
