package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.CurrentStateNode;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.MessageNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Images;
import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.language.model.SnapshotState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.navigator.IDescriptionProvider;
import org.jspecify.annotations.Nullable;

/** What the nodes of the tree are called, with the most important of what is known beside it. */
public final class ExplorerLabels extends LabelProvider
        implements IStyledLabelProvider, ILabelProvider, IDescriptionProvider {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public StyledString getStyledText(Object element) {
        if (element instanceof ConnectionNode connection) {
            return with(new StyledString(Shown.plain(connection.name())), beside(connection));
        }
        if (element instanceof DomainNode domain) {
            SnapshotState state = domain.state();
            return with(new StyledString(Shown.plain(domain.name())), state == null ? "" : state.word());
        }
        if (element instanceof SnapshotNode snapshot) {
            return with(new StyledString(Shown.plain(snapshot.name())), beside(snapshot));
        }
        if (element instanceof CurrentStateNode current) {
            SnapshotState state = current.domain().state();
            return with(
                    new StyledString(current.name(), StyledString.COUNTER_STYLER), state == null ? "" : state.word());
        }
        if (element instanceof MessageNode message) {
            StyledString text = new StyledString(Shown.plain(message.name()), StyledString.QUALIFIER_STYLER);
            return message.kind() == MessageNode.Kind.ERROR ? with(text, Messages.label_retry) : text;
        }
        return new StyledString(String.valueOf(element));
    }

    private static StyledString with(StyledString text, String beside) {
        return beside.isEmpty() ? text : text.append("  " + beside, StyledString.DECORATIONS_STYLER);
    }

    private static String beside(ConnectionNode connection) {
        String state =
                switch (connection.state()) {
                    case NEW -> "";
                    case OPEN -> connection.isReadOnly() ? Messages.label_locked : "";
                    case OPENING -> Messages.label_opening;
                    case FAILED, MISSING -> Messages.label_failed;
                    case LOST -> Messages.label_lost;
                    case CLOSED -> Messages.label_closed;
                };
        boolean named = !connection.name().equals(connection.uri());
        return (named ? Shown.plain(connection.uri()) + " " : "") + (state.isEmpty() ? "" : "[" + state + "]");
    }

    private static String beside(SnapshotNode snapshot) {
        Instant time = snapshot.time();
        return time == null ? "" : TIME.format(time.atZone(ZoneId.systemDefault()));
    }

    @Override
    public @Nullable Image getImage(Object element) {
        if (element instanceof ConnectionNode connection) {
            return (connection.isOpen() ? Images.CONNECTION : Images.CONNECTION_CLOSED).image();
        }
        if (element instanceof DomainNode domain) {
            return of(domain.state()).image();
        }
        if (element instanceof SnapshotNode) {
            return Images.SNAPSHOT.image();
        }
        if (element instanceof CurrentStateNode) {
            return Images.CURRENT_STATE.image();
        }
        return element instanceof MessageNode message && message.kind() == MessageNode.Kind.ERROR
                ? Images.ERROR.image()
                : Images.PENDING.image();
    }

    private static Images of(@Nullable SnapshotState state) {
        if (state == null || state == SnapshotState.SHUTOFF || state == SnapshotState.CRASHED) {
            return Images.DOMAIN_OFF;
        }
        return state == SnapshotState.RUNNING ? Images.DOMAIN_RUNNING : Images.DOMAIN_PAUSED;
    }

    /** What the status line says of what is selected. */
    @Override
    public String getDescription(Object element) {
        return element instanceof SnapshotNode snapshot
                        && !snapshot.description().isEmpty()
                ? Shown.plain(snapshot.name()) + ": " + Shown.plain(snapshot.description())
                : getText(element);
    }
}
