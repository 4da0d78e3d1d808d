package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.plan.Choice;
import dev.virtsnap.eclipse.explorer.plan.Request;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.SetCurrent;
import dev.virtsnap.hypervisor.plan.Several;
import dev.virtsnap.hypervisor.plan.StartFrom;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is done to snapshots without anything to be asked first; each is a command. */
enum Verb {
    REVERT(Kind.REVERT, Set.of()),
    REVERT_RUNNING(Kind.REVERT, Set.of(Choice.RUNNING)),
    REVERT_PAUSED(Kind.REVERT, Set.of(Choice.PAUSED)),
    REVERT_FORCE(Kind.REVERT, Set.of(Choice.FORCE)),
    REVERT_RESET_NVRAM(Kind.REVERT, Set.of(Choice.RESET_NVRAM)),
    START_FROM(Kind.START_FROM, Set.of()),
    DELETE(Kind.DELETE, Set.of()),
    DELETE_CHILDREN(Kind.DELETE, Set.of(Choice.CHILDREN)),
    DELETE_CHILDREN_ONLY(Kind.DELETE, Set.of(Choice.CHILDREN_ONLY)),
    DELETE_METADATA(Kind.DELETE, Set.of(Choice.METADATA_ONLY)),
    MERGE(Kind.MERGE, Set.of()),
    MERGE_FORCE(Kind.MERGE, Set.of(Choice.MERGE_FORCE)),
    DISCARD(Kind.DISCARD, Set.of()),
    DISCARD_FORCE(Kind.DISCARD, Set.of(Choice.DISCARD_FORCE)),
    SET_CURRENT(Kind.SET_CURRENT, Set.of());

    /** What is done, whatever is chosen. */
    enum Kind {
        REVERT,
        START_FROM,
        DELETE,
        MERGE,
        DISCARD,
        SET_CURRENT
    }

    private final Kind kind;
    private final Set<Choice> preset;

    Verb(Kind kind, Set<Choice> preset) {
        this.kind = kind;
        this.preset = preset;
    }

    /** The verb that a command names, such as {@code revertRunning}. */
    static Verb of(String word) {
        for (Verb verb : values()) {
            if (verb.word().equals(word)) {
                return verb;
            }
        }
        throw new IllegalArgumentException("there is no verb '" + word + "'");
    }

    /** Its name as the end of the id of a command. */
    String word() {
        StringBuilder word = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.length() == 0 ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    Kind kind() {
        return kind;
    }

    boolean has(Choice choice) {
        return preset.contains(choice);
    }

    /** Whether it can be done to several snapshots at once. */
    boolean takesMany() {
        return kind == Kind.DELETE;
    }

    /** What a person wants who points at these snapshots of one domain. */
    Request request(DomainNode domain, List<SnapshotNode> snapshots) {
        List<String> names = leavesFirst(snapshots);
        return Request.of(domain, word(kind), names, one(names.get(0), preset))
                .offering(offered(), preset, chosen -> action(names, chosen));
    }

    private Action action(List<String> names, Set<Choice> chosen) {
        if (names.size() == 1) {
            return one(names.get(0), chosen);
        }
        List<Action> all = new ArrayList<>();
        names.forEach(name -> all.add(one(name, chosen)));
        return new Several(all);
    }

    /** What is deleted with those below it comes last: nothing of it is named a second time. */
    private static List<String> leavesFirst(List<SnapshotNode> snapshots) {
        List<SnapshotNode> sorted = new ArrayList<>(snapshots);
        sorted.sort(Comparator.comparingInt(
                (SnapshotNode node) -> -node.all().tree().depth(node.name())));
        return sorted.stream().map(SnapshotNode::name).toList();
    }

    private Action one(String name, Set<Choice> chosen) {
        return switch (kind) {
            case REVERT -> new Revert(name, Choice.flags(RevertFlag.class, chosen));
            case START_FROM ->
                new StartFrom(name, chosen.contains(Choice.RESET_NVRAM), chosen.contains(Choice.DROP_SAVED_STATE));
            case DELETE -> new Delete(name, Choice.flags(DeleteFlag.class, chosen));
            case MERGE -> new Merge(name, chosen.contains(Choice.MERGE_FORCE));
            case DISCARD ->
                new Discard(
                        name,
                        Choice.flags(RevertFlag.class, chosen),
                        chosen.contains(Choice.DISCARD_FORCE),
                        chosen.contains(Choice.LOSE_MEMORY));
            case SET_CURRENT -> new SetCurrent(name);
        };
    }

    private List<Choice> offered() {
        return switch (kind) {
            case REVERT -> List.of(Choice.RUNNING, Choice.PAUSED, Choice.FORCE, Choice.RESET_NVRAM);
            case START_FROM -> List.of(Choice.RESET_NVRAM, Choice.DROP_SAVED_STATE);
            case DELETE -> List.of(Choice.CHILDREN, Choice.CHILDREN_ONLY, Choice.METADATA_ONLY);
            case MERGE -> List.of(Choice.MERGE_FORCE);
            case DISCARD -> List.of(Choice.DISCARD_FORCE, Choice.LOSE_MEMORY, Choice.RUNNING, Choice.PAUSED);
            case SET_CURRENT -> List.of();
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case REVERT -> Messages.verb_revert;
            case START_FROM -> Messages.verb_start_from;
            case DELETE -> Messages.verb_delete;
            case MERGE -> Messages.verb_merge;
            case DISCARD -> Messages.verb_discard;
            case SET_CURRENT -> Messages.verb_set_current;
        };
    }
}
