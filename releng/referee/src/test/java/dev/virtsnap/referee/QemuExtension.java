package dev.virtsnap.referee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One QEMU stage for all tests: a process can have libvirt's embedded driver only once. */
final class QemuExtension implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(QemuExtension.class);

    /** Closed by the store when all tests are over. */
    private record Opened(QemuStage stage) implements AutoCloseable {
        @Override
        public void close() {
            stage.close();
            Stage.delete(stage.folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == QemuStage.class;
    }

    @Override
    public QemuStage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Opened.class, key -> open(), Opened.class)
                .stage();
    }

    private static Opened open() {
        try {
            Path folder = Files.createTempDirectory("vs");
            return new Opened(new QemuStage(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
