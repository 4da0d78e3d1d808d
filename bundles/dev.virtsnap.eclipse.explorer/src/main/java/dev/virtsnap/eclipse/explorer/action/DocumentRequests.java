package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.plan.Choice;
import dev.virtsnap.eclipse.explorer.plan.Request;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Redefine;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.jspecify.annotations.Nullable;

/** What a person may want who has a definition. */
public final class DocumentRequests {

    private static final List<Choice> CREATE = List.of(
            Choice.DISK_ONLY,
            Choice.HALT,
            Choice.LIVE,
            Choice.QUIESCE,
            Choice.ATOMIC,
            Choice.REUSE_EXT,
            Choice.NO_METADATA,
            Choice.VALIDATE);

    private static final List<Choice> REDEFINE = List.of(Choice.CURRENT, Choice.VALIDATE);

    private DocumentRequests() {}

    /**
     * Take a snapshot by it, with the flags that its comment names.
     *
     * @param path the file that it comes from, for people; may be empty
     */
    public static Request create(DomainNode domain, String xml, String path, @Nullable IFile origin) {
        return Request.of(domain, Messages.verb_create, List.of(), new Create(xml, Set.of(), path))
                .offering(
                        CREATE,
                        named(xml, CREATE),
                        chosen -> new Create(xml, Choice.flags(CreateFlag.class, chosen), path))
                .from(origin);
    }

    /** Have libvirt note it down. */
    public static Request redefine(DomainNode domain, String xml, String path, @Nullable IFile origin) {
        return Request.of(domain, Messages.verb_redefine, List.of(), new Redefine(xml, Set.of(), path))
                .offering(
                        REDEFINE,
                        named(xml, REDEFINE),
                        chosen -> new Redefine(xml, Choice.flags(CreateFlag.class, chosen), path))
                .from(origin);
    }

    private static Set<Choice> named(String xml, List<Choice> offered) {
        Facts said = Directive.of(SyntaxTree.parse(Text.of(xml))).completing(Facts.NONE);
        Set<Choice> named = EnumSet.noneOf(Choice.class);
        for (Choice choice : offered) {
            if (Choice.flags(CreateFlag.class, Set.of(choice)).stream().anyMatch(said::has)) {
                named.add(choice);
            }
        }
        return named;
    }
}
