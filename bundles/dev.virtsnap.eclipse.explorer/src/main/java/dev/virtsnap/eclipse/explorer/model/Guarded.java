package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.hypervisor.Hypervisor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A link that refuses the UI thread. */
final class Guarded implements Link {

    private final Link real;
    private final Hypervisor hypervisor;

    private Guarded(Link real) {
        this.real = real;
        this.hypervisor = OffUiThread.guarded(real.hypervisor());
    }

    static Link of(Link real) {
        return new Guarded(real);
    }

    @Override
    public Hypervisor hypervisor() {
        return hypervisor;
    }

    @Override
    public @Nullable Happening await(Duration time) throws InterruptedException {
        OffUiThread.check("Link.await");
        return real.await(time);
    }

    @Override
    public void close() {
        OffUiThread.check("Link.close");
        real.close();
    }
}
