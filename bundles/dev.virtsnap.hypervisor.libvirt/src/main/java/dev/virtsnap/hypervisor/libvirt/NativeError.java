package dev.virtsnap.hypervisor.libvirt;

import java.util.Objects;
import org.libvirt.jna.virError;

/**
 * The memory into which libvirt copies the last error of a thread. Written by libvirt alone: its strings are libvirt's, and
 * would be freed as such.
 */
final class NativeError extends virError {

    private NativeError() {
        setStringEncoding("UTF-8");
        setAutoSynch(false);
    }

    /** The last error of this thread, which is not reset; to be called before any other function of libvirt. */
    static LibvirtError last(LibvirtApi api) {
        NativeError error = new NativeError();
        if (api.virCopyLastError(error) <= 0) {
            return LibvirtError.NONE;
        }
        error.read();
        LibvirtError copy = new LibvirtError(
                error.code,
                error.domain,
                error.level,
                Objects.requireNonNullElse(error.message, ""),
                error.str1,
                error.str2,
                error.str3,
                error.int1,
                error.int2);
        api.virResetError(error);
        return copy;
    }
}
