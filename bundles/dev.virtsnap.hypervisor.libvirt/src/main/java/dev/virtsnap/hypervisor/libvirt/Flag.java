package dev.virtsnap.hypervisor.libvirt;

import java.util.Set;

/** A flag of one of libvirt's functions; each function has an enumeration of its own. */
public interface Flag {

    /** The name of the constant in C. */
    String constant();

    /** The value in C. */
    int bit();

    /** All of them as the number that libvirt takes. */
    static int bits(Set<? extends Flag> flags) {
        int bits = 0;
        for (Flag flag : flags) {
            bits |= flag.bit();
        }
        return bits;
    }
}
