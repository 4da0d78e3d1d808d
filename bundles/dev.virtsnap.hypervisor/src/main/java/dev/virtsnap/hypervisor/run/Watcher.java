package dev.virtsnap.hypervisor.run;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.language.rules.Driver;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks from time to time how far a step is, by a connection of its own: the first question of all may wait until the step is
 * over, and then the clock goes on all the same.
 */
final class Watcher {

    /** In its first moments an operation answers no questions, in milliseconds. */
    private static final long FIRST = 300;

    private static final long PAUSE = 500;

    private final Hypervisor hypervisor;
    private final String domain;
    private final Progress progress;
    private final long start = System.nanoTime();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Job job;
    private volatile boolean aborted;

    private Watcher(Hypervisor hypervisor, String domain, Progress progress) {
        this.hypervisor = hypervisor;
        this.domain = domain;
        this.progress = progress;
    }

    static Watcher start(Hypervisor hypervisor, String domain, Progress progress) {
        Watcher watcher = new Watcher(hypervisor, domain, progress);
        if (progress != Progress.NONE) {
            watcher.startThread("virtsnap progress", watcher::tell);
            watcher.startThread("virtsnap job", watcher::ask);
        }
        return watcher;
    }

    private void startThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private boolean endsWithin(long milliseconds) {
        try {
            return ended.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void tell() {
        while (!endsWithin(PAUSE)) {
            progress.works(Duration.ofNanos(System.nanoTime() - start), job);
        }
    }

    private void ask() {
        if (endsWithin(FIRST) || hypervisor.driver() != Driver.QEMU) {
            return;
        }
        try (Hypervisor second = hypervisor.again();
                Domain watched = second.domain(domain)) {
            do {
                Job now = watched.job();
                job = now;
                if (now != null && now.canBeAborted() && progress.isCancelled() && !aborted) {
                    aborted = true;
                    watched.abortJob();
                }
            } while (!endsWithin(PAUSE));
        } catch (HypervisorException unknown) {
            job = null;
        }
    }

    /** Whether the step was asked to give up. */
    boolean hasAborted() {
        return aborted;
    }

    void end() {
        ended.countDown();
    }
}
