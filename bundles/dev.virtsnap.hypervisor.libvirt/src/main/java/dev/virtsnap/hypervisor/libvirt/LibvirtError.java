package dev.virtsnap.hypervisor.libvirt;

import org.jspecify.annotations.Nullable;

/**
 * What libvirt says of a call that failed ({@code virError}).
 *
 * @param code why, a number of {@code virErrorNumber}
 * @param domain which part of libvirt says it, a number of {@code virErrorDomain}
 * @param level 1 for a warning, 2 for an error
 * @param message the whole sentence, with the words that stand for the code before it; empty if libvirt gives none
 * @param str1 a detail whose meaning depends on the code
 * @param str2 another
 * @param str3 another
 * @param int1 another
 * @param int2 another
 */
public record LibvirtError(
        int code,
        int domain,
        int level,
        String message,
        @Nullable String str1,
        @Nullable String str2,
        @Nullable String str3,
        int int1,
        int int2) {

    /** A call failed, but libvirt does not say why. */
    static final LibvirtError NONE = new LibvirtError(0, 0, 0, "", null, null, null, 0, 0);

    /** {@code VIR_ERR_NO_SUPPORT}. */
    private static final int NO_SUPPORT = 3;

    /** The library of this machine is older than the function that was called. */
    static LibvirtError missing(UnsatisfiedLinkError error) {
        String text = "this libvirt is too old for that call: " + error.getMessage();
        return new LibvirtError(NO_SUPPORT, 0, 2, text, null, null, null, 0, 0);
    }

    /** The name of the code in C, such as {@code VIR_ERR_XML_ERROR}; its number for one that is not known here. */
    public String codeName() {
        return ErrorCodes.name(code);
    }
}
