package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * The element {@code <memory>}: whether the memory of the guest is saved, and where.
 *
 * @param element the {@code <memory>}
 * @param mode attribute {@code snapshot}
 * @param file attribute {@code file}
 */
public record MemoryRequest(Element element, @Nullable Value mode, @Nullable Value file) {

    static @Nullable MemoryRequest of(@Nullable Element element) {
        return element == null
                ? null
                : new MemoryRequest(
                        element, Value.of(element.attribute("snapshot")), Value.of(element.attribute("file")));
    }

    /** Whether a file is named, if only by an empty name, which libvirt takes for a relative path. */
    public boolean hasFile() {
        return file != null;
    }

    /** The mode that is written, or external if only a file is; null if neither is, or an unknown word. */
    public @Nullable SnapshotMode parsedMode() {
        if (mode != null) {
            return SnapshotMode.of(mode);
        }
        return hasFile() ? SnapshotMode.EXTERNAL : null;
    }

    /** Where to point when the mode is wrong: the mode, else the file, else the element. */
    public Range modeRange() {
        if (mode != null) {
            return mode.range();
        }
        return file != null ? file.range() : element.nameRange();
    }
}
