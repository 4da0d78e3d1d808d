package dev.virtsnap.language.schema;

import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Schemas on the disk. */
final class FileSchemas implements SchemaSource {

    /** Where Debian's package libvirt0 puts libvirt's schemas. */
    static final Path INSTALLED = Path.of("/usr/share/libvirt/schemas/domainsnapshot.rng");

    static final Path EMBEDDED = Examples.SCHEMAS.resolve("target/classes/dev/virtsnap/schemas/rng/domainsnapshot.rng");

    static Grammar installed() throws SchemaException {
        if (!Files.exists(INSTALLED)) {
            throw new AssertionError("libvirt's schemas are missing; install the package libvirt0");
        }
        return Grammar.read(INSTALLED.toString(), new FileSchemas(), new JingDatatypes());
    }

    @Override
    public Document open(String href, @Nullable String baseUri) throws SchemaException {
        Path path = baseUri == null ? Path.of(href) : Path.of(baseUri).resolveSibling(href);
        try {
            return new Document(path.toString(), Text.of(Files.readString(path)));
        } catch (IOException e) {
            throw new SchemaException(path.toString(), "The file cannot be read: " + e.getMessage() + ".");
        }
    }
}
