package dev.virtsnap.hypervisor.plan;

/** What a person wants to be done to the snapshots of a domain. A value. */
public sealed interface Action
        permits Create,
                Redefine,
                Revert,
                StartFrom,
                Delete,
                Merge,
                Discard,
                Deactivate,
                SetCurrent,
                Describe,
                Rename,
                ImportTree,
                Restore,
                Several {

    /** What it is, as an imperative without the domain: {@code Revert to 'a'}. */
    String sentence();

    /** Makes the steps of it. */
    void draft(Draft draft);
}
