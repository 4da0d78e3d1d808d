package dev.virtsnap.hypervisor.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is in folders and in images. */
public interface Images {

    /** The absolute paths of the files in a folder; none if it cannot be read. */
    List<String> in(String folder);

    /** The absolute path of the image that an image stands on; null if it stands on none, or that is not known. */
    @Nullable
    String base(String image);

    /** The names of the snapshots inside an image; null if that is not known. */
    @Nullable
    List<String> tags(String image);
}
