package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.Node;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IEvaluationService;
import org.jspecify.annotations.Nullable;

/** Says of a node, for the enablement of commands and without asking a hypervisor, how it is with its connection. */
public final class NodeTester extends PropertyTester {

    private static final String NAMESPACE = "dev.virtsnap.eclipse.explorer.";

    private static final String OPEN = "isOpen";

    private static final String WRITABLE = "isWritable";

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, @Nullable Object expected) {
        if (!(receiver instanceof Node node)) {
            return false;
        }
        boolean open = node.connection().isOpen();
        boolean answer =
                switch (property) {
                    case OPEN -> open;
                    case WRITABLE -> open && !node.connection().isReadOnly();
                    default -> false;
                };
        return answer == !Boolean.FALSE.equals(expected);
    }

    /** Has the enablement of commands looked at again, because something has changed. */
    static void ask() {
        IEvaluationService service = PlatformUI.getWorkbench().getService(IEvaluationService.class);
        service.requestEvaluation(NAMESPACE + OPEN);
        service.requestEvaluation(NAMESPACE + WRITABLE);
    }
}
