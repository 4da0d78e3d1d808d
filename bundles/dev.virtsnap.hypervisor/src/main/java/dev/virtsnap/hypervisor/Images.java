package dev.virtsnap.hypervisor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is in folders and in images, where the hypervisor runs. */
public interface Images {

    /** Nobody can look: the images are on another machine. */
    Images NONE = new Images() {
        @Override
        public List<String> in(String folder) {
            return List.of();
        }

        @Override
        public @Nullable String base(String image) {
            return null;
        }

        @Override
        public @Nullable List<String> tags(String image) {
            return null;
        }
    };

    /** The absolute paths of the files in a folder; none if it cannot be read. */
    List<String> in(String folder);

    /** The absolute path of the image that an image stands on; null if it stands on none, or that is not known. */
    @Nullable
    String base(String image);

    /** The names of the snapshots inside an image; null if that is not known. */
    @Nullable
    List<String> tags(String image);
}
