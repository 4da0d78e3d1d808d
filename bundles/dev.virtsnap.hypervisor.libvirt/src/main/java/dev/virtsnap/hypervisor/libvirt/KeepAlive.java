package dev.virtsnap.hypervisor.libvirt;

import java.time.Duration;

/**
 * How the other side of a socket is asked all the time whether it is there ({@code virConnectSetKeepAlive}). Whoever waits
 * for an answer hears of a loss after {@code interval * (count + 1)}. It is chosen when a connection is opened and cannot be
 * changed: libvirt takes no other value afterwards, and says nothing of that.
 *
 * @param interval in whole seconds
 * @param count after how many questions without an answer the connection is given up
 */
public record KeepAlive(Duration interval, int count) {

    /** A lost host is noticed after half a minute. */
    public static final KeepAlive USUAL = new KeepAlive(Duration.ofSeconds(5), 5);
}
