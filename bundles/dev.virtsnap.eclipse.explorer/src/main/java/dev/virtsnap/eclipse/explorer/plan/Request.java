package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.Several;
import dev.virtsnap.hypervisor.plan.StartFrom;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.syntax.Escapes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be done to one domain, with what may still be chosen.
 *
 * @param domain the domain
 * @param verb the one word for it, for the button that does it
 * @param about the names of the snapshots that the person pointed at; none if it is about the domain
 * @param offered what may be chosen
 * @param chosen what is chosen of it
 * @param first the name of a snapshot that is taken before of the state as it is; null if none is
 * @param externalFirst whether that one is of the disks alone, in files of their own
 * @param origin the file that the definition comes from, which is told why it is refused; null if it comes from none
 * @param maker makes the action of what is chosen
 */
public record Request(
        DomainNode domain,
        String verb,
        List<String> about,
        List<Choice> offered,
        Set<Choice> chosen,
        @Nullable String first,
        boolean externalFirst,
        @Nullable IFile origin,
        Function<Set<Choice>, Action> maker) {

    public Request {
        about = List.copyOf(about);
        offered = List.copyOf(offered);
        chosen = Set.copyOf(chosen);
    }

    /** One with nothing to be chosen. */
    public static Request of(DomainNode domain, String verb, List<String> about, Action action) {
        return new Request(domain, verb, about, List.of(), Set.of(), null, false, null, chosen -> action);
    }

    /** One with something to be chosen. */
    public Request offering(List<Choice> choices, Set<Choice> preset, Function<Set<Choice>, Action> made) {
        return new Request(domain, verb, about, choices, preset, first, externalFirst, origin, made);
    }

    /** One whose definition is in a file. */
    public Request from(@Nullable IFile file) {
        return new Request(domain, verb, about, offered, chosen, first, externalFirst, file, maker);
    }

    /** The same with one choice made otherwise. */
    Request with(Choice choice, boolean wanted) {
        Set<Choice> all = EnumSet.noneOf(Choice.class);
        all.addAll(chosen);
        if (wanted) {
            all.removeIf(choice::excludes);
            all.add(choice);
        } else {
            all.remove(choice);
        }
        return new Request(domain, verb, about, offered, all, first, externalFirst, origin, maker);
    }

    /** The same after a snapshot of what there is now; null for none. */
    Request after(@Nullable String name, boolean external) {
        return new Request(domain, verb, about, offered, chosen, name, external, origin, maker);
    }

    /** The same with all choices made as in another. */
    Request chosenLike(Request other) {
        return new Request(domain, verb, about, offered, other.chosen, other.first, other.externalFirst, origin, maker);
    }

    /** Whether what there is now is left behind, so that a snapshot of it before makes sense. */
    boolean leavesTheState() {
        Action wanted = maker.apply(chosen);
        return wanted instanceof Revert || wanted instanceof Discard || wanted instanceof StartFrom;
    }

    /** What is to be done. */
    public Action action() {
        Action wanted = maker.apply(chosen);
        return first == null ? wanted : new Several(List.of(kept(first, wanted), wanted));
    }

    private Create kept(String name, Action before) {
        String xml = "<domainsnapshot>\n  <name>" + Escapes.text(name) + "</name>\n  <description>"
                + Escapes.text(NLS.bind(Messages.first_description, before.sentence()))
                + "</description>\n</domainsnapshot>\n";
        return new Create(xml, externalFirst ? Set.of(CreateFlag.DISK_ONLY) : Set.of(), "");
    }
}
