package dev.virtsnap.hypervisor.plan;

/**
 * Give a snapshot another description.
 *
 * @param snapshot its name
 * @param description the new one; empty to take it away
 */
public record Describe(String snapshot, String description) implements Action {

    @Override
    public String sentence() {
        return "Describe " + Shown.quoted(snapshot)
                + (description.isEmpty() ? " no longer" : " as " + Shown.quoted(description));
    }

    @Override
    public void draft(Draft draft) {
        String document = Records.needed(draft, snapshot);
        if (document != null) {
            draft.step(new CreateStep(
                    Dump.described(document, description), Records.flags(draft, snapshot), Records.file(snapshot)));
        }
    }
}
