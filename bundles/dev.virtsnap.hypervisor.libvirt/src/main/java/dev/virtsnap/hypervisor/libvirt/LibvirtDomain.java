package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.virtsnap.language.rules.CreateFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.libvirt.jna.DomainPointer;
import org.libvirt.jna.DomainSnapshotPointer;

/** A domain of a connection. */
public final class LibvirtDomain extends NativeHandle<DomainPointer> {

    /** {@code VIR_DOMAIN_XML_SECURE} and {@code VIR_DOMAIN_XML_INACTIVE}. */
    private static final int INACTIVE = 2;

    /** {@code VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA}. */
    private static final int SNAPSHOTS_METADATA = 2;

    LibvirtDomain(LibvirtApi api, DomainPointer pointer) {
        super(api, pointer);
    }

    @Override
    int free(DomainPointer freed) {
        return api().virDomainFree(freed);
    }

    @Override
    String kind() {
        return "domain";
    }

    /** The definition as it runs, or as it would be started if it does not. */
    public String xml() {
        return call(pointer -> api().virDomainGetXMLDesc(pointer, 0)).toString();
    }

    /** The definition with which it would be started the next time. */
    public String inactiveXml() {
        return call(pointer -> api().virDomainGetXMLDesc(pointer, INACTIVE)).toString();
    }

    /** Whether it has a live process. */
    public boolean isActive() {
        return callForInt(pointer -> api().virDomainIsActive(pointer)) == 1;
    }

    /**
     * Starts it.
     *
     * @param paused whether its guest does not begin to run
     * @throws LibvirtException if it does not start
     */
    public void start(boolean paused) {
        callForInt(pointer -> api().virDomainCreateWithFlags(pointer, paused ? 1 : 0));
    }

    /** Ends its process at once, as if the plug was pulled. */
    public void destroy() {
        callForInt(pointer -> api().virDomainDestroy(pointer));
    }

    /** Removes its definition, and with it what libvirt knows of its snapshots. */
    public void undefine() {
        callForInt(pointer -> api().virDomainUndefineFlags(pointer, SNAPSHOTS_METADATA));
    }

    /**
     * Creates or redefines a snapshot ({@code virDomainSnapshotCreateXML}).
     *
     * @throws LibvirtException if libvirt refuses
     */
    public LibvirtSnapshot createSnapshot(String xml, Set<CreateFlag> flags) {
        int bits = flags.stream().mapToInt(CreateFlag::bit).reduce(0, (a, b) -> a | b);
        return new LibvirtSnapshot(api(), call(pointer -> api().virDomainSnapshotCreateXML(pointer, xml, bits)));
    }

    /**
     * Finds a snapshot by its name.
     *
     * @throws LibvirtException if there is none
     */
    public LibvirtSnapshot snapshot(String name) {
        return new LibvirtSnapshot(api(), call(pointer -> api().virDomainSnapshotLookupByName(pointer, name, 0)));
    }

    /** All its snapshots in no order ({@code virDomainListAllSnapshots}); each is to be closed. */
    public List<LibvirtSnapshot> snapshots() {
        return call(pointer -> {
            PointerByReference array = new PointerByReference();
            int count = api().virDomainListAllSnapshots(pointer, array, 0);
            return count < 0 ? null : taken(array.getValue(), count);
        });
    }

    private List<LibvirtSnapshot> taken(Pointer array, int count) {
        List<LibvirtSnapshot> snapshots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            DomainSnapshotPointer each = new DomainSnapshotPointer();
            each.setPointer(array.getPointer((long) i * Native.POINTER_SIZE));
            snapshots.add(new LibvirtSnapshot(api(), each));
        }
        Native.free(Pointer.nativeValue(array));
        return snapshots;
    }
}
