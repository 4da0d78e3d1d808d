package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.Libvirt;
import dev.virtsnap.hypervisor.libvirt.LibvirtConnection;
import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.libvirt.LibvirtException;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.LibvirtSnapshot;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** A real driver of libvirt, and a folder for all files of its domains. */
abstract class Stage implements AutoCloseable {

    final Path folder;
    final Libvirt libvirt;
    final LibvirtConnection connection;

    Stage(Path folder, String uri) {
        this.folder = folder;
        try {
            this.libvirt = Libvirt.load();
        } catch (LibvirtMissingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
        this.connection = libvirt.open(uri);
    }

    abstract Driver driver();

    /** The type of its domains. */
    abstract String domainType();

    LibvirtVersion version() {
        return connection.version();
    }

    /** Makes the images that a domain XML names. */
    abstract void makeImages(String domain);

    /**
     * Plays a scene: defines the domain, starts it if it is to run, gives it its snapshots, makes the call, and takes all of
     * that away again.
     */
    Outcome play(Scene scene) {
        makeImages(scene.domain());
        LibvirtDomain domain = scene.persistent()
                ? connection.define(scene.domain())
                : connection.create(scene.domain(), startsPaused());
        try {
            if (scene.active() && scene.persistent()) {
                domain.start(startsPaused());
            }
            for (SnapshotNode known : scene.snapshots().nodes()) {
                domain.createSnapshot(seed(known, scene.domain()), EnumSet.of(CreateFlag.REDEFINE))
                        .close();
            }
            return call(domain, scene);
        } finally {
            takeAway(domain, scene);
        }
    }

    /** Whether guests do not begin to run when they are started; all the same they count as running. */
    abstract boolean startsPaused();

    /** Whether a scene can be played at all, as far as its flags go. */
    abstract boolean takes(Set<CreateFlag> flags);

    /** Makes of a domain XML one that this driver starts at once. */
    String adapted(String domain) {
        return domain;
    }

    void takeAway(LibvirtDomain domain, Scene scene) {
        if (domain.isActive()) {
            stop(domain, scene.name());
        }
        if (scene.persistent()) {
            domain.undefine();
        }
        domain.close();
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

    static void write(Path file, String content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
