package dev.virtsnap.hypervisor.libvirt;

/**
 * A job that works on a disk ({@code virDomainGetBlockJobInfo}).
 *
 * @param type what it does
 * @param bandwidth its limit, in MiB or, where asked for, bytes a second; 0 for none
 * @param done how far it is, in units of its own
 * @param end where it ends, in the same; what is done may be equal to it while the job is not over
 */
public record BlockJob(Type type, long bandwidth, long done, long end) {

    /** A value of {@code virDomainBlockJobType}, in the order of its numbers. */
    public enum Type {
        UNKNOWN,
        PULL,
        COPY,
        COMMIT,
        ACTIVE_COMMIT,
        BACKUP;

        static Type of(int number) {
            Type[] all = values();
            return 0 <= number && number < all.length ? all[number] : UNKNOWN;
        }
    }
}
