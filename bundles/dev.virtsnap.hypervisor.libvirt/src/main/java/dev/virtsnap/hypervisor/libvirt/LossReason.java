package dev.virtsnap.hypervisor.libvirt;

/** Why a connection was lost: {@code virConnectCloseReason}, in the order of its numbers. */
public enum LossReason {
    /** Reading or writing has failed. */
    ERROR,
    /** The other side has closed it. */
    END,
    /** The other side no longer answers. */
    KEEPALIVE,
    /** This side has asked for it. */
    CLIENT;

    static LossReason of(int number) {
        LossReason[] all = values();
        return 0 <= number && number < all.length ? all[number] : ERROR;
    }
}
