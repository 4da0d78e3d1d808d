package dev.virtsnap.eclipse.editor.text;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/** Our images, made when they are first shown; in the UI thread only. */
public enum Images {
    SNAPSHOT,
    DOMAIN,
    DISKS,
    DISK,
    MEMORY,
    TIME,
    STATE,
    PARENT,
    GROUP,
    FIELD,
    ATTRIBUTE,
    VALUE,
    FIX,
    CHANGE;

    private static final String BUNDLE = "dev.virtsnap.eclipse.editor";

    /** The image; the platform's sign for a missing one if there is none. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = BUNDLE + "/" + file();
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor());
            image = registry.get(key);
        }
        return image;
    }

    /** Says how the image is made. */
    public ImageDescriptor descriptor() {
        IPath path = new Path("icons/" + file());
        @Nullable URL url = FileLocator.find(Platform.getBundle(BUNDLE), path);
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    private String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".png";
    }
}
