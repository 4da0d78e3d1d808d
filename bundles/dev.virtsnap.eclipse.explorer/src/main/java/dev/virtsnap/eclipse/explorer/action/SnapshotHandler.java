package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.plan.Request;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** A command on the selected snapshots; which one is said behind a colon where it is registered. */
public final class SnapshotHandler extends AbstractHandler implements IExecutableExtension {

    /** The parameter of a command that only shows what another would do: its verb. */
    private static final String VERB = "dev.virtsnap.eclipse.explorer.plan.verb";

    private @Nullable Verb verb;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        verb = data == null ? null : Verb.of(data.toString());
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Verb own = verb;
        String asked = event.getParameter(VERB);
        Verb meant = own != null ? own : Verb.of(asked == null ? Verb.REVERT.word() : asked);
        List<Request> requests = requests(meant, Selected.of(HandlerUtil.getCurrentSelection(event)));
        if (requests.isEmpty()) {
            return null;
        }
        return own == null
                ? Actions.planOnly(HandlerUtil.getActiveShell(event), requests)
                : Actions.start(HandlerUtil.getActiveShell(event), requests);
    }

    private static List<Request> requests(Verb verb, Selected selected) {
        List<Request> requests = new ArrayList<>();
        selected.snapshots().forEach((domain, snapshots) -> requests.add(verb.request(domain, snapshots)));
        return requests;
    }
}
