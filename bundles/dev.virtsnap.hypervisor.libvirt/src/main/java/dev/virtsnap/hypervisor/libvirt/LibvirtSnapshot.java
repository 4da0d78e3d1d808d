package dev.virtsnap.hypervisor.libvirt;

import java.util.Set;
import org.libvirt.jna.DomainSnapshotPointer;

/** A snapshot of a domain. The handle outlives the snapshot; whoever uses it then hears that there is none. */
public final class LibvirtSnapshot extends NativeHandle<DomainSnapshotPointer> {

    LibvirtSnapshot(LibvirtApi api, DomainSnapshotPointer pointer) {
        super(api, pointer);
    }

    @Override
    int free(DomainSnapshotPointer freed) {
        return api().virDomainSnapshotFree(freed);
    }

    @Override
    String kind() {
        return "snapshot";
    }

    public String name() {
        return call(pointer -> api().virDomainSnapshotGetName(pointer));
    }

    /** What libvirt knows of it, without secrets. */
    public String xml() {
        return call(pointer -> api().virDomainSnapshotGetXMLDesc(pointer, 0)).toString();
    }

    /** Whether it is the current one of its domain, under which the next will be. */
    public boolean isCurrent() {
        return callForInt(pointer -> api().virDomainSnapshotIsCurrent(pointer, 0)) == 1;
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
