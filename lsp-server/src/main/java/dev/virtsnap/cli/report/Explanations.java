package dev.virtsnap.cli.report;

import org.jspecify.annotations.Nullable;

/** Knows what codes mean. */
@FunctionalInterface
public interface Explanations {

    /** What a code means; null if nobody wrote that down. */
    @Nullable
    Explanation of(String code);
}
