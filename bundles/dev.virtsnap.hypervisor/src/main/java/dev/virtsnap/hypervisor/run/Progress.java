package dev.virtsnap.hypervisor.run;

import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.hypervisor.plan.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hears how a run goes on. Called on the thread of the run and, while a step works, on another. */
public interface Progress {

    /** Nobody listens and nobody cancels. */
    Progress NONE = new Progress() {};

    /**
     * A step begins.
     *
     * @param number from 1
     * @param count of how many
     */
    default void begins(int number, int count, Step step) {}

    /**
     * A step works on; called about twice a second.
     *
     * @param elapsed since it began
     * @param job how far it is; null where libvirt does not tell
     */
    default void works(Duration elapsed, @Nullable Job job) {}

    /** A step is done. */
    default void done(Step step) {}

    /**
     * Whether the rest is no longer wanted. Between two steps that ends the run; within one only where libvirt can give it
     * up and leave all as it was.
     */
    default boolean isCancelled() {
        return false;
    }
}
