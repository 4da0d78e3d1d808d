package dev.virtsnap.hypervisor.libvirt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a domain, or what went on last ({@code virDomainGetJobStats}).
 *
 * @param type how far it is
 * @param values what is known, by libvirt's names such as {@code memory_processed}: {@link Long}, Double, Boolean or String
 */
public record JobStats(Type type, Map<String, Object> values) {

    /** A value of {@code virDomainJobType}, in the order of its numbers. */
    public enum Type {
        /** Nothing goes on. */
        NONE,
        /** It is known how long it will take. */
        BOUNDED,
        /** It is not. */
        UNBOUNDED,
        COMPLETED,
        FAILED,
        CANCELLED;

        static Type of(int number) {
            Type[] all = values();
            return 0 <= number && number < all.length ? all[number] : UNBOUNDED;
        }
    }

    /** {@code VIR_DOMAIN_JOB_OPERATION_SNAPSHOT}, {@code …_SNAPSHOT_REVERT} and {@code …_SNAPSHOT_DELETE}. */
    public static final int SNAPSHOT = 6;

    public static final int REVERT = 7;
    public static final int DELETE = 10;

    public JobStats {
        values = Map.copyOf(values);
    }

    /** What is done, a number of {@code virDomainJobOperation}; 0 if that is not known. */
    public int operation() {
        return (int) number("operation", 0);
    }

    /** Milliseconds since it began; -1 if that is not known. */
    public long elapsed() {
        return number("time_elapsed", -1);
    }

    /** Bytes of memory and disks together; -1 if that is not known. */
    public long dataTotal() {
        return number("data_total", -1);
    }

    public long dataProcessed() {
        return number("data_processed", -1);
    }

    public long dataRemaining() {
        return number("data_remaining", -1);
    }

    /** Why it failed; null if it did not, or libvirt does not say. */
    public @Nullable String failure() {
        return values.get("errmsg") instanceof String text ? text : null;
    }

    private long number(String name, long otherwise) {
        return values.get(name) instanceof Long number ? number : otherwise;
    }
}
