package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** GTK and libvirt share GLib's main loop, which only one thread may turn. */
class MainLoopTest {

    @Test
    void onlyTheDisplayTurnsTheMainLoop() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            explorer.connect("Test driver", ExplorerRobot.TEST);
            explorer.expand("Test driver", "test");
            explorer.await("Test driver", "test", "Current state");
            assertEquals(
                    List.of(),
                    Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .filter("libvirt events"::equals)
                            .toList());
        }
    }
}
