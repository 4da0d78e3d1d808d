package dev.virtsnap.hypervisor.libvirt;

/** libvirt is not installed, or too old to be used. The message is for people and says what to install. */
public class LibvirtMissingException extends Exception {

    private static final long serialVersionUID = 1L;

    LibvirtMissingException(String message, Throwable cause) {
        super(message, cause);
    }

    LibvirtMissingException(String message) {
        super(message);
    }
}
