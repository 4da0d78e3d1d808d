package dev.virtsnap.eclipse.explorer.compare;

import dev.virtsnap.eclipse.explorer.text.Images;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.swt.graphics.Image;

/**
 * One side of a comparison.
 *
 * @param title what it is, for people
 * @param text the definition
 */
public record Side(String title, String text) implements ITypedElement, IEncodedStreamContentAccessor {

    @Override
    public String getName() {
        return title;
    }

    @Override
    public Image getImage() {
        return Images.SNAPSHOT.image();
    }

    @Override
    public String getType() {
        return "xml";
    }

    @Override
    public InputStream getContents() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getCharset() {
        return StandardCharsets.UTF_8.name();
    }
}
