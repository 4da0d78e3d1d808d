package dev.virtsnap.hypervisor.libvirt;

import java.util.Map;

/** Something that has happened at the other end of a connection. libvirt has no events about snapshots themselves. */
public sealed interface LibvirtEvent {

    /** The name of the domain to which it has happened; empty if that is the connection as a whole. */
    default String domain() {
        return "";
    }

    /**
     * The state of a domain has changed ({@code VIR_DOMAIN_EVENT_ID_LIFECYCLE}).
     *
     * @param detail why, a number whose meaning depends on what
     */
    record Lifecycle(String domain, String uuid, Change change, int detail) implements LibvirtEvent {

        /** A value of {@code virDomainEventType}, in the order of its numbers. */
        public enum Change {
            DEFINED,
            UNDEFINED,
            STARTED,
            SUSPENDED,
            RESUMED,
            STOPPED,
            SHUTDOWN,
            PMSUSPENDED,
            CRASHED,
            /** One that is not known here. */
            OTHER;

            static Change of(int number) {
                Change[] all = values();
                return 0 <= number && number < all.length ? all[number] : OTHER;
            }
        }
    }

    /**
     * A job of a domain is over ({@code VIR_DOMAIN_EVENT_ID_JOB_COMPLETED}).
     *
     * @param values what it was, by libvirt's names, as in {@link JobStats}
     */
    record JobCompleted(String domain, String uuid, Map<String, Object> values) implements LibvirtEvent {
        public JobCompleted {
            values = Map.copyOf(values);
        }
    }

    /**
     * The job that works on a disk has changed ({@code VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2}).
     *
     * @param disk its target
     */
    record BlockJobChanged(String domain, String uuid, String disk, BlockJob.Type type, Status status)
            implements LibvirtEvent {

        /** A value of {@code virConnectDomainEventBlockJobStatus}, in the order of its numbers. */
        public enum Status {
            COMPLETED,
            FAILED,
            CANCELED,
            /** It can be pivoted. */
            READY,
            /** One that is not known here. */
            OTHER;

            static Status of(int number) {
                Status[] all = values();
                return 0 <= number && number < all.length ? all[number] : OTHER;
            }
        }
    }

    /**
     * The agent of a guest has come or gone ({@code VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE}).
     *
     * @param connected whether it answers now
     * @param reason a number of {@code virConnectDomainEventAgentLifecycleReason}
     */
    record AgentChanged(String domain, String uuid, boolean connected, int reason) implements LibvirtEvent {}

    /** The connection is lost; no other event will come. */
    record ConnectionLost(LossReason reason) implements LibvirtEvent {}
}
