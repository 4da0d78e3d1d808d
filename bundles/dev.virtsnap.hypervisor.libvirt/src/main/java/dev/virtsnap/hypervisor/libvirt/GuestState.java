package dev.virtsnap.hypervisor.libvirt;

import java.util.Locale;

/** What a guest does: {@code virDomainState}, in the order of its numbers. */
public enum GuestState {
    NOSTATE,
    RUNNING,
    BLOCKED,
    PAUSED,
    SHUTDOWN,
    SHUTOFF,
    CRASHED,
    PMSUSPENDED;

    private static final GuestState[] ALL = values();

    /** As libvirt writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a number; one that is not known here is no state. */
    static GuestState of(int number) {
        return 0 <= number && number < ALL.length ? ALL[number] : NOSTATE;
    }
}
