package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The images that lie below each other in a disk, the one that is written to first: the {@code <source>} of the disk and
 * those of the {@code <backingStore>} in it, which libvirt prints of a guest that runs. Immutable.
 *
 * @param paths of the images, as they are written
 * @param isWhole whether it is known that nothing lies below the last of them: an empty {@code <backingStore/>} says so
 */
public record BackingChain(List<String> paths, boolean isWhole) {

    public BackingChain {
        paths = List.copyOf(paths);
    }

    static BackingChain of(DomainDisk disk) {
        List<String> paths = new ArrayList<>();
        @Nullable Value path = disk.path();
        @Nullable Element above = disk.element();
        while (path != null && above != null) {
            paths.add(path.text());
            Element store = above.element("backingStore");
            if (store != null && store.elements().isEmpty()) {
                return new BackingChain(paths, true);
            }
            StorageSource source = store == null
                    ? null
                    : StorageSource.of(store.element("source"), StorageType.ofDisk(Value.of(store.attribute("type"))));
            path = source == null ? null : source.path();
            above = store;
        }
        return new BackingChain(paths, false);
    }
}
