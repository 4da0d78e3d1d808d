package dev.virtsnap.eclipse.explorer.journal;

import org.eclipse.osgi.util.NLS;

/** What the journal says, in the language of the person: the keys of {@code messages.properties}. */
public final class Messages extends NLS {

    public static String column_action = "";
    public static String column_domain = "";
    public static String column_end = "";
    public static String column_time = "";
    public static String end_final = "";
    public static String end_undoable = "";
    public static String end_unfinished = "";
    public static String journal = "";
    public static String journal_empty = "";
    public static String journal_message = "";
    public static String journal_undo = "";

    static {
        NLS.initializeMessages("dev.virtsnap.eclipse.explorer.journal.messages", Messages.class);
    }

    private Messages() {}
}
