package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person may add to what is to be done, before it is done. */
public enum Choice {
    RUNNING(RevertFlag.RUNNING),
    PAUSED(RevertFlag.PAUSED),
    FORCE(RevertFlag.FORCE),
    RESET_NVRAM(RevertFlag.RESET_NVRAM),
    CHILDREN(DeleteFlag.CHILDREN),
    CHILDREN_ONLY(DeleteFlag.CHILDREN_ONLY),
    METADATA_ONLY(DeleteFlag.METADATA_ONLY),
    DISK_ONLY(CreateFlag.DISK_ONLY),
    HALT(CreateFlag.HALT),
    LIVE(CreateFlag.LIVE),
    QUIESCE(CreateFlag.QUIESCE),
    ATOMIC(CreateFlag.ATOMIC),
    REUSE_EXT(CreateFlag.REUSE_EXT),
    NO_METADATA(CreateFlag.NO_METADATA),
    VALIDATE(CreateFlag.VALIDATE),
    CURRENT(CreateFlag.CURRENT),
    /** Other branches that stand on the same images may be deleted for a merge. */
    MERGE_FORCE(null),
    /** Snapshots below may be deleted for a discard. */
    DISCARD_FORCE(null),
    LOSE_MEMORY(null),
    DROP_SAVED_STATE(null),
    ADOPT(null),
    REPLACE(null);

    private final @Nullable CallFlag flag;

    Choice(@Nullable CallFlag flag) {
        this.flag = flag;
    }

    /** What it does, in words. */
    public String words() {
        return switch (this) {
            case RUNNING -> Messages.choice_running;
            case PAUSED -> Messages.choice_paused;
            case FORCE -> Messages.choice_force;
            case RESET_NVRAM -> Messages.choice_reset_nvram;
            case CHILDREN -> Messages.choice_children;
            case CHILDREN_ONLY -> Messages.choice_children_only;
            case METADATA_ONLY -> Messages.choice_metadata;
            case DISK_ONLY -> Messages.choice_disk_only;
            case HALT -> Messages.choice_halt;
            case LIVE -> Messages.choice_live;
            case QUIESCE -> Messages.choice_quiesce;
            case ATOMIC -> Messages.choice_atomic;
            case REUSE_EXT -> Messages.choice_reuse_external;
            case NO_METADATA -> Messages.choice_no_metadata;
            case VALIDATE -> Messages.choice_validate;
            case CURRENT -> Messages.choice_current;
            case MERGE_FORCE -> Messages.choice_merge_force;
            case DISCARD_FORCE -> Messages.choice_discard_force;
            case LOSE_MEMORY -> Messages.choice_lose_memory;
            case DROP_SAVED_STATE -> Messages.choice_drop_saved_state;
            case ADOPT -> Messages.choice_adopt;
            case REPLACE -> Messages.choice_replace;
        };
    }

    /** Whether libvirt takes only one of the two. */
    boolean excludes(Choice other) {
        return (this == RUNNING && other == PAUSED)
                || (this == PAUSED && other == RUNNING)
                || (this == CHILDREN && other == CHILDREN_ONLY)
                || (this == CHILDREN_ONLY && other == CHILDREN);
    }

    /** The flags of one kind among what is chosen. */
    public static <F extends Enum<F> & CallFlag> Set<F> flags(Class<F> kind, Set<Choice> chosen) {
        Set<F> flags = EnumSet.noneOf(kind);
        for (Choice choice : chosen) {
            if (kind.isInstance(choice.flag)) {
                flags.add(kind.cast(choice.flag));
            }
        }
        return flags;
    }
}
