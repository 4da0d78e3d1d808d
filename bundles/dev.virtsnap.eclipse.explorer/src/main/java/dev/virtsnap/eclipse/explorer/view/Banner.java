package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.text.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** Says above the tree what to do where it shows nothing: connect to something, or install libvirt. */
final class Banner {

    private final Link link;

    Banner(Composite parent, Runnable connect) {
        this.link = new Link(parent, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 1;
        data.horizontalIndent = 4;
        link.setLayoutData(data);
        link.addListener(SWT.Selection, event -> connect.run());
        update();
    }

    /** Says what is to be said now. */
    void update() {
        if (link.isDisposed()) {
            return;
        }
        String text = text();
        boolean shown = !text.isEmpty();
        GridData data = (GridData) link.getLayoutData();
        if (!text.equals(link.getText()) || data.exclude == shown) {
            link.setText(text);
            data.exclude = !shown;
            link.setVisible(shown);
            link.getParent().layout();
        }
    }

    private static String text() {
        for (ConnectionNode node : Connections.shared().nodes()) {
            String failure = node.failure();
            if (node.state() == ConnectionNode.State.MISSING && failure != null) {
                return failure + " " + Messages.banner_editor;
            }
        }
        return Connections.shared().nodes().isEmpty() ? Messages.banner_empty : "";
    }
}
