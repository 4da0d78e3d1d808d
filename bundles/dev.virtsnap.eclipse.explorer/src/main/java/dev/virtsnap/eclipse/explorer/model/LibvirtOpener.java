package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.Libvirt;
import dev.virtsnap.hypervisor.libvirt.LibvirtEvent;
import dev.virtsnap.hypervisor.libvirt.LibvirtEvents;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import java.time.Duration;
import org.eclipse.swt.SWT;
import org.jspecify.annotations.Nullable;

/** Opens what libvirt can open. */
final class LibvirtOpener implements HypervisorOpener {

    private static final String GTK = "gtk";

    static {
        if (GTK.equals(SWT.getPlatform())) {
            Libvirt.leaveEventsToMainLoop();
        }
    }

    @Override
    public Link open(String uri, Access access, Credentials credentials) throws MissingException {
        try {
            return new LibvirtEnd(LibvirtHypervisor.open(uri, access, credentials));
        } catch (LibvirtMissingException e) {
            throw new MissingException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Our end of a connection. */
    private static final class LibvirtEnd implements Link {

        private final Hypervisor hypervisor;
        private final @Nullable LibvirtEvents events;

        LibvirtEnd(Hypervisor hypervisor) {
            this.hypervisor = hypervisor;
            this.events = events(hypervisor);
        }

        private static @Nullable LibvirtEvents events(Hypervisor hypervisor) {
            try {
                return hypervisor instanceof LibvirtHypervisor libvirt ? libvirt.events() : null;
            } catch (HypervisorException none) {
                // its driver tells nothing by itself, so that it is only asked from time to time
                return null;
            }
        }

        @Override
        public Hypervisor hypervisor() {
            return hypervisor;
        }

        @Override
        public @Nullable Happening await(Duration time) throws InterruptedException {
            if (events == null) {
                Thread.sleep(time.toMillis());
                return null;
            }
            LibvirtEvent event = events.poll(time);
            return event == null ? null : event.domain().isEmpty() ? Happening.LOST : new Happening(event.domain());
        }

        @Override
        public void close() {
            if (events != null) {
                events.close();
            }
            hypervisor.close();
        }
    }
}
