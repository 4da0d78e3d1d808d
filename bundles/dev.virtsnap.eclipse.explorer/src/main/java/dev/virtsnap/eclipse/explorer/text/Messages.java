package dev.virtsnap.eclipse.explorer.text;

import org.eclipse.osgi.util.NLS;

/** What the explorer says, in the language of the person: the keys of {@code messages.properties}. */
public final class Messages extends NLS {

    public static String current_state = "";
    public static String error_connection = "";
    public static String error_domain = "";
    public static String error_locked = "";
    public static String error_lost = "";
    public static String job_close = "";
    public static String job_connection = "";
    public static String job_domain = "";
    public static String label_closed = "";
    public static String label_failed = "";
    public static String label_locked = "";
    public static String label_lost = "";
    public static String label_opening = "";
    public static String label_retry = "";
    public static String lost = "";
    public static String no_domains = "";
    public static String pending = "";
    public static String pending_connection = "";

    static {
        NLS.initializeMessages("dev.virtsnap.eclipse.explorer.text.messages", Messages.class);
    }

    private Messages() {}
}
