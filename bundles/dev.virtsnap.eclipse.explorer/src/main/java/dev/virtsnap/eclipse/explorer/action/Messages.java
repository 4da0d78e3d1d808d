package dev.virtsnap.eclipse.explorer.action;

import org.eclipse.osgi.util.NLS;

/** What actions say, in the language of the person: the keys of {@code messages.properties}. */
public final class Messages extends NLS {

    public static String cancel_later = "";
    public static String choose_locked = "";
    public static String choose_message = "";
    public static String choose_none = "";
    public static String choose_title = "";
    public static String describe_message = "";
    public static String describe_title = "";
    public static String done_title = "";
    public static String done_undo = "";
    public static String ending_busy = "";
    public static String ending_cancelled = "";
    public static String ending_differs = "";
    public static String ending_failed = "";
    public static String ending_none = "";
    public static String ending_window = "";
    public static String export_done = "";
    public static String export_failed = "";
    public static String export_job = "";
    public static String export_message = "";
    public static String failed_connection = "";
    public static String failed_journal = "";
    public static String folder_title = "";
    public static String import_failed = "";
    public static String import_job = "";
    public static String import_message = "";
    public static String import_none = "";
    public static String job = "";
    public static String journal_job = "";
    public static String orphans_elsewhere = "";
    public static String orphans_job = "";
    public static String orphans_message = "";
    public static String orphans_none = "";
    public static String orphans_title = "";
    public static String plan_again = "";
    public static String rename_empty = "";
    public static String rename_message = "";
    public static String rename_taken = "";
    public static String rename_title = "";
    public static String seconds = "";
    public static String seconds_percent = "";
    public static String step = "";
    public static String undo_failed = "";
    public static String undo_job = "";
    public static String undo_message = "";
    public static String undo_title = "";
    public static String undo_unknown = "";
    public static String verb_create = "";
    public static String verb_delete = "";
    public static String verb_describe = "";
    public static String verb_discard = "";
    public static String verb_import = "";
    public static String verb_merge = "";
    public static String verb_redefine = "";
    public static String verb_rename = "";
    public static String verb_revert = "";
    public static String verb_set_current = "";
    public static String verb_start_from = "";
    public static String verb_undo = "";

    static {
        NLS.initializeMessages("dev.virtsnap.eclipse.explorer.action.messages", Messages.class);
    }

    private Messages() {}
}
