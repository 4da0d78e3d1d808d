package dev.virtsnap.language.rules;

import org.jspecify.annotations.Nullable;

/** Whether the domain has a live process while its snapshot is created. */
public enum Power {
    UNKNOWN,
    /** It runs, or is paused. */
    ACTIVE,
    /** It is shut off. */
    INACTIVE;

    /** {@code running} or {@code shutoff}, the words of libvirt; null for any other. */
    public static @Nullable Power of(String word) {
        return switch (word) {
            case "running" -> ACTIVE;
            case "shutoff" -> INACTIVE;
            default -> null;
        };
    }
}
