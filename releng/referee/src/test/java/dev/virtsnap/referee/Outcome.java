package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.LibvirtException;

/**
 * What libvirt made of a call.
 *
 * @param code the name of the error code; empty if the call was accepted
 * @param message what libvirt said; empty if the call was accepted
 * @param xml what libvirt knows of the snapshot afterwards; empty if the call was refused or left nothing
 */
record Outcome(String code, String message, String xml) {

    static Outcome accepted(String xml) {
        return new Outcome("", "", xml);
    }

    static Outcome refused(LibvirtException exception) {
        return new Outcome(
                exception.error().codeName(), exception.error().message().stripTrailing(), "");
    }

    boolean isAccepted() {
        return code.isEmpty();
    }

    @Override
    public String toString() {
        return isAccepted() ? "accepted" : code + " " + message;
    }
}
