package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The connections that are open to look around, one for each address, kept until the end: libvirt's driver for tests forgets
 * all when the last one is closed. One that was lost is opened again by the next who asks.
 */
@Blocking
final class OpenHypervisors {

    private final Opener opener;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private volatile boolean closed;

    OpenHypervisors(Opener opener) {
        this.opener = opener;
    }

    /** Where a connection is, or is to be. */
    private static final class Slot {
        private volatile @Nullable Hypervisor open;
    }

    /** Asks a hypervisor something. */
    interface Question<T> {
        T ask(Hypervisor hypervisor);
    }

    /** Asks a domain something. */
    interface DomainQuestion<T> {
        T ask(Hypervisor hypervisor, Domain domain);
    }

    /**
     * What a hypervisor answers.
     *
     * @throws Refusal if it cannot be reached, or says no
     */
    <T> T ask(String uri, Question<T> question) {
        Slot slot = slots.computeIfAbsent(uri, any -> new Slot());
        Hypervisor first = open(slot, uri);
        try {
            return question.ask(first);
        } catch (HypervisorException e) {
            if (!isLost(first)) {
                throw Refusal.failed(Shown.plain(uri) + ": " + e.sentence());
            }
            return again(slot, uri, first, question, e.sentence());
        } catch (IllegalStateException closedMeanwhile) {
            return again(slot, uri, first, question, String.valueOf(closedMeanwhile.getMessage()));
        }
    }

    private <T> T again(Slot slot, String uri, Hypervisor lost, Question<T> question, String why) {
        drop(slot, lost);
        Hypervisor second;
        try {
            second = open(slot, uri);
        } catch (Refusal gone) {
            throw Refusal.failed("The connection to " + Shown.quoted(uri) + " was lost (" + why
                    + "), and it cannot be opened again. Look whether libvirt runs there, and try again.");
        }
        try {
            return question.ask(second);
        } catch (HypervisorException e) {
            throw Refusal.failed(Shown.plain(uri) + ": " + e.sentence());
        }
    }

    private Hypervisor open(Slot slot, String uri) {
        synchronized (slot) {
            Hypervisor open = slot.open;
            if (closed) {
                throw Refusal.untimely("The server is shutting down.");
            }
            if (open == null) {
                open = opener.open(uri, false);
                slot.open = open;
            }
            return open;
        }
    }

    private static void drop(Slot slot, Hypervisor lost) {
        synchronized (slot) {
            if (slot.open == lost) {
                slot.open = null;
                lost.close();
            }
        }
    }

    /** Whether nothing is answered any more, not even which release it is. */
    private static boolean isLost(Hypervisor hypervisor) {
        try {
            return hypervisor.version().major() < 0;
        } catch (HypervisorException | IllegalStateException e) {
            return true;
        }
    }

    /**
     * What is to be said of a domain.
     *
     * @throws Refusal if the hypervisor cannot be reached, or has no such domain
     */
    <T> T ask(Target target, DomainQuestion<T> question) {
        return ask(target.uri(), hypervisor -> {
            try (Domain domain = domain(hypervisor, target.domain())) {
                return question.ask(hypervisor, domain);
            }
        });
    }

    /** A domain, or a sentence about those that there are. */
    static Domain domain(Hypervisor hypervisor, String name) {
        try {
            return hypervisor.domain(name);
        } catch (HypervisorException e) {
            List<String> names = hypervisor.domainNames();
            throw Refusal.failed(
                    names.contains(name)
                            ? "The domain " + Shown.quoted(name) + " cannot be used: " + e.sentence()
                            : "There is no domain " + Shown.quoted(name) + " on " + Shown.plain(hypervisor.uri())
                                    + (names.isEmpty()
                                            ? ", nor any other."
                                            : "; there is " + Shown.quoted(names) + "."));
        }
    }

    /** Closes all of them; from then on there is none. */
    void close() {
        closed = true;
        slots.values().forEach(slot -> {
            Hypervisor open = slot.open;
            if (open != null) {
                drop(slot, open);
            }
        });
    }

    /** A connection to change something, to be closed by the caller. */
    Hypervisor forWriting(String uri) {
        return opener.open(uri, true);
    }
}
