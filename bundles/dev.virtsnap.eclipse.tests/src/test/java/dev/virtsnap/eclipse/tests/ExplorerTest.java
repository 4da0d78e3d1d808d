package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The explorer on libvirt's own driver for tests. */
@ExtendWith(UiGuard.class)
class ExplorerTest {

    private static final String DEFINITION = "<domainsnapshot><name>%s</name></domainsnapshot>";

    /** Does something to the domain of libvirt's driver for tests, as somebody else would. */
    static void change(ConnectionNode connection, java.util.function.Consumer<Domain> what) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
            try (Hypervisor hypervisor = connection.openForWriting();
                    Domain domain = hypervisor.domain("test")) {
                what.accept(domain);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Workbench.until(done::isDone, () -> "it is never done");
        done.join();
    }

    @Test
    void snapshotsOfTheTestDriverStandInATree() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = explorer.connect("Test driver", ExplorerRobot.TEST);
            explorer.expand("Test driver", "test");
            explorer.await("Test driver", "test", "Current state");
            change(connection, domain -> {
                domain.create(DEFINITION.formatted("first"), Set.of());
                domain.create(DEFINITION.formatted("second"), Set.of());
            });
            Connections.shared().refresh();
            explorer.expand("Test driver", "test", "first", "second");
            explorer.await("Test driver", "test", "first", "second", "Current state");
            explorer.select("Test driver", "test", "first", "second");
            SnapshotNode second = (SnapshotNode) explorer.selected();
            assertTrue(second.isCurrent());
            assertEquals(
                    "second",
                    second.getAdapter(dev.virtsnap.language.model.SnapshotNode.class)
                            .name());
            assertEquals("test", second.getAdapter(DomainNode.class).name());
            assertEquals(connection, second.getAdapter(ConnectionNode.class));

            change(connection, domain -> domain.delete("first", Set.of()));
            Connections.shared().refresh();
            explorer.awaitGone("Test driver", "test", "first");
            explorer.await("Test driver", "test", "second");
            assertEquals(second, explorer.selected());
            change(connection, domain -> domain.delete("second", Set.of()));
        }
    }

    @Test
    void connectionsAreRemembered() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            explorer.connect("One", ExplorerRobot.TEST);
            explorer.await("One");
            assertEquals(
                    List.of("One"),
                    new dev.virtsnap.eclipse.explorer.model.Preferences()
                            .connections().stream()
                                    .map(dev.virtsnap.eclipse.explorer.model.ConnectionSettings::name)
                                    .toList());
        }
        assertEquals(List.of(), new dev.virtsnap.eclipse.explorer.model.Preferences().connections());
    }
}
