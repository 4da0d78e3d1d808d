package dev.virtsnap.eclipse.explorer.document;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.HypervisorException;
import java.io.File;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.statushandlers.StatusManager;
import org.jspecify.annotations.Nullable;

/**
 * What libvirt prints of snapshots, read when it is wanted. Where an editor shows it, it is a file among the state of the
 * workbench, whose path says which snapshot it is of.
 */
public final class Documents {

    private static final String FOLDER = "snapshots";

    private static final String ENDING = ".xml";

    /** Names in a path below the folder: connection, domain, snapshot. */
    private static final int DEPTH = 3;

    private Documents() {}

    /**
     * Reads a document in the background, without the passwords in it.
     *
     * @param then gets it, on another thread; not called if it cannot be read, which a person is told
     */
    public static void read(SnapshotNode snapshot, Consumer<String> then) {
        Job job = Job.create(Messages.bind(Messages.job_document, snapshot.name()), (ICoreRunnable) monitor -> {
            try {
                String document = snapshot.connection().ask(hypervisor -> {
                    try (Domain domain = hypervisor.domain(snapshot.domain().name())) {
                        return domain.snapshotXml(snapshot.name(), false);
                    }
                });
                then.accept(document);
            } catch (MissingException e) {
                tell(snapshot, e.sentence());
            } catch (HypervisorException e) {
                tell(snapshot, e.sentence());
            }
        });
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private static void tell(SnapshotNode snapshot, String sentence) {
        IStatus status = new Status(
                IStatus.ERROR, Explorer.BUNDLE, Messages.bind(Messages.error_document, snapshot.name(), sentence));
        StatusManager.getManager().handle(status, StatusManager.SHOW);
    }

    private static Path folder() {
        return Platform.getStateLocation(Platform.getBundle(Explorer.BUNDLE))
                .append(FOLDER)
                .toFile()
                .toPath();
    }

    /** The file in which an editor shows a snapshot, whether it is there or not. */
    public static File file(SnapshotNode snapshot) {
        return folder().resolve(encoded(snapshot.connection().uri()))
                .resolve(encoded(snapshot.domain().name()))
                .resolve(encoded(snapshot.name()) + ENDING)
                .toFile();
    }

    private static String encoded(String name) {
        // two dots would go up
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace(".", "%2E");
    }

    private static String decoded(Path name) {
        return URLDecoder.decode(name.toString(), StandardCharsets.UTF_8);
    }

    /** The snapshot that a file shows; null if it shows none, or none that is known. */
    public static @Nullable SnapshotNode snapshot(File file) {
        Path folder = folder();
        Path path = file.toPath();
        if (!path.startsWith(folder)
                || folder.relativize(path).getNameCount() != DEPTH
                || !path.toString().endsWith(ENDING)) {
            return null;
        }
        Path names = folder.relativize(path);
        ConnectionNode connection = Connections.shared().node(decoded(names.getName(0)));
        DomainNode domain = connection == null ? null : connection.domain(decoded(names.getName(1)));
        Snapshots snapshots = domain == null ? null : domain.snapshots();
        String last = decoded(names.getName(2));
        return snapshots == null ? null : snapshots.node(last.substring(0, last.length() - ENDING.length()));
    }
}
