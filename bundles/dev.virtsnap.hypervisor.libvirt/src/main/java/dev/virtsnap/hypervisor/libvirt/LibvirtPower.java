package dev.virtsnap.hypervisor.libvirt;

import java.util.Set;

/** The power of a domain, and what is saved for its next start. A view of the domain, which is closed with it. */
public final class LibvirtPower {

    private final LibvirtDomain domain;

    LibvirtPower(LibvirtDomain domain) {
        this.domain = domain;
    }

    private LibvirtApi api() {
        return domain.api();
    }

    /**
     * Switches it on ({@code virDomainCreateWithFlags}).
     *
     * @throws LibvirtException if it does not start
     */
    public void start(Set<StartFlag> flags) {
        int bits = Flag.bits(flags);
        domain.callForInt(pointer -> api().virDomainCreateWithFlags(pointer, bits));
    }

    /** Ends its process at once, as if the plug was pulled ({@code virDomainDestroy}). */
    public void destroy() {
        domain.callForInt(pointer -> api().virDomainDestroy(pointer));
    }

    /** Asks the guest to shut down; whether it does shows later ({@code virDomainShutdown}). */
    public void shutDown() {
        domain.callForInt(pointer -> api().virDomainShutdown(pointer));
    }

    /** Pauses the guest ({@code virDomainSuspend}). */
    public void suspend() {
        domain.callForInt(pointer -> api().virDomainSuspend(pointer));
    }

    /** Lets a paused guest run on ({@code virDomainResume}). */
    public void resume() {
        domain.callForInt(pointer -> api().virDomainResume(pointer));
    }

    /** Whether its memory is saved for its next start ({@code virDomainHasManagedSaveImage}). */
    public boolean hasManagedSave() {
        return domain.callForInt(pointer -> api().virDomainHasManagedSaveImage(pointer, 0)) == 1;
    }

    /** Saves its memory and switches it off; the next start resumes it ({@code virDomainManagedSave}). */
    public void managedSave() {
        domain.callForInt(pointer -> api().virDomainManagedSave(pointer, 0));
    }

    /** Throws the saved memory away ({@code virDomainManagedSaveRemove}). */
    public void removeManagedSave() {
        domain.callForInt(pointer -> api().virDomainManagedSaveRemove(pointer, 0));
    }
}
