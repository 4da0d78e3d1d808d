package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.DomainPointer;
import org.libvirt.jna.DomainSnapshotPointer;

/**
 * Lists the snapshots of a domain. A daemon sends no more than 16,384 at once ({@code REMOTE_DOMAIN_SNAPSHOT_LIST_MAX}); where
 * there are more, the roots are asked for, and then the children of each. To be used on a thread of {@link CallThreads}.
 */
final class AllSnapshots {

    /** {@code REMOTE_DOMAIN_SNAPSHOT_LIST_MAX}. */
    static final int MOST = 16_384;

    private static final int TOPOLOGICAL = SnapshotListFlag.TOPOLOGICAL.bit();

    private final LibvirtApi api;
    private final List<DomainSnapshotPointer> found = new ArrayList<>();

    private AllSnapshots(LibvirtApi api) {
        this.api = api;
    }

    /**
     * All that the flags choose, each to be freed.
     *
     * @throws LibvirtException if libvirt does not tell
     */
    static List<DomainSnapshotPointer> of(LibvirtApi api, DomainPointer domain, int flags) {
        AllSnapshots all = new AllSnapshots(api);
        if (!all.add(array -> api.virDomainListAllSnapshots(domain, array, flags))) {
            LibvirtError error = NativeError.last(api);
            if (!isTooMany(error)) {
                throw new LibvirtException(error);
            }
            if ((flags & ~TOPOLOGICAL) != 0) {
                throw new LibvirtException(
                        tooMany(error, "that are asked for", "Ask for all of them, with no filter."));
            }
            all.walk(domain);
        }
        return all.found;
    }

    /** Whether that is refused because there are too many; libvirt has no code for it. */
    static boolean isTooMany(LibvirtError error) {
        // of a list, of names
        return error.message().contains("Too many domain_snapshots")
                || error.message().startsWith("too many remote strings");
    }

    private static LibvirtError tooMany(LibvirtError error, String which, String wayOut) {
        String sentence = "there are more than " + MOST + " snapshots " + which
                + ", and a daemon of libvirt tells of no more at once. " + wayOut + " (" + error.message() + ")";
        return new LibvirtError(error.code(), error.domain(), error.level(), sentence, null, null, null, 0, 0);
    }

    private boolean add(ToIntFunction<PointerByReference> list) {
        List<DomainSnapshotPointer> more = NativeArrays.objects(list, AllSnapshots::pointer);
        found.addAll(more == null ? List.of() : more);
        return more != null;
    }

    private static DomainSnapshotPointer pointer(Pointer address) {
        DomainSnapshotPointer pointer = new DomainSnapshotPointer();
        pointer.setPointer(address);
        return pointer;
    }

    /** From the roots down, parents before their children. */
    private void walk(DomainPointer domain) {
        int roots = SnapshotListFlag.ROOTS.bit();
        needed(add(array -> api.virDomainListAllSnapshots(domain, array, roots)), "without a parent", null);
        // grows while it is walked along
        for (int i = 0; i < found.size(); i++) {
            DomainSnapshotPointer parent = found.get(i);
            needed(add(array -> api.virDomainSnapshotListAllChildren(parent, array, 0)), "right below ", parent);
        }
    }

    private void needed(boolean listed, String where, @Nullable DomainSnapshotPointer parent) {
        if (listed) {
            return;
        }
        LibvirtError error = NativeError.last(api);
        if (error.codeName().equals("VIR_ERR_NO_DOMAIN_SNAPSHOT")) {
            // deleted meanwhile
            return;
        }
        String name = parent == null ? "" : "'" + api.virDomainSnapshotGetName(parent) + "'";
        found.forEach(api::virDomainSnapshotFree);
        throw new LibvirtException(
                isTooMany(error)
                        ? tooMany(
                                error,
                                where + name,
                                "Look at them on the host itself with 'virsh snapshot-list --leaves' and '--no-leaves',"
                                        + " and delete some.")
                        : error);
    }
}
