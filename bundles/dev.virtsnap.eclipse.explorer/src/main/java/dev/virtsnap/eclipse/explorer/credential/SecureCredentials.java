package dev.virtsnap.eclipse.explorer.credential;

import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/**
 * Names and passwords of a connection, from the secure storage of the platform, else from the person, who may have them
 * kept there. What was kept is offered once: asked again for the same, libvirt has refused it.
 */
public final class SecureCredentials implements Credentials {

    private static final String NODE = "/dev.virtsnap/connections/";

    private final String uri;
    private final java.util.Set<Kind> offered = java.util.EnumSet.noneOf(Kind.class);

    public SecureCredentials(String uri) {
        this.uri = uri;
    }

    private static ISecurePreferences storage(String uri) {
        return SecurePreferencesFactory.getDefault().node(NODE + EncodingUtils.encodeSlashes(uri));
    }

    /** Forgets what is kept for an address. */
    public static void forget(String uri) {
        storage(uri).removeNode();
    }

    @Override
    public char @Nullable [] answer(Request request) {
        if (request.kind() == Kind.EXTERNAL) {
            // what is to do for this is another program's, such as an SSH agent's
            return request.proposal() == null ? null : request.proposal().toCharArray();
        }
        String kept = offered.add(request.kind()) ? kept(request.kind()) : "";
        return kept.isEmpty() ? ask(request) : kept.toCharArray();
    }

    private String kept(Kind kind) {
        try {
            return storage(uri).get(key(kind), "");
        } catch (StorageException e) {
            ILog.of(SecureCredentials.class).warn("The secure storage cannot be read.", e);
            return "";
        }
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Waits for the person, on the UI thread of whom nobody waits for this one. */
    private char @Nullable [] ask(Request request) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return null;
        }
        AtomicReference<char @Nullable []> answer = new AtomicReference<>();
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            var window = workbench.getActiveWorkbenchWindow();
            CredentialDialog dialog = new CredentialDialog(
                    window == null ? null : window.getShell(), Messages.bind(Messages.credential_title, uri), request);
            if (dialog.open() == Window.OK) {
                answer.set(dialog.answer());
                if (dialog.isToBeKept()) {
                    keep(request.kind(), dialog.answer());
                }
            }
        });
        return answer.get();
    }

    private void keep(Kind kind, char[] secret) {
        try {
            ISecurePreferences storage = storage(uri);
            storage.put(key(kind), new String(secret), true);
            storage.flush();
        } catch (StorageException | java.io.IOException e) {
            ILog.of(SecureCredentials.class).warn("The secure storage cannot be written.", e);
        }
    }
}
