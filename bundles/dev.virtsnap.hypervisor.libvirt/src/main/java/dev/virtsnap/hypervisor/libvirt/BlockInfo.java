package dev.virtsnap.hypervisor.libvirt;

/**
 * How large the image of a disk is, in bytes ({@code virDomainGetBlockInfo}).
 *
 * @param capacity what the guest sees
 * @param allocation what is written
 * @param physical how long the file or device is
 */
public record BlockInfo(long capacity, long allocation, long physical) {}
