package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.lsp.wire.Refusal;

/** Opens connections of libvirt. An editor cannot be asked for a password, so those that want one are not opened. */
final class LibvirtOpener implements Opener {

    @Override
    public Hypervisor open(String uri, boolean writing) {
        try {
            return LibvirtHypervisor.open(uri, writing ? Access.WRITING : Access.READ_ONLY, Credentials.NONE);
        } catch (LibvirtMissingException e) {
            throw Refusal.failed(String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            // JNA unpacks a library of its own, where it may
            throw Refusal.failed("libvirt cannot be used on this machine, for nothing native can be loaded: "
                    + Shown.plain(String.valueOf(e.getMessage())));
        } catch (HypervisorException e) {
            throw Refusal.failed(Shown.quoted(uri) + " cannot be opened: " + e.sentence());
        }
    }
}
