package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Images;
import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.language.model.SnapshotKind;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILabelProviderListener;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.jspecify.annotations.Nullable;

/**
 * Shows one thing that is known of a node as a small picture on its image and as a word beside its name. Which one, the data
 * of the extension says, so that a person can turn off each.
 */
public final class NodeDecorator implements ILightweightLabelDecorator, IExecutableExtension {

    private enum Aspect {
        CURRENT,
        KIND,
        MEMORY,
        TROUBLE,
        LOCK
    }

    private Aspect aspect = Aspect.KIND;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, @Nullable Object data) {
        aspect = Aspect.valueOf(String.valueOf(data));
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        if (element instanceof SnapshotNode snapshot) {
            decorate(snapshot, decoration);
        } else if (element instanceof ConnectionNode connection && aspect == Aspect.LOCK && connection.isReadOnly()) {
            decoration.addOverlay(Images.DECORATION_LOCKED.descriptor(), IDecoration.BOTTOM_RIGHT);
        }
    }

    private void decorate(SnapshotNode snapshot, IDecoration decoration) {
        switch (aspect) {
            case CURRENT -> {
                if (snapshot.isCurrent()) {
                    decoration.addOverlay(Images.DECORATION_CURRENT.descriptor(), IDecoration.BOTTOM_RIGHT);
                    decoration.addSuffix(" " + Messages.decoration_current);
                }
            }
            case KIND -> kind(snapshot, decoration);
            case MEMORY -> {
                if (snapshot.hasMemory()) {
                    decoration.addOverlay(Images.DECORATION_MEMORY.descriptor(), IDecoration.TOP_LEFT);
                    decoration.addSuffix(" " + Messages.decoration_memory);
                } else if (snapshot.isDiskOnly()) {
                    decoration.addSuffix(" " + Messages.decoration_disk_only);
                }
            }
            case TROUBLE -> trouble(snapshot, decoration);
            case LOCK -> {
                // a snapshot has none
            }
        }
    }

    private static void kind(SnapshotNode snapshot, IDecoration decoration) {
        SnapshotKind kind = snapshot.kind();
        if (kind == null) {
            return;
        }
        switch (kind) {
            case EXTERNAL -> decoration.addOverlay(Images.DECORATION_EXTERNAL.descriptor(), IDecoration.TOP_RIGHT);
            case MIXED -> decoration.addOverlay(Images.DECORATION_MIXED.descriptor(), IDecoration.TOP_RIGHT);
            case INTERNAL -> {
                // what is usual has no sign
            }
        }
        decoration.addSuffix(" [" + kind.word() + "]");
    }

    private static void trouble(SnapshotNode snapshot, IDecoration decoration) {
        if (!snapshot.missingFiles().isEmpty()) {
            decoration.addOverlay(Images.DECORATION_MISSING.descriptor(), IDecoration.BOTTOM_LEFT);
            decoration.addSuffix(" " + Messages.decoration_missing);
        } else if (snapshot.isOrphan()) {
            decoration.addOverlay(Images.DECORATION_MISSING.descriptor(), IDecoration.BOTTOM_LEFT);
            decoration.addSuffix(" " + Messages.decoration_orphan);
        }
    }

    @Override
    public boolean isLabelProperty(Object element, String property) {
        return true;
    }

    @Override
    public void addListener(ILabelProviderListener listener) {
        // what it shows changes with the nodes, which are shown again then
    }

    @Override
    public void removeListener(ILabelProviderListener listener) {
        // there is none
    }

    @Override
    public void dispose() {
        // it holds nothing
    }
}
