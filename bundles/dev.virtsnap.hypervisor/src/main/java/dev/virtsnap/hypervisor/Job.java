package dev.virtsnap.hypervisor;

/**
 * How far a hypervisor has come with what it works on ({@code virDomainJobInfo}, {@code virDomainBlockJobInfo}).
 *
 * @param done bytes that are done
 * @param total bytes in all; 0 if that is not known. It may grow.
 * @param canBeAborted whether {@link Domain#abortJob} ends it and leaves all as it was
 */
public record Job(long done, long total, boolean canBeAborted) {

    /** How much of it is done, from 0 to 100; -1 if that is not known. */
    public int percent() {
        return total <= 0 ? -1 : (int) Math.max(0, Math.min(100, done * 100 / total));
    }
}
