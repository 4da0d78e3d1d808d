package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Redefine;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.SetCurrent;
import dev.virtsnap.hypervisor.plan.StartFrom;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that can be done with an open definition.
 *
 * @param title as a person chooses it
 * @param action what it is
 */
record Form(String title, Action action) {

    static Form create(Subject subject) {
        return new Form("Create", new Create(subject.xml(), subject.flags(CreateFlag.class), subject.file()));
    }

    static Form redefine(Subject subject) {
        return new Form("Redefine", new Redefine(subject.xml(), subject.flags(CreateFlag.class), subject.file()));
    }

    static Form revert(Subject subject) {
        return new Form("Revert", new Revert(subject.name(), subject.flags(RevertFlag.class)));
    }

    private static Form start(Subject subject) {
        return new Form("Start from it", new StartFrom(subject.name(), false, false));
    }

    private static Form current(Subject subject) {
        return new Form("Make it the current one", new SetCurrent(subject.name()));
    }

    /** All ways to give a snapshot up. */
    static List<Form> deletes(Subject subject) {
        String name = subject.name();
        return List.of(
                new Form("Delete it alone", new Delete(name, Set.of())),
                new Form("Delete it with all below it", new Delete(name, Set.of(DeleteFlag.CHILDREN))),
                new Form("Delete what is below it", new Delete(name, Set.of(DeleteFlag.CHILDREN_ONLY))),
                new Form("Delete its record alone", new Delete(name, Set.of(DeleteFlag.METADATA_ONLY))),
                new Form("Merge: keep what was written since", new Merge(name, false)),
                new Form("Merge by force", new Merge(name, true)),
                new Form("Discard: go back and give it up", new Discard(name, Set.of(), false, false)),
                new Form("Discard by force", new Discard(name, Set.of(), true, true)));
    }

    /** Everything that may be planned. */
    static List<Form> all(Subject subject) {
        List<Form> all = new ArrayList<>();
        if (!subject.isRecord()) {
            all.add(create(subject));
        }
        if (!subject.name().isEmpty()) {
            all.addAll(List.of(redefine(subject), revert(subject), start(subject), current(subject)));
            all.addAll(deletes(subject));
        }
        if (subject.isRecord()) {
            all.add(create(subject));
        }
        return all;
    }
}
