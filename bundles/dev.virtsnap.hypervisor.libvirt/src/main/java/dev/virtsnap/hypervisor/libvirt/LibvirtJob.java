package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Map;
import java.util.Set;
import org.libvirt.jna.virDomainJobInfo;

/**
 * What goes on in a domain. A view of the domain, which is closed with it. A question that is asked in the first
 * milliseconds of an operation may wait until that is over: ask by a connection of its own, and not at once.
 */
public final class LibvirtJob {

    private final LibvirtDomain domain;

    LibvirtJob(LibvirtDomain domain) {
        this.domain = domain;
    }

    private LibvirtApi api() {
        return domain.api();
    }

    /** All that is known of it ({@code virDomainGetJobStats}). */
    public JobStats stats(Set<JobStatsFlag> flags) {
        int bits = Flag.bits(flags);
        return domain.call(pointer -> {
            IntByReference type = new IntByReference();
            PointerByReference values = new PointerByReference();
            IntByReference count = new IntByReference();
            if (api().virDomainGetJobStats(pointer, type, values, count, bits) < 0) {
                return null;
            }
            Pointer array = values.getValue();
            Map<String, Object> read = array == null ? Map.of() : TypedParameters.read(array, count.getValue());
            api().virTypedParamsFree(array, count.getValue());
            return new JobStats(JobStats.Type.of(type.getValue()), read);
        });
    }

    /** The same from the older function, which tells times and bytes alone ({@code virDomainGetJobInfo}). */
    public JobStats info() {
        return domain.call(pointer -> {
            virDomainJobInfo info = new virDomainJobInfo();
            return api().virDomainGetJobInfo(pointer, info) < 0 ? null : stats(info);
        });
    }

    private static JobStats stats(virDomainJobInfo info) {
        return new JobStats(
                JobStats.Type.of(info.type),
                Map.of(
                        "time_elapsed", info.timeElapsed,
                        "time_remaining", info.timeRemaining,
                        "data_total", info.dataTotal,
                        "data_processed", info.dataProcessed,
                        "data_remaining", info.dataRemaining,
                        "memory_total", info.memTotal,
                        "memory_processed", info.memProcessed,
                        "memory_remaining", info.memRemaining));
    }

    /**
     * Asks it to end ({@code virDomainAbortJob}).
     *
     * @throws LibvirtException if there is none, or it cannot be ended
     */
    public void abort() {
        domain.callForInt(pointer -> api().virDomainAbortJob(pointer));
    }

    /**
     * The same with flags ({@code virDomainAbortJobFlags}, since 8.5).
     *
     * @throws LibvirtException if there is none, it cannot be ended, or libvirt is too old
     */
    public void abort(Set<AbortJobFlag> flags) {
        int bits = Flag.bits(flags);
        domain.callForInt(pointer -> api().virDomainAbortJobFlags(pointer, bits));
    }
}
