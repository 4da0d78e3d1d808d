package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.model.OffUiThread;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the guard of the UI thread relies on: a hypervisor that refuses it and remembers that. */
class OffUiThreadTest {

    @Test
    void aHypervisorRefusesTheUiThread() throws Exception {
        HypervisorDouble real = new HypervisorDouble();
        real.domain("web1");
        Hypervisor guarded = OffUiThread.guarded(
                real.open("double:///", Access.READ_ONLY, Credentials.NONE).hypervisor());
        assertEquals("double:///", guarded.uri());
        int before = OffUiThread.violations().size();
        assertThrows(IllegalStateException.class, guarded::domainNames);
        List<String> violations = OffUiThread.violations();
        assertEquals(before + 1, violations.size());
        assertEquals("'Hypervisor.domainNames' was called on the UI thread.", violations.get(before));
        CompletableFuture<String> elsewhere =
                CompletableFuture.supplyAsync(() -> guarded.domain("web1").xml());
        assertTrue(elsewhere.join().contains("web1"));
    }
}
