package dev.virtsnap.hypervisor.libvirt.port;

import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.LibvirtException;
import java.util.function.Supplier;

/** What libvirt refuses, as those hear of it who do not know libvirt. */
final class Failures {

    private Failures() {}

    static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (LibvirtException e) {
            throw translated(e);
        }
    }

    static void run(Runnable call) {
        try {
            call.run();
        } catch (LibvirtException e) {
            throw translated(e);
        }
    }

    private static HypervisorException translated(LibvirtException e) {
        return new HypervisorException(
                e.error().code(),
                e.error().codeName(),
                String.valueOf(e.getMessage()).strip(),
                e);
    }
}
