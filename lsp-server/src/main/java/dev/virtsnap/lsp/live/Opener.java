package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Hypervisor;

/** Opens connections. */
@Blocking
public interface Opener {

    /**
     * Opens a connection, to be closed by the caller.
     *
     * @param writing whether something is to be changed
     * @throws dev.virtsnap.lsp.wire.Refusal if it cannot be opened
     */
    Hypervisor open(String uri, boolean writing);
}
