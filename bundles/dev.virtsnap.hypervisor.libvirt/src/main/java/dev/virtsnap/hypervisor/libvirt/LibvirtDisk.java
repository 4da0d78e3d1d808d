package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.NativeLong;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.virDomainBlockInfo;
import org.libvirt.jna.virDomainBlockJobInfo;

/** A disk of a domain and the job that works on it. A view of the domain, which is closed with it. */
public final class LibvirtDisk {

    private final LibvirtDomain domain;
    private final String name;

    LibvirtDisk(LibvirtDomain domain, String name) {
        this.domain = domain;
        this.name = name;
    }

    private LibvirtApi api() {
        return domain.api();
    }

    /**
     * How large its image is ({@code virDomainGetBlockInfo}).
     *
     * @throws LibvirtException if there is no such disk, or its image is not to be had
     */
    public BlockInfo info() {
        return domain.call(pointer -> {
            virDomainBlockInfo info = new virDomainBlockInfo();
            return api().virDomainGetBlockInfo(pointer, name, info, 0) < 0
                    ? null
                    : new BlockInfo(info.capacity, info.allocation, info.physical);
        });
    }

    /** The job that works on it; null if none does ({@code virDomainGetBlockJobInfo}). */
    public @Nullable BlockJob job() {
        return domain.call(pointer -> {
                    virDomainBlockJobInfo info = new virDomainBlockJobInfo();
                    int found = api().virDomainGetBlockJobInfo(pointer, name, info, 0);
                    return found < 0 ? null : Optional.ofNullable(found == 0 ? null : job(info));
                })
                .orElse(null);
    }

    private static BlockJob job(virDomainBlockJobInfo info) {
        return new BlockJob(BlockJob.Type.of(info.type), info.bandwidth.longValue(), info.cur, info.end);
    }

    /**
     * Begins to merge images downwards ({@code virDomainBlockCommit}).
     *
     * @param base the path of the image into which; null for the one right below, or the deepest without {@code SHALLOW}
     * @param top the path of the topmost image that is merged; null for the one in use
     * @param bandwidth the most in a second, in MiB unless a flag says otherwise; 0 for no limit
     */
    public void commit(@Nullable String base, @Nullable String top, long bandwidth, Set<BlockCommitFlag> flags) {
        int bits = Flag.bits(flags);
        domain.callForInt(
                pointer -> api().virDomainBlockCommit(pointer, name, base, top, new NativeLong(bandwidth), bits));
    }

    /**
     * Begins to copy all that is below into the image in use ({@code virDomainBlockPull}).
     *
     * @param bandwidth as for {@link #commit}
     */
    public void pull(long bandwidth, Set<BlockPullFlag> flags) {
        int bits = Flag.bits(flags);
        domain.callForInt(pointer -> api().virDomainBlockPull(pointer, name, new NativeLong(bandwidth), bits));
    }

    /**
     * Begins to pull only what is above an image, or to copy ({@code virDomainBlockRebase}).
     *
     * @param base the path of that image, or where the copy goes; null for all
     * @param bandwidth as for {@link #commit}
     */
    public void rebase(@Nullable String base, long bandwidth, Set<BlockRebaseFlag> flags) {
        int bits = Flag.bits(flags);
        domain.callForInt(pointer -> api().virDomainBlockRebase(pointer, name, base, new NativeLong(bandwidth), bits));
    }

    /**
     * Begins to copy it ({@code virDomainBlockCopy}).
     *
     * @param destination a {@code <disk>} with the driver and the source of the copy
     */
    public void copy(String destination, Set<BlockCopyFlag> flags) {
        int bits = Flag.bits(flags);
        domain.callForInt(pointer -> api().virDomainBlockCopy(pointer, name, destination, null, 0, bits));
    }

    /**
     * Limits the job that works on it ({@code virDomainBlockJobSetSpeed}).
     *
     * @param bandwidth the most in a second, in MiB; 0 for no limit
     */
    public void limit(long bandwidth) {
        domain.callForInt(pointer -> api().virDomainBlockJobSetSpeed(pointer, name, new NativeLong(bandwidth), 0));
    }

    /**
     * Ends the job that works on it ({@code virDomainBlockJobAbort}).
     *
     * @throws LibvirtException if none does, or it is not ready to be pivoted
     */
    public void abort(Set<BlockAbortFlag> flags) {
        int bits = Flag.bits(flags);
        domain.callForInt(pointer -> api().virDomainBlockJobAbort(pointer, name, bits));
    }
}
