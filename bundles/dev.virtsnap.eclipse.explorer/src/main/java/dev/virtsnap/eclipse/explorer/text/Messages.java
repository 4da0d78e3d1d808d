package dev.virtsnap.eclipse.explorer.text;

import org.eclipse.osgi.util.NLS;

/** What the explorer says, in the language of the person: the keys of {@code messages.properties}. */
public final class Messages extends NLS {

    public static String banner_editor = "";
    public static String banner_empty = "";
    public static String connect_description = "";
    public static String connect_find = "";
    public static String connect_locked = "";
    public static String connect_locked_tooltip = "";
    public static String connect_name = "";
    public static String connect_name_taken = "";
    public static String connect_no_name = "";
    public static String connect_no_uri = "";
    public static String connect_test = "";
    public static String connect_testing = "";
    public static String connect_title = "";
    public static String connect_title_edit = "";
    public static String connect_uri = "";
    public static String connect_uri_tooltip = "";
    public static String connect_window = "";
    public static String connect_window_edit = "";
    public static String connections_add = "";
    public static String connections_change = "";
    public static String connections_description = "";
    public static String connections_forget = "";
    public static String connections_locked = "";
    public static String connections_name = "";
    public static String connections_remove = "";
    public static String connections_uri = "";
    public static String credential_keep = "";
    public static String credential_name = "";
    public static String credential_password = "";
    public static String credential_title = "";
    public static String current_state = "";
    public static String decoration_current = "";
    public static String decoration_disk_only = "";
    public static String decoration_memory = "";
    public static String decoration_missing = "";
    public static String decoration_orphan = "";
    public static String error_connection = "";
    public static String error_domain = "";
    public static String error_locked = "";
    public static String error_lost = "";
    public static String filter_message = "";
    public static String filter_tooltip = "";
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
    public static String page_confirm = "";
    public static String page_confirm_remove = "";
    public static String page_description = "";
    public static String page_poll = "";
    public static String page_poll_error = "";
    public static String page_target = "";
    public static String page_target_error = "";
    public static String pending = "";
    public static String pending_connection = "";
    public static String remove_question = "";
    public static String remove_title = "";
    public static String tree_name = "";
    public static String trial_job = "";
    public static String trial_works = "";
    public static String trial_works_one = "";
    public static String yes = "";

    static {
        NLS.initializeMessages("dev.virtsnap.eclipse.explorer.text.messages", Messages.class);
    }

    private Messages() {}
}
