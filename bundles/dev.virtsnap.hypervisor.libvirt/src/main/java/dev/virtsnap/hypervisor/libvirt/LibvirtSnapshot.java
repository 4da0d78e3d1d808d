package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Pointer;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;
import org.libvirt.jna.DomainPointer;
import org.libvirt.jna.DomainSnapshotPointer;

/** A snapshot of a domain. The handle outlives the snapshot; whoever uses it then hears that there is none. */
public final class LibvirtSnapshot extends NativeHandle<DomainSnapshotPointer> {

    private final Access access;

    LibvirtSnapshot(LibvirtApi api, DomainSnapshotPointer pointer, Access access) {
        super(api, pointer);
        this.access = access;
    }

    static LibvirtSnapshot of(LibvirtApi api, Pointer address, Access access) {
        DomainSnapshotPointer pointer = new DomainSnapshotPointer();
        pointer.setPointer(address);
        return new LibvirtSnapshot(api, pointer, access);
    }

    @Override
    int free(DomainSnapshotPointer freed) {
        return api().virDomainSnapshotFree(freed);
    }

    @Override
    String kind() {
        return "snapshot";
    }

    /** Its name ({@code virDomainSnapshotGetName}), which the handle knows by itself. */
    public String name() {
        return call(pointer -> api().virDomainSnapshotGetName(pointer));
    }

    /**
     * What libvirt knows of it, without secrets ({@code virDomainSnapshotGetXMLDesc}).
     *
     * @throws LibvirtException if it is there no more
     */
    public String xml() {
        return xml(Set.of());
    }

    /**
     * What libvirt knows of it ({@code virDomainSnapshotGetXMLDesc}).
     *
     * @throws LibvirtException if it is there no more, or secrets are asked for on a connection that only reads
     */
    public String xml(Set<SnapshotXmlFlag> flags) {
        int bits = Flag.bits(flags);
        return call(pointer -> api().virDomainSnapshotGetXMLDesc(pointer, bits)).toString();
    }

    /** Whether it is the current one of its domain, under which the next will be ({@code virDomainSnapshotIsCurrent}). */
    public boolean isCurrent() {
        return callForInt(pointer -> api().virDomainSnapshotIsCurrent(pointer, 0)) == 1;
    }

    /** Whether libvirt itself keeps something of it ({@code virDomainSnapshotHasMetadata}). */
    public boolean hasMetadata() {
        return callForInt(pointer -> api().virDomainSnapshotHasMetadata(pointer, 0)) == 1;
    }

    /**
     * Its parent, to be closed; null if it is a root ({@code virDomainSnapshotGetParent}).
     *
     * @throws LibvirtException if it is there no more
     */
    public @Nullable LibvirtSnapshot parent() {
        try {
            return new LibvirtSnapshot(api(), call(pointer -> api().virDomainSnapshotGetParent(pointer, 0)), access);
        } catch (LibvirtException e) {
            // libvirt has one code for a root and for a snapshot that is gone
            if (e.error().codeName().equals("VIR_ERR_NO_DOMAIN_SNAPSHOT") && exists()) {
                return null;
            }
            throw e;
        }
    }

    private boolean exists() {
        try {
            isCurrent();
            return true;
        } catch (LibvirtException e) {
            return false;
        }
    }

    /** Those right below, or all that descend from it ({@code virDomainSnapshotListAllChildren}); each is to be closed. */
    public List<LibvirtSnapshot> children(Set<SnapshotChildrenFlag> flags) {
        int bits = Flag.bits(flags);
        return listed(
                (pointer, array) -> api().virDomainSnapshotListAllChildren(pointer, array, bits),
                each -> of(api(), each, access));
    }

    /** The names of the same ({@code virDomainSnapshotListChildrenNames}). */
    public List<String> childNames(Set<SnapshotChildrenFlag> flags) {
        int bits = Flag.bits(flags);
        return call(pointer -> NativeArrays.names(
                api().virDomainSnapshotNumChildren(pointer, bits),
                (memory, most) -> api().virDomainSnapshotListChildrenNames(pointer, memory, most, bits)));
    }

    /** How many those are ({@code virDomainSnapshotNumChildren}). */
    public int childCount(Set<SnapshotChildrenFlag> flags) {
        int bits = Flag.bits(flags);
        return callForInt(pointer -> api().virDomainSnapshotNumChildren(pointer, bits));
    }

    /** Its domain, to be closed ({@code virDomainSnapshotGetDomain}). */
    public LibvirtDomain domain() {
        return call(pointer -> {
            // the pointer is borrowed from the snapshot
            DomainPointer domain = Objects.requireNonNull(api().virDomainSnapshotGetDomain(pointer));
            return api().virDomainRef(domain) < 0 ? null : new LibvirtDomain(api(), domain, access);
        });
    }

    /** The connection that it came from, as a handle of its own that is to be closed ({@code virDomainSnapshotGetConnect}). */
    public LibvirtConnection connection() {
        return call(pointer -> {
            ConnectionPointer connection = Objects.requireNonNull(api().virDomainSnapshotGetConnect(pointer));
            return api().virConnectRef(connection) < 0 ? null : LibvirtConnection.again(api(), connection, access);
        });
    }

    /** Another handle of the same snapshot, closed by itself ({@code virDomainSnapshotRef}). */
    public LibvirtSnapshot again() {
        return call(
                pointer -> api().virDomainSnapshotRef(pointer) < 0 ? null : of(api(), pointer.getPointer(), access));
    }

    /**
     * Takes the domain back to it ({@code virDomainRevertToSnapshot}).
     *
     * @throws LibvirtException if libvirt refuses or fails; the guest may be gone then
     */
    public void revert(Set<RevertFlag> flags) {
        int bits = flags.stream().mapToInt(RevertFlag::bit).reduce(0, (a, b) -> a | b);
        callForInt(pointer -> api().virDomainRevertToSnapshot(pointer, bits));
    }

    /**
     * Deletes it ({@code virDomainSnapshotDelete}).
     *
     * @throws LibvirtException if libvirt refuses or fails
     */
    public void delete(Set<DeleteFlag> flags) {
        int bits = flags.stream().mapToInt(DeleteFlag::bit).reduce(0, (a, b) -> a | b);
        callForInt(pointer -> api().virDomainSnapshotDelete(pointer, bits));
    }
}
