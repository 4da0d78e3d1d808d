package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import dev.virtsnap.language.rules.CreateFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.CString;
import org.libvirt.jna.DomainPointer;
import org.libvirt.jna.DomainSnapshotPointer;

/** A domain of a connection. */
public final class LibvirtDomain extends NativeHandle<DomainPointer> {

    /** {@code VIR_UUID_STRING_BUFLEN}. */
    private static final int UUID_LENGTH = 37;

    private final Access access;

    LibvirtDomain(LibvirtApi api, DomainPointer pointer, Access access) {
        super(api, pointer);
        this.access = access;
    }

    static LibvirtDomain of(LibvirtApi api, Pointer address, Access access) {
        return new LibvirtDomain(api, new DomainPointer(address), access);
    }

    @Override
    int free(DomainPointer freed) {
        return api().virDomainFree(freed);
    }

    @Override
    String kind() {
        return "domain";
    }

    /** What the connection that it came from was opened for. */
    public Access access() {
        return access;
    }

    /** Its name, which the handle knows by itself. */
    public String name() {
        return call(pointer -> api().virDomainGetName(pointer));
    }

    /** Its UUID with hyphens and in lower case, which the handle knows by itself. */
    public String uuid() {
        return call(pointer -> uuid(api(), pointer));
    }

    static @Nullable String uuid(LibvirtApi api, DomainPointer pointer) {
        byte[] text = new byte[UUID_LENGTH];
        return api.virDomainGetUUIDString(pointer, text) < 0 ? null : Native.toString(text, "US-ASCII");
    }

    /** The definition as it runs, or as it would be started if it does not. */
    public String xml() {
        return xml(Set.of());
    }

    /** The definition with which it would be started the next time. */
    public String inactiveXml() {
        return xml(Set.of(DomainXmlFlag.INACTIVE));
    }

    /**
     * Its definition ({@code virDomainGetXMLDesc}).
     *
     * @throws LibvirtException if it is there no more, or secrets are asked for on a connection that only reads
     */
    public String xml(Set<DomainXmlFlag> flags) {
        int bits = Flag.bits(flags);
        return call(pointer -> api().virDomainGetXMLDesc(pointer, bits)).toString();
    }

    /** Whether it has a live process. */
    public boolean isActive() {
        return callForInt(pointer -> api().virDomainIsActive(pointer)) == 1;
    }

    /** Whether it is defined, so that it stays when it stops. */
    public boolean isPersistent() {
        return callForInt(pointer -> api().virDomainIsPersistent(pointer)) == 1;
    }

    /** What its guest does, and why ({@code virDomainGetState}). */
    public DomainState state() {
        IntByReference state = new IntByReference();
        IntByReference reason = new IntByReference();
        callForInt(pointer -> api().virDomainGetState(pointer, state, reason, 0));
        return new DomainState(GuestState.of(state.getValue()), reason.getValue());
    }

    /** Whether its hypervisor listens; answered while an operation goes on ({@code virDomainGetControlInfo}). */
    public ControlInfo controlInfo() {
        return call(pointer -> {
            Memory info = new Memory(ControlInfo.SIZE);
            return api().virDomainGetControlInfo(pointer, info, 0) < 0 ? null : ControlInfo.read(info);
        });
    }

    /** What goes on in it, and how to end that. */
    public LibvirtJob job() {
        return new LibvirtJob(this);
    }

    /**
     * One of its disks. Nobody looks whether it is there.
     *
     * @param name its target, such as {@code vda}, or the path of its image
     */
    public LibvirtDisk disk(String name) {
        return new LibvirtDisk(this, name);
    }

    /** Its checkpoints. */
    public LibvirtCheckpoints checkpoints() {
        return new LibvirtCheckpoints(this);
    }

    /** Its power, and what is saved for its next start. */
    public LibvirtPower power() {
        return new LibvirtPower(this);
    }

    /**
     * Starts it.
     *
     * @param paused whether its guest does not begin to run
     * @throws LibvirtException if it does not start
     */
    public void start(boolean paused) {
        power().start(paused ? Set.of(StartFlag.PAUSED) : Set.of());
    }

    /** Ends its process at once, as if the plug was pulled. */
    public void destroy() {
        power().destroy();
    }

    /** Removes its definition, and with it what libvirt knows of its snapshots. */
    public void undefine() {
        undefine(Set.of(UndefineFlag.SNAPSHOTS_METADATA));
    }

    /**
     * Removes its definition ({@code virDomainUndefineFlags}).
     *
     * @throws LibvirtException if libvirt refuses, as it does for a domain with snapshots and no flag for these
     */
    public void undefine(Set<UndefineFlag> flags) {
        int bits = Flag.bits(flags);
        callForInt(pointer -> api().virDomainUndefineFlags(pointer, bits));
    }

    /**
     * Freezes the file systems of the guest, by its agent ({@code virDomainFSFreeze}).
     *
     * @param mountPoints which; empty for all
     * @return how many are frozen
     */
    public int freeze(List<String> mountPoints) {
        String @Nullable [] points = array(mountPoints);
        return callForInt(pointer -> api().virDomainFSFreeze(pointer, points, mountPoints.size(), 0));
    }

    /** Thaws them ({@code virDomainFSThaw}); how many were. */
    public int thaw(List<String> mountPoints) {
        String @Nullable [] points = array(mountPoints);
        return callForInt(pointer -> api().virDomainFSThaw(pointer, points, mountPoints.size(), 0));
    }

    private static String @Nullable [] array(List<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(new String[0]);
    }

    /**
     * Creates or redefines a snapshot ({@code virDomainSnapshotCreateXML}).
     *
     * @throws LibvirtException if libvirt refuses
     */
    public LibvirtSnapshot createSnapshot(String xml, Set<CreateFlag> flags) {
        int bits = flags.stream().mapToInt(CreateFlag::bit).reduce(0, (a, b) -> a | b);
        return new LibvirtSnapshot(
                api(), call(pointer -> api().virDomainSnapshotCreateXML(pointer, xml, bits)), access);
    }

    /**
     * Finds a snapshot by its name ({@code virDomainSnapshotLookupByName}).
     *
     * @throws LibvirtException if there is none
     */
    public LibvirtSnapshot snapshot(String name) {
        return new LibvirtSnapshot(
                api(), call(pointer -> api().virDomainSnapshotLookupByName(pointer, name, 0)), access);
    }

    /** Whether any of its snapshots is current ({@code virDomainHasCurrentSnapshot}). */
    public boolean hasCurrentSnapshot() {
        return callForInt(pointer -> api().virDomainHasCurrentSnapshot(pointer, 0)) == 1;
    }

    /**
     * Its current snapshot, to be closed ({@code virDomainSnapshotCurrent}).
     *
     * @throws LibvirtException if none is
     */
    public LibvirtSnapshot currentSnapshot() {
        return new LibvirtSnapshot(api(), call(pointer -> api().virDomainSnapshotCurrent(pointer, 0)), access);
    }

    /** All its snapshots in no order ({@code virDomainListAllSnapshots}); each is to be closed. */
    public List<LibvirtSnapshot> snapshots() {
        return snapshots(Set.of());
    }

    /** Its snapshots ({@code virDomainListAllSnapshots}); each is to be closed. */
    public List<LibvirtSnapshot> snapshots(Set<SnapshotListFlag> flags) {
        int bits = Flag.bits(flags);
        return call(pointer -> AllSnapshots.of(api(), pointer, bits)).stream()
                .map(each -> new LibvirtSnapshot(api(), each, access))
                .toList();
    }

    /** The names of its snapshots in no order ({@code virDomainSnapshotListNames}). */
    public List<String> snapshotNames(Set<SnapshotListFlag> flags) {
        int bits = Flag.bits(flags);
        return call(pointer -> {
            List<String> names = NativeArrays.names(
                    api().virDomainSnapshotNum(pointer, bits),
                    (memory, most) -> api().virDomainSnapshotListNames(pointer, memory, most, bits));
            return names == null ? namesOneByOne(pointer, bits) : names;
        });
    }

    /** Where they are too many to be told at once. */
    private List<String> namesOneByOne(DomainPointer pointer, int bits) {
        LibvirtError error = NativeError.last(api());
        if (!AllSnapshots.isTooMany(error)) {
            throw new LibvirtException(error);
        }
        List<String> names = new ArrayList<>();
        for (DomainSnapshotPointer each : AllSnapshots.of(api(), pointer, bits)) {
            names.add(api().virDomainSnapshotGetName(each));
            api().virDomainSnapshotFree(each);
        }
        return names;
    }

    /** How many snapshots it has ({@code virDomainSnapshotNum}). */
    public int snapshotCount(Set<SnapshotListFlag> flags) {
        int bits = Flag.bits(flags);
        return callForInt(pointer -> api().virDomainSnapshotNum(pointer, bits));
    }

    /**
     * What libvirt knows of each of its snapshots, all at once: for thousands that is much faster than to ask each. One that
     * is deleted meanwhile is left out.
     */
    public List<String> snapshotXmls(Set<SnapshotListFlag> which, Set<SnapshotXmlFlag> flags) {
        List<String> texts = new ArrayList<>();
        readSnapshots(which, flags, texts::add);
        return texts;
    }

    /**
     * The same, one after the other as libvirt tells them, so that they are read while it goes on and no more than some are
     * in memory.
     *
     * @param reader called on this thread
     */
    public void readSnapshots(
            Set<SnapshotListFlag> which, Set<SnapshotXmlFlag> flags, Consumer<? super String> reader) {
        int bits = Flag.bits(flags);
        Handover<String> texts = new Handover<>();
        Pending<Boolean> dump =
                begin(pointer -> dumped(AllSnapshots.of(api(), pointer, Flag.bits(which)), bits, texts), texts::end);
        try {
            texts.takeAll(reader);
        } finally {
            texts.stop();
            dump.await();
        }
    }

    private boolean dumped(List<DomainSnapshotPointer> all, int bits, Handover<String> texts) {
        LibvirtError failure = null;
        for (DomainSnapshotPointer each : all) {
            boolean wanted = failure == null && !texts.isStopped();
            CString xml = wanted ? api().virDomainSnapshotGetXMLDesc(each, bits) : null;
            if (xml != null) {
                texts.give(xml.toString());
            } else if (wanted) {
                LibvirtError error = NativeError.last(api());
                failure = error.codeName().equals("VIR_ERR_NO_DOMAIN_SNAPSHOT") ? null : error;
            }
            api().virDomainSnapshotFree(each);
        }
        if (failure != null) {
            throw new LibvirtException(failure);
        }
        return true;
    }
}
