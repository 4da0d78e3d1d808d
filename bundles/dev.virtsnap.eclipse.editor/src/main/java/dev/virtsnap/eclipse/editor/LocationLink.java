package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.text.Messages;
import dev.virtsnap.language.ide.Location;
import dev.virtsnap.language.text.Range;
import java.io.File;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.osgi.util.NLS;

/** Goes to a place in a document of the workspace. */
final class LocationLink implements IHyperlink {

    private final Range from;
    private final Location to;
    private final String here;

    LocationLink(Range from, Location to, String here) {
        this.from = from;
        this.to = to;
        this.here = here;
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return new Region(from.start(), from.length());
    }

    @Override
    public String getTypeLabel() {
        return Messages.link_type;
    }

    @Override
    public String getHyperlinkText() {
        return to.document().equals(here)
                ? Messages.link_here
                : NLS.bind(Messages.link_open, new File(to.document()).getName());
    }

    @Override
    public void open() {
        Editors.open(new File(to.document()), to.range());
    }
}
