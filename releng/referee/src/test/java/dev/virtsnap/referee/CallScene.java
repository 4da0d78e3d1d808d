package dev.virtsnap.referee;

import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.Intent;
import java.util.List;
import java.util.Set;

/**
 * One revert or delete and everything that its answer depends on.
 *
 * @param scene the domain as it is before the call; its document is the one that the page shows, or empty
 * @param kind revert or delete
 * @param target the name of the snapshot
 * @param flags all flags of the call
 * @param seeds the snapshots that the domain has, parents before children
 * @param images the images that these need, each after the one below it
 */
record CallScene(
        Scene scene, Intent.Kind kind, String target, Set<CallFlag> flags, List<Seed> seeds, List<Image> images) {

    CallScene {
        flags = Set.copyOf(flags);
        seeds = List.copyOf(seeds);
        images = List.copyOf(images);
    }

    /**
     * A snapshot that is there.
     *
     * @param xml as it is redefined
     * @param current whether it is the current one
     * @param isTaken whether it holds memory inside of an image, which only a guest that runs can put there
     */
    record Seed(String xml, boolean current, boolean isTaken) {}

    /**
     * An image of a disk.
     *
     * @param backing the path of the one below it; empty if there is none
     * @param format of the image
     * @param tags the internal snapshots in it
     */
    record Image(String path, String backing, String format, List<String> tags) {}

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.word() + " " + target + " " + flags + " of " + scene);
        seeds.forEach(seed -> text.append(seed.current() ? "\ncurrent " : "\n").append(seed.xml()));
        return text.toString();
    }
}
