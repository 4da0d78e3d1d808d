package dev.virtsnap.eclipse.tests;

import dev.virtsnap.eclipse.explorer.model.HypervisorOpener;
import dev.virtsnap.eclipse.explorer.model.Link;
import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Images;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A hypervisor that is as slow, as full and as broken as a test wants it. */
final class HypervisorDouble implements HypervisorOpener {

    final Map<String, DomainDouble> domains = new TreeMap<>();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final Map<String, FileKind> files = new TreeMap<>();
    Driver driver = Driver.QEMU;
    LibvirtVersion version = new LibvirtVersion(9, 0);

    /** What an attempt to open it says; empty if it opens. */
    volatile String refusal = "";

    /** What to install; empty if all is there. */
    volatile String missing = "";

    /** Whether it is lost, so that each call fails. */
    volatile boolean lost;

    /** Whom each call waits for. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    private final List<BlockingQueue<Link.Happening>> queues = new ArrayList<>();

    DomainDouble domain(String name) {
        return domains.computeIfAbsent(name, key -> new DomainDouble(this, key));
    }

    /** Tells all that something has happened to a domain; nothing if the name is empty: then the connection is lost. */
    synchronized void tell(String domain) {
        queues.forEach(queue -> queue.add(new Link.Happening(domain)));
    }

    /** From now on each call waits, until the latch that this gives is released. */
    CountDownLatch hold() {
        CountDownLatch latch = new CountDownLatch(1);
        gate = latch;
        return latch;
    }

    void call() {
        try {
            if (!gate.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody lets a call go on");
            }
        } catch (InterruptedException e) {
            throw failure("interrupted");
        }
        if (lost) {
            throw failure("client socket is closed");
        }
    }

    static HypervisorException failure(String sentence) {
        return new HypervisorException(1, "VIR_ERR_INTERNAL_ERROR", sentence, new IllegalStateException(sentence));
    }

    @Override
    public Link open(String uri, Access access, Credentials credentials) throws MissingException {
        if (!missing.isEmpty()) {
            throw new MissingException(missing, new IllegalStateException(missing));
        }
        if (!refusal.isEmpty()) {
            throw failure(refusal);
        }
        call();
        opened.incrementAndGet();
        BlockingQueue<Link.Happening> queue = new LinkedBlockingQueue<>();
        synchronized (this) {
            queues.add(queue);
        }
        return new LinkDouble(new Hyper(uri, access), queue);
    }

    private record LinkDouble(Hypervisor hypervisor, BlockingQueue<Happening> queue) implements Link {

        @Override
        public Happening await(Duration time) throws InterruptedException {
            return queue.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            hypervisor.close();
        }
    }

    /** One connection to it. */
    private final class Hyper implements Hypervisor {

        private final String uri;
        private final Access access;

        Hyper(String uri, Access access) {
            this.uri = uri;
            this.access = access;
        }

        @Override
        public String uri() {
            return uri;
        }

        @Override
        public boolean isReadOnly() {
            return access == Access.READ_ONLY;
        }

        @Override
        public Driver driver() {
            return driver;
        }

        @Override
        public LibvirtVersion version() {
            return version;
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.UNKNOWN;
        }

        @Override
        public HostFiles files() {
            return HostFiles.listed(files);
        }

        @Override
        public Images images() {
            return Images.NONE;
        }

        @Override
        public List<String> domainNames() {
            call();
            return List.copyOf(domains.keySet());
        }

        @Override
        public Domain domain(String name) {
            call();
            DomainDouble domain = domains.get(name);
            if (domain == null) {
                throw failure("Domain not found: no domain with matching name '" + name + "'");
            }
            return domain;
        }

        @Override
        public Hypervisor again() {
            opened.incrementAndGet();
            return new Hyper(uri, access);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
