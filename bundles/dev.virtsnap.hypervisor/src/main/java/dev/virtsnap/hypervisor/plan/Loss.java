package dev.virtsnap.hypervisor.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something that nobody gets back through libvirt afterwards.
 *
 * @param kind what it is
 * @param sentence what exactly
 * @param file the path of the file that it is about; null if it is about none
 */
public record Loss(Kind kind, String sentence, @Nullable String file) {

    /** One that is about no file. */
    public Loss(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    /** Kinds of losses. */
    public enum Kind {
        /** A snapshot, and with it the way back to it. */
        POINT("restore point"),
        /** A snapshot that stays in the list and leads nowhere. */
        UNUSABLE_POINT("unusable restore point"),
        MEMORY("memory"),
        WRITES("disk writes"),
        DEFINITION("definition"),
        FILE_REMOVED("file removed"),
        FILE_WRITTEN("file written"),
        SAVED_STATE("saved state"),
        /** What no snapshot holds, and therefore does not come back. */
        NEVER_CAPTURED("never captured"),
        SPACE("space");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
