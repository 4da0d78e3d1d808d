package dev.virtsnap.eclipse.editor.text;

import org.eclipse.osgi.util.NLS;

/** What the editor says, in the language of the person: the keys of {@code messages.properties}. */
public final class Messages extends NLS {

    public static String builder_task = "";
    public static String comment_refused = "";
    public static String link_file = "";
    public static String link_here = "";
    public static String link_missing = "";
    public static String link_open = "";
    public static String link_type = "";
    public static String marker_location = "";
    public static String minings_child = "";
    public static String minings_children = "";
    public static String nature_job = "";
    public static String rename_change = "";
    public static String rename_label = "";
    public static String rename_name = "";
    public static String rename_nothing = "";
    public static String template_context = "";
    public static String wizard_file_description = "";
    public static String wizard_file_title = "";
    public static String wizard_shape_description = "";
    public static String wizard_shape_title = "";
    public static String wizard_window = "";

    static {
        NLS.initializeMessages("dev.virtsnap.eclipse.editor.text.messages", Messages.class);
    }

    private Messages() {}
}
