package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Callback;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.CString;
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

    /** Fills in the answers to some credentials; negative if it has none. */
    interface AuthCallback extends Callback {
        int answer(Pointer credentials, int count, @Nullable Pointer data);
    }

    /** What libvirt calls when a connection is lost. */
    interface CloseCallback extends Callback {
        void closed(Pointer connection, int reason, Pointer data);
    }

    /** What libvirt calls for an event of a domain; each kind of event has a signature of its own. */
    interface EventCallback extends Callback {}

    /** {@code virConnectDomainEventCallback}, and by chance also that of the guest's agent. */
    interface StateCallback extends EventCallback {
        int changed(Pointer connection, Pointer domain, int event, int detail, Pointer data);
    }

    /** {@code virConnectDomainEventJobCompletedCallback}. */
    interface JobCallback extends EventCallback {
        void completed(Pointer connection, Pointer domain, @Nullable Pointer values, int count, Pointer data);
    }

    /** {@code virConnectDomainEventBlockJobCallback}. */
    interface BlockJobCallback extends EventCallback {
        void changed(Pointer connection, Pointer domain, @Nullable Pointer disk, int type, int status, Pointer data);
    }

    // connections

    @Nullable
    ConnectionPointer virConnectOpenAuth(String uri, Pointer auth, int flags);

    int virConnectRegisterCloseCallback(
            ConnectionPointer connection, CloseCallback callback, Pointer data, @Nullable Pointer freed);

    int virConnectUnregisterCloseCallback(ConnectionPointer connection, CloseCallback callback);

    int virConnectDomainEventRegisterAny(
            ConnectionPointer connection,
            @Nullable DomainPointer domain,
            int event,
            EventCallback callback,
            Pointer data,
            @Nullable Pointer freed);

    int virConnectRef(ConnectionPointer connection);

    int virConnectListAllDomains(ConnectionPointer connection, PointerByReference domains, int flags);

    @Nullable
    CString virConnectGetDomainCapabilities(
            ConnectionPointer connection,
            @Nullable String emulator,
            @Nullable String architecture,
            @Nullable String machine,
            @Nullable String type,
            int flags);

    // domains

    @Nullable
    DomainPointer virDomainDefineXMLFlags(ConnectionPointer connection, String xml, int flags);

    int virDomainGetState(DomainPointer domain, IntByReference state, @Nullable IntByReference reason, int flags);

    int virDomainGetControlInfo(DomainPointer domain, Pointer info, int flags);

    int virDomainAbortJobFlags(DomainPointer domain, int flags);

    int virDomainFSFreeze(DomainPointer domain, String @Nullable [] mountPoints, int count, int flags);

    int virDomainFSThaw(DomainPointer domain, String @Nullable [] mountPoints, int count, int flags);

    // disks

    int virDomainBlockPull(DomainPointer domain, String disk, NativeLong bandwidth, int flags);

    int virDomainBlockRebase(DomainPointer domain, String disk, @Nullable String base, NativeLong bandwidth, int flags);

    int virDomainBlockJobSetSpeed(DomainPointer domain, String disk, NativeLong bandwidth, int flags);

    // snapshots

    int virDomainListAllSnapshots(DomainPointer domain, PointerByReference snapshots, int flags);

    int virDomainSnapshotListNames(DomainPointer domain, Pointer names, int most, int flags);

    @Nullable
    String virDomainSnapshotGetName(DomainSnapshotPointer snapshot);

    @Nullable
    DomainPointer virDomainSnapshotGetDomain(DomainSnapshotPointer snapshot);

    @Nullable
    ConnectionPointer virDomainSnapshotGetConnect(DomainSnapshotPointer snapshot);

    @Nullable
    DomainSnapshotPointer virDomainSnapshotGetParent(DomainSnapshotPointer snapshot, int flags);

    int virDomainSnapshotNumChildren(DomainSnapshotPointer snapshot, int flags);

    int virDomainSnapshotListChildrenNames(DomainSnapshotPointer snapshot, Pointer names, int most, int flags);

    int virDomainSnapshotListAllChildren(DomainSnapshotPointer snapshot, PointerByReference snapshots, int flags);

    int virDomainSnapshotIsCurrent(DomainSnapshotPointer snapshot, int flags);

    int virDomainSnapshotHasMetadata(DomainSnapshotPointer snapshot, int flags);

    int virDomainSnapshotRef(DomainSnapshotPointer snapshot);
}
