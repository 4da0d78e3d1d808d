package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.function.Consumer;

/** {@code virDomainSnapshotRedefineValidate}: the snapshots of a domain all have its UUID. */
final class OtherUuidThanParent extends FolderRule {

    OtherUuidThanParent() {
        super("SNAP133", Severity.WARNING, "The parent belongs to a domain with another UUID");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        String parent = own.node().parent();
        return parent != null
                && own.node().domainUuid() != null
                && tree.named(parent) == null
                && folder.named(own.node().domainName(), parent) != null;
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        Value parent = context.definition().parentName();
        DomainDefinition domain = context.definition().domain();
        Value uuid = domain == null ? null : domain.uuid();
        if (parent == null || uuid == null) {
            return;
        }
        FolderEntry above = folder.named(own.node().domainName(), parent.text());
        Range place = above == null ? null : above.uuid();
        String other = above == null ? null : above.node().domainUuid();
        if (above == null
                || place == null
                || other == null
                || other.equals(own.node().domainUuid())) {
            return;
        }
        String wanted = hyphenated(other);
        Diagnostic diagnostic = at(
                uuid.range(),
                "The parent '" + parent.shown() + "' belongs to a domain of the same name with the UUID '" + wanted
                        + "', and libvirt takes no snapshots with different ones into one domain. Use one UUID in all of"
                        + " them.");
        found.accept(above.relate(
                diagnostic.fixedBy(Fix.choice("Change it to '" + wanted + "'", uuid.replacement(wanted))),
                place,
                "that of the parent is here"));
    }
    /** As libvirt prints it; unchanged if it is none. */
    private static String hyphenated(String bare) {
        return bare.length() != 32
                ? bare
                : bare.substring(0, 8) + "-" + bare.substring(8, 12) + "-" + bare.substring(12, 16) + "-"
                        + bare.substring(16, 20) + "-" + bare.substring(20);
    }
}
