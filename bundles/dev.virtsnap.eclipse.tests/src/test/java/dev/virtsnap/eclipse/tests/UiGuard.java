package dev.virtsnap.eclipse.tests;

import dev.virtsnap.eclipse.explorer.model.OffUiThread;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test in which code of ours kept the UI thread busy, or called a hypervisor on it: looks at its stack again and
 * again, and adds up how long it stays in one call of ours. What tests themselves call does not count.
 */
public final class UiGuard implements BeforeEachCallback, AfterEachCallback {

    /** In milliseconds: what a person feels. */
    private static final long MOST = 100;

    private static final int PAUSE = 5;

    private volatile boolean watching;
    private Thread watcher = new Thread(() -> {});
    private final List<String> found = new ArrayList<>();
    private int refused;

    @Override
    public void beforeEach(ExtensionContext context) {
        refused = OffUiThread.violations().size();
        synchronized (found) {
            found.clear();
        }
        Thread ui = PlatformUI.getWorkbench().getDisplay().getThread();
        watching = true;
        watcher = new Thread(() -> watch(ui), "virtsnap-ui-guard");
        watcher.setDaemon(true);
        watcher.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        watching = false;
        watcher.join();
        List<String> violations = OffUiThread.violations();
        if (refused < violations.size()) {
            throw new AssertionError(String.join("\n", violations.subList(refused, violations.size())));
        }
        synchronized (found) {
            if (!found.isEmpty()) {
                throw new AssertionError(String.join("\n", found));
            }
        }
    }

    private void watch(Thread ui) {
        String call = "";
        Kept kept = new Kept(ui);
        while (watching) {
            StackTraceElement[] stack = ui.getStackTrace();
            String now = ours(stack);
            if (now.isEmpty() || !now.equals(call)) {
                call = now;
                kept = new Kept(ui);
            } else if (MOST < kept.milliseconds()) {
                synchronized (found) {
                    found.add("the UI thread was kept for more than " + MOST + " ms by " + now + ":\n"
                            + String.join(
                                    "\n",
                                    Arrays.stream(stack).map(String::valueOf).toList()));
                }
                return;
            }
            pause();
        }
    }

    /**
     * How long a thread has worked or waited. While others have all processors it does neither; that is no fault of ours,
     * up to a point.
     */
    private static final class Kept {

        /** As many times as long on the clock is a fault in any case: it may work where nobody counts. */
        private static final int STARVED = 10;

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final Thread thread;
        private final long start = System.nanoTime();
        private final long worked;
        private long last = start;
        private long waited;

        Kept(Thread thread) {
            this.thread = thread;
            this.worked = THREADS.getThreadCpuTime(thread.getId());
        }

        long milliseconds() {
            long now = System.nanoTime();
            waited += thread.getState() == Thread.State.RUNNABLE ? 0 : now - last;
            last = now;
            long own = THREADS.getThreadCpuTime(thread.getId()) - worked + waited;
            return Math.max(own, (now - start) / STARVED) / 1_000_000;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The outermost call of ours with the depth at which it stands; empty if there is none but from a test. */
    private static String ours(StackTraceElement[] stack) {
        String outermost = "";
        for (int i = 0; i < stack.length; i++) {
            String type = stack[i].getClassName();
            if (type.startsWith("dev.virtsnap.eclipse.tests.")) {
                // what a test calls itself, it waits for; events that it lets through are handled deeper than this
                return type.endsWith(".Workbench") && isPumping(stack, i) ? outermost : "";
            }
            if (type.equals("org.eclipse.ui.internal.WorkbenchPage")
                    && stack[i].getMethodName().equals("openEditor")) {
                // the platform takes its time for an editor, whoever wants one; what of ours is in it stands deeper
                return outermost;
            }
            if (type.startsWith("dev.virtsnap.")) {
                outermost = stack.length - i + " " + type + "." + stack[i].getMethodName();
            }
        }
        return outermost;
    }

    private static boolean isPumping(StackTraceElement[] stack, int at) {
        return 0 < at && stack[at - 1].getMethodName().equals("readAndDispatch");
    }
}
