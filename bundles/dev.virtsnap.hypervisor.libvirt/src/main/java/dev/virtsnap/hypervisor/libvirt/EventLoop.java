package dev.virtsnap.hypervisor.libvirt;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * libvirt's event loop, on a thread of its own: connections to a daemon need it to notice that they are lost, and the embedded
 * QEMU to hear of its guests. It has to be there before the first connection is opened.
 */
final class EventLoop {

    private static final AtomicBoolean ELSEWHERE = new AtomicBoolean();

    private EventLoop() {}

    /**
     * Somebody else in this process turns GLib's main loop, on which libvirt's default one hangs ({@code
     * g_main_context_default}): GTK does. A second thread that turns it would run GTK's work beside GTK, and corrupt memory.
     */
    static void leaveToMainLoop() {
        ELSEWHERE.set(true);
    }

    static void start(LibvirtApi api) {
        if (api.virEventRegisterDefaultImpl() < 0) {
            throw new LibvirtException(NativeError.last(api));
        }
        if (ELSEWHERE.get()) {
            return;
        }
        Thread thread = new Thread(() -> run(api), "libvirt events");
        thread.setDaemon(true);
        thread.start();
    }

    /** A turn waits until something happens; one that fails has nothing to tell to anybody. */
    private static void run(LibvirtApi api) {
        while (true) {
            api.virEventRunDefaultImpl();
        }
    }
}
