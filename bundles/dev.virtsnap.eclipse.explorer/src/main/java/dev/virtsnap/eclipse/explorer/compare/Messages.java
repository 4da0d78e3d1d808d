package dev.virtsnap.eclipse.explorer.compare;

import org.eclipse.osgi.util.NLS;

/** What comparisons say, in the language of the person: the keys of {@code messages.properties}. */
public final class Messages extends NLS {

    public static String compared = "";
    public static String compared_one = "";
    public static String comparing = "";
    public static String domain_kept = "";
    public static String domain_now = "";
    public static String editor = "";
    public static String no_domain = "";
    public static String snapshot = "";

    static {
        NLS.initializeMessages("dev.virtsnap.eclipse.explorer.compare.messages", Messages.class);
    }

    private Messages() {}
}
