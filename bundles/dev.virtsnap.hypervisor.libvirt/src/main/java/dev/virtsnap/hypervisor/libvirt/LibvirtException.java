package dev.virtsnap.hypervisor.libvirt;

/** libvirt refuses a call, or fails in it. */
public class LibvirtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LibvirtError error;

    LibvirtException(LibvirtError error) {
        super(error.message().isEmpty() ? "libvirt failed without saying why" : error.message());
        this.error = error;
    }

    /** What libvirt said, on the thread that met it. */
    public LibvirtError error() {
        return error;
    }
}
