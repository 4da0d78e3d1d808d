package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;
import org.libvirt.jna.DomainPointer;

/**
 * What is heard from a connection by itself. The functions that libvirt calls are there for all connections and for ever,
 * and find the right one by a number: none can be called after it was freed. They copy what they are given and do no more.
 */
final class Watch {

    private static final Map<Long, Watch> BY_NUMBER = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private static final LibvirtApi.CloseCallback CLOSED = (connection, reason, data) -> {
        Watch watch = of(data);
        if (watch != null) {
            watch.lose(LossReason.of(reason));
        }
    };

    private static final LibvirtApi.StateCallback LIFECYCLE = (connection, domain, event, detail, data) -> {
        tell(
                data,
                domain,
                (name, uuid) ->
                        new LibvirtEvent.Lifecycle(name, uuid, LibvirtEvent.Lifecycle.Change.of(event), detail));
        return 0;
    };

    /** {@code VIR_CONNECT_DOMAIN_EVENT_AGENT_LIFECYCLE_STATE_CONNECTED} is 1. */
    private static final LibvirtApi.StateCallback AGENT = (connection, domain, state, reason, data) -> {
        tell(data, domain, (name, uuid) -> new LibvirtEvent.AgentChanged(name, uuid, state == 1, reason));
        return 0;
    };

    private static final LibvirtApi.JobCallback JOB = (connection, domain, values, count, data) -> {
        Map<String, Object> read = values == null ? Map.of() : TypedParameters.read(values, count);
        tell(data, domain, (name, uuid) -> new LibvirtEvent.JobCompleted(name, uuid, read));
    };

    private static final LibvirtApi.BlockJobCallback BLOCK_JOB = (connection, domain, disk, type, status, data) -> {
        String target = disk == null ? "" : disk.getString(0, "UTF-8");
        tell(
                data,
                domain,
                (name, uuid) -> new LibvirtEvent.BlockJobChanged(
                        name, uuid, target, BlockJob.Type.of(type), LibvirtEvent.BlockJobChanged.Status.of(status)));
    };

    /** By {@code virDomainEventID}: lifecycle, block job with targets, agent, completed job. */
    private static final Map<Integer, LibvirtApi.EventCallback> EVENTS =
            Map.of(0, LIFECYCLE, 16, BLOCK_JOB, 18, AGENT, 21, JOB);

    private final LibvirtApi api;
    private final ConnectionPointer pointer;
    private final long number = NUMBERS.incrementAndGet();
    private final List<LibvirtEvents> queues = new CopyOnWriteArrayList<>();
    private final List<Integer> registrations = new ArrayList<>();
    private boolean hearsOfLoss;
    private volatile @Nullable LossReason lost;

    Watch(LibvirtApi api, ConnectionPointer pointer) {
        this.api = api;
        this.pointer = pointer;
        BY_NUMBER.put(number, this);
    }

    /** The events that are heard of, as numbers of {@code virDomainEventID}. */
    static Set<Integer> events() {
        return EVENTS.keySet();
    }

    private static @Nullable Watch of(Pointer data) {
        return BY_NUMBER.get(Pointer.nativeValue(data));
    }

    private static void tell(Pointer data, Pointer domain, BiFunction<String, String, LibvirtEvent> made) {
        Watch watch = of(data);
        if (watch == null) {
            return;
        }
        DomainPointer borrowed = new DomainPointer(domain);
        String name = watch.api.virDomainGetName(borrowed);
        String uuid = LibvirtDomain.uuid(watch.api, borrowed);
        LibvirtEvent event = made.apply(name == null ? "" : name, uuid == null ? "" : uuid);
        watch.queues.forEach(queue -> queue.add(event));
    }

    private void lose(LossReason reason) {
        lost = reason;
        queues.forEach(queue -> queue.add(new LibvirtEvent.ConnectionLost(reason)));
    }

    /** Why the connection was lost; null while it is not known to be. */
    @Nullable
    LossReason lost() {
        return lost;
    }

    /** Wants to hear when the connection is lost; only one handle of a connection can. */
    void listenForLoss() {
        hearsOfLoss = api.virConnectRegisterCloseCallback(pointer, CLOSED, new Pointer(number), null) == 0;
    }

    /** A new queue; null if libvirt refuses, whose error is to be read then. */
    @Nullable
    synchronized LibvirtEvents add() {
        if (registrations.isEmpty() && !register()) {
            return null;
        }
        LibvirtEvents queue = new LibvirtEvents(this);
        queues.add(queue);
        return queue;
    }

    private boolean register() {
        for (Map.Entry<Integer, LibvirtApi.EventCallback> event : EVENTS.entrySet()) {
            int registration = api.virConnectDomainEventRegisterAny(
                    pointer, null, event.getKey(), event.getValue(), new Pointer(number), null);
            if (registration < 0) {
                return false;
            }
            registrations.add(registration);
        }
        return true;
    }

    void remove(LibvirtEvents queue) {
        queues.remove(queue);
    }

    /** Hears no more; called before the connection is freed. */
    synchronized void end() {
        registrations.forEach(each -> api.virConnectDomainEventDeregisterAny(pointer, each));
        if (hearsOfLoss) {
            api.virConnectUnregisterCloseCallback(pointer, CLOSED);
        }
        queues.clear();
        BY_NUMBER.remove(number);
    }
}
