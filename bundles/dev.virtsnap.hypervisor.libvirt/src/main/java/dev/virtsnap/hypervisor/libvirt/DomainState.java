package dev.virtsnap.hypervisor.libvirt;

/**
 * What a guest does and why ({@code virDomainGetState}).
 *
 * @param guest what it does
 * @param reason a number whose meaning depends on that, such as {@code virDomainPausedReason}
 */
public record DomainState(GuestState guest, int reason) {}
