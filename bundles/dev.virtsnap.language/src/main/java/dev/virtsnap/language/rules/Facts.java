package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the target of a document beside the document. Immutable; every fact may be unknown, and a rule that
 * lacks one is silent or says "if".
 *
 * @param domain the domain that is to get the snapshot, from a text of its own: its places are not places of the document;
 *     null if it is not known
 * @param power whether the domain runs
 * @param persistent whether the domain is defined beyond its run; null if that is not known
 * @param snapshots the snapshots that it has already; null if they are not known
 * @param namedDriver the driver that is asked; null if nobody names one
 * @param version the release of libvirt; null if it is not known
 * @param flags the flags of the call, except {@link CreateFlag#REDEFINE} where that follows from the intent; null if they
 *     are not known, which is not the same as none
 * @param surroundings what goes on in the domain and what there is on its host
 * @param folder the definitions beside the document; null if nobody has looked
 */
public record Facts(
        @Nullable DomainDefinition domain,
        Power power,
        @Nullable Boolean persistent,
        @Nullable SnapshotTree snapshots,
        @Nullable Driver namedDriver,
        @Nullable LibvirtVersion version,
        @Nullable Set<CallFlag> flags,
        Surroundings surroundings,
        @Nullable FolderView folder) {

    /** Nothing is known, and the driver is taken to be QEMU's. */
    public static final Facts NONE =
            new Facts(null, Power.UNKNOWN, null, null, null, null, null, Surroundings.UNKNOWN, null);

    public Facts {
        flags = flags == null ? null : Set.copyOf(flags);
    }

    /**
     * These facts with the domain of a domain XML; unchanged if the text is not about a domain with a {@code type}, which
     * libvirt would not read either.
     */
    public Facts withDomain(Text domainXml) {
        Element root = SyntaxTree.parse(domainXml).root();
        DomainDefinition read = root == null || !root.name().is("domain") ? null : DomainDefinition.of(root);
        return read == null || !read.isFull() ? this : withDomain(read);
    }

    public Facts withDomain(DomainDefinition known) {
        return new Facts(known, power, persistent, snapshots, namedDriver, version, flags, surroundings, folder);
    }

    public Facts withPower(Power known) {
        return new Facts(domain, known, persistent, snapshots, namedDriver, version, flags, surroundings, folder);
    }

    public Facts withPersistent(boolean known) {
        return new Facts(domain, power, known, snapshots, namedDriver, version, flags, surroundings, folder);
    }

    public Facts withSnapshots(SnapshotTree known) {
        return new Facts(domain, power, persistent, known, namedDriver, version, flags, surroundings, folder);
    }

    public Facts withDriver(Driver known) {
        return new Facts(domain, power, persistent, snapshots, known, version, flags, surroundings, folder);
    }

    public Facts withVersion(LibvirtVersion known) {
        return new Facts(domain, power, persistent, snapshots, namedDriver, known, flags, surroundings, folder);
    }

    /** These facts with exactly these flags; the empty set says that there are none. */
    public Facts withFlags(Set<? extends CallFlag> known) {
        return new Facts(
                domain, power, persistent, snapshots, namedDriver, version, Set.copyOf(known), surroundings, folder);
    }

    /** These facts with what stands beside the document in its folder. */
    public Facts withFolder(FolderView known) {
        return new Facts(domain, power, persistent, snapshots, namedDriver, version, flags, surroundings, known);
    }

    /** These facts, with others put where these say nothing. */
    public Facts completedBy(Facts others) {
        if (others == NONE) {
            return this;
        }
        Surroundings around = others.surroundings;
        return new Facts(
                domain == null ? others.domain : domain,
                power == Power.UNKNOWN ? others.power : power,
                persistent == null ? others.persistent : persistent,
                snapshots == null ? others.snapshots : snapshots,
                namedDriver == null ? others.namedDriver : namedDriver,
                version == null ? others.version : version,
                flags == null ? others.flags : flags,
                surroundings.completedBy(power == Power.UNKNOWN ? around : around.withState(null)),
                folder == null ? others.folder : folder);
    }

    /** The driver that is asked: QEMU's if nobody names one. */
    public Driver driver() {
        return namedDriver == null ? Driver.QEMU : namedDriver;
    }

    public Facts withSurroundings(Surroundings known) {
        return new Facts(domain, power, persistent, snapshots, namedDriver, version, flags, known, folder);
    }

    /** These facts with what the guest does, and so whether it runs. */
    public Facts withState(SnapshotState known) {
        return withSurroundings(surroundings.withState(known)).withPower(Power.of(known));
    }

    /** Whether the domain is known to run. */
    public boolean isActive() {
        return power == Power.ACTIVE;
    }

    /** Whether the domain is known to be off. */
    public boolean isInactive() {
        return power == Power.INACTIVE;
    }

    /** Whether a flag is known to be given. */
    public boolean has(CallFlag flag) {
        return flags != null && flags.contains(flag);
    }

    /** Whether a flag is known not to be given. */
    public boolean lacks(CallFlag flag) {
        return flags != null && !flags.contains(flag);
    }

    /** Whether the release is known and older than that. */
    public boolean isBefore(int major, int minor) {
        return version != null && version.isBefore(new LibvirtVersion(major, minor));
    }

    /** Whether the release is known and at least that. */
    public boolean isSince(int major, int minor) {
        return version != null && !version.isBefore(new LibvirtVersion(major, minor));
    }

    /** Whether the release is known and behaves so for certain. */
    public boolean does(Behaviour behaviour) {
        return version != null && behaviour.span().has(version);
    }

    /** Whether the release is known and does not behave so for certain. */
    public boolean doesNot(Behaviour behaviour) {
        return version != null && behaviour.span().lacks(version);
    }

    /** The snapshot of that name; null if there is none or that is not known. */
    public @Nullable SnapshotNode snapshot(String name) {
        return snapshots == null ? null : snapshots.node(name);
    }

    /** The flags of create and redefine in their order; none if they are not known. */
    Set<CreateFlag> orderedFlags() {
        EnumSet<CreateFlag> ordered = EnumSet.noneOf(CreateFlag.class);
        if (flags != null) {
            for (CallFlag flag : flags) {
                if (flag instanceof CreateFlag create) {
                    ordered.add(create);
                }
            }
        }
        return ordered;
    }
}
