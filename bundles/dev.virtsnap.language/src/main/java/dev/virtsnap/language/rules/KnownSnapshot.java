package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.SnapshotState;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that the domain has already.
 *
 * @param parent the name of its parent; null if it is a root or that is not known
 * @param state what the guest did when it was taken; null if that is not known
 */
public record KnownSnapshot(String name, @Nullable String parent, @Nullable SnapshotState state) {}
