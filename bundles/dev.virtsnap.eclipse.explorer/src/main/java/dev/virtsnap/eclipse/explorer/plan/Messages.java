package dev.virtsnap.eclipse.explorer.plan;

import org.eclipse.osgi.util.NLS;

/** What plans and what belongs to them say, in the language of the person: the keys of {@code messages.properties}. */
public final class Messages extends NLS {

    public static String choice_adopt = "";
    public static String choice_atomic = "";
    public static String choice_children = "";
    public static String choice_children_only = "";
    public static String choice_current = "";
    public static String choice_discard_force = "";
    public static String choice_disk_only = "";
    public static String choice_drop_saved_state = "";
    public static String choice_force = "";
    public static String choice_halt = "";
    public static String choice_live = "";
    public static String choice_lose_memory = "";
    public static String choice_merge_force = "";
    public static String choice_metadata = "";
    public static String choice_no_metadata = "";
    public static String choice_paused = "";
    public static String choice_quiesce = "";
    public static String choice_replace = "";
    public static String choice_reset_nvram = "";
    public static String choice_reuse_external = "";
    public static String choice_running = "";
    public static String choice_validate = "";
    public static String confirm = "";
    public static String confirm_name = "";
    public static String copy_virsh = "";
    public static String cut = "";
    public static String domain_open = "";
    public static String domain_planned = "";
    public static String domain_refused = "";
    public static String domains = "";
    public static String file_fate = "";
    public static String file_made = "";
    public static String file_path = "";
    public static String file_size = "";
    public static String files = "";
    public static String first = "";
    public static String first_description = "";
    public static String first_external = "";
    public static String first_name = "";
    public static String hazards = "";
    public static String lost = "";
    public static String nothing_lost = "";
    public static String plan_again = "";
    public static String plan_failed = "";
    public static String plan_job = "";
    public static String plan_losses = "";
    public static String plan_one_loss = "";
    public static String plan_place = "";
    public static String plan_reading = "";
    public static String plan_refused = "";
    public static String plan_window = "";
    public static String refusal_marker = "";
    public static String refused = "";
    public static String refused_name = "";
    public static String state_changes = "";
    public static String state_name = "";
    public static String steps = "";
    public static String tree_after = "";
    public static String tree_before = "";
    public static String tree_changes = "";
    public static String tree_current = "";
    public static String tree_deleted = "";
    public static String tree_made = "";
    public static String tree_moved = "";
    public static String tree_none = "";
    public static String tree_state_unknown = "";
    public static String tree_unchanged = "";

    static {
        NLS.initializeMessages("dev.virtsnap.eclipse.explorer.plan.messages", Messages.class);
    }

    private Messages() {}
}
