package dev.virtsnap.hypervisor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Do several things in one run, each with what those before it have left: a snapshot before a revert, or the same to many
 * snapshots.
 *
 * @param actions what is to be done, in order; a {@link Create} among them should say a name, for one that is made up
 *     changes until it is done
 */
public record Several(List<Action> actions) implements Action {

    /** More of them are no help in one sentence. */
    private static final int MOST = 3;

    public Several {
        actions = List.copyOf(actions);
    }

    @Override
    public String sentence() {
        List<String> parts = new ArrayList<>();
        for (Action action : actions) {
            String sentence = action.sentence();
            if (parts.size() == MOST) {
                break;
            }
            parts.add(parts.isEmpty() || sentence.isEmpty() ? sentence : lowerFirst(sentence));
        }
        int rest = actions.size() - parts.size();
        return String.join(", then ", parts) + (rest <= 0 ? "" : " and " + rest + " more");
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    @Override
    public void draft(Draft draft) {
        for (Action action : actions) {
            action.draft(draft);
        }
    }
}
