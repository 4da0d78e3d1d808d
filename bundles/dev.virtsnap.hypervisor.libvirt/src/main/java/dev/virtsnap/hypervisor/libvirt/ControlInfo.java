package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Pointer;

/**
 * Whether a hypervisor can be told something just now ({@code virDomainGetControlInfo}). It is the one question that is
 * answered at once while an operation goes on.
 *
 * @param state whether it listens
 * @param details why it is broken, a number of {@code virDomainControlErrorReason}; 0 else
 * @param milliseconds for how long it has been so
 */
public record ControlInfo(State state, int details, long milliseconds) {

    /** A value of {@code virDomainControlState}, in the order of its numbers. */
    public enum State {
        /** It can be told something. */
        OK,
        /** A job goes on in the background; only what does not disturb it can be done. */
        JOB,
        /** It is being told something right now. */
        OCCUPIED,
        /** It is not to be reached any more. */
        ERROR
    }

    /** The bytes of {@code virDomainControlInfo}. */
    static final int SIZE = 16;

    static ControlInfo read(Pointer memory) {
        State[] states = State.values();
        int number = memory.getInt(0);
        State known = 0 <= number && number < states.length ? states[number] : State.ERROR;
        return new ControlInfo(known, memory.getInt(4), memory.getLong(8));
    }
}
