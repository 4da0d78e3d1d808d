package dev.virtsnap.eclipse.explorer.connect;

import dev.virtsnap.eclipse.explorer.model.About;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Whether a hypervisor answers. A value.
 *
 * @param sentence what it says, or why it does not
 */
public record Trial(boolean works, String sentence) {

    /**
     * Tries an address in the background.
     *
     * @param then hears of the result, on another thread
     */
    public static void start(String uri, Credentials credentials, Consumer<Trial> then) {
        Job job = Job.create(
                Messages.bind(Messages.trial_job, uri), (ICoreRunnable) monitor -> then.accept(of(uri, credentials)));
        job.setUser(false);
        job.schedule();
    }

    private static Trial of(String uri, Credentials credentials) {
        try {
            return Connections.shared().tried(uri, credentials, (about, domains) -> works(about, domains));
        } catch (MissingException e) {
            return new Trial(false, e.sentence());
        } catch (HypervisorException e) {
            return new Trial(false, Messages.bind(Messages.error_connection, uri, e.sentence()));
        }
    }

    private static Trial works(About about, Integer domains) {
        return new Trial(
                true, Messages.bind(domains == 1 ? Messages.trial_works_one : Messages.trial_works, new Object[] {
                    about.driver().word(), about.version(), domains
                }));
    }
}
