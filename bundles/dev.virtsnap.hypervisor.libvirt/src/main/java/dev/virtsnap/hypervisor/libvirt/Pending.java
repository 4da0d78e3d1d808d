package dev.virtsnap.hypervisor.libvirt;

/** A call that has begun. */
interface Pending<T> {

    /**
     * Waits for it. An interrupt does not end it, and is kept for whoever looks for it next.
     *
     * @throws LibvirtException what the call throws
     */
    T await();
}
