package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.text.Messages;
import dev.virtsnap.language.ide.Link;
import java.io.File;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;

/** Shows where a file of this host is; what is in an image no editor shows. */
final class FileLink implements IHyperlink {

    private final Link link;

    FileLink(Link link) {
        this.link = link;
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return new Region(link.range().start(), link.range().length());
    }

    @Override
    public String getTypeLabel() {
        return Messages.link_type;
    }

    @Override
    public String getHyperlinkText() {
        return NLS.bind(Messages.link_file, link.path());
    }

    @Override
    public void open() {
        File file = new File(link.path());
        File folder = file.getParentFile();
        if (!file.exists() || folder == null) {
            Editors.say(NLS.bind(Messages.link_missing, link.path()));
        } else if (file.getName().endsWith(".xml")) {
            Editors.open(file, null);
        } else {
            Program.launch(folder.getPath());
        }
    }
}
