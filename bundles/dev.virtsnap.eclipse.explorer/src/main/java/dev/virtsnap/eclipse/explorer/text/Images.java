package dev.virtsnap.eclipse.explorer.text;

import dev.virtsnap.eclipse.explorer.Explorer;
import java.net.URL;
import java.util.Locale;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/** Images of the explorer, made when they are first shown; in the UI thread only. */
public enum Images {
    CONNECTION,
    CONNECTION_CLOSED,
    DOMAIN_RUNNING,
    DOMAIN_PAUSED,
    DOMAIN_OFF,
    SNAPSHOT,
    CURRENT_STATE,
    PENDING,
    ERROR,
    DECORATION_CURRENT,
    DECORATION_EXTERNAL,
    DECORATION_MIXED,
    DECORATION_MEMORY,
    DECORATION_LOCKED,
    DECORATION_MISSING;

    /** The image; the platform's sign for a missing one if there is none. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = Explorer.BUNDLE + "/" + name();
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor());
            image = registry.get(key);
        }
        return image;
    }

    /** Says how the image is made. */
    public ImageDescriptor descriptor() {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        @Nullable URL url = FileLocator.find(Platform.getBundle(Explorer.BUNDLE), new Path("icons/" + file));
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }
}
