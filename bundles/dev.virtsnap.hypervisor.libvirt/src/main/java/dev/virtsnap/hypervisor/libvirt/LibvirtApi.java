package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;
import org.libvirt.jna.DomainPointer;
import org.libvirt.jna.DomainSnapshotPointer;
import org.libvirt.jna.Libvirt;

/**
 * libvirt's functions: the raw layer of libvirt-java, and what it lacks. Never touch {@code INSTANCE} of that layer: it loads
 * the library with the character set of the locale, which loses names.
 */
interface LibvirtApi extends Libvirt {

    /** Called for each error on the thread that meets it. */
    interface ErrorListener extends Callback {
        void failed(@Nullable Pointer data, @Nullable Pointer error);
    }

    void virSetErrorFunc(@Nullable Pointer data, ErrorListener listener);

    @Nullable
    DomainPointer virDomainDefineXMLFlags(ConnectionPointer connection, String xml, int flags);

    int virDomainGetState(DomainPointer domain, IntByReference state, @Nullable IntByReference reason, int flags);

    int virDomainListAllSnapshots(DomainPointer domain, PointerByReference snapshots, int flags);

    @Nullable
    String virDomainSnapshotGetName(DomainSnapshotPointer snapshot);

    @Nullable
    DomainSnapshotPointer virDomainSnapshotGetParent(DomainSnapshotPointer snapshot, int flags);

    int virDomainSnapshotIsCurrent(DomainSnapshotPointer snapshot, int flags);
}
