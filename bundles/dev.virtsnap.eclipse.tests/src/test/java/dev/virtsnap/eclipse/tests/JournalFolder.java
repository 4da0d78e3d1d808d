package dev.virtsnap.eclipse.tests;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.journal.Journals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each test a journal of its own, and takes away the windows that it has left. */
public final class JournalFolder implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("virtsnap-journal");
        InstanceScope.INSTANCE.getNode(Explorer.BUNDLE).put(Journals.FOLDER, folder.toString());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        InstanceScope.INSTANCE.getNode(Explorer.BUNDLE).remove(Journals.FOLDER);
        Workbench.popups().forEach(shell -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
        Workbench.settle();
    }
}
