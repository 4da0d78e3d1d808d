package dev.virtsnap.lsp.wire;

import org.jspecify.annotations.Nullable;

/**
 * Answers one method.
 *
 * @param <P> what the parameters are read as
 */
public interface Handler<P> {

    /**
     * Called by the thread that reads, in the order in which messages come; what takes time is left to the answer.
     *
     * @param params what came
     * @return what is left to do, on some other thread; null if a notification was dealt with
     */
    @Nullable
    Answer accept(@Nullable P params);

    /** What is left to do. */
    interface Answer {

        /** The result, an LSP4J object or JSON; null is an answer, too. */
        @Nullable
        Object get(Call call);
    }

    /** What is left to do waits for a person or for another machine: it has a thread of its own, and nobody else waits for it. */
    interface PatientAnswer extends Answer {}
}
