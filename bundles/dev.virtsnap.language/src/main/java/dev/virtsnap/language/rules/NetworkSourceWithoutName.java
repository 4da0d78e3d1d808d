package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.NetworkProtocol;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.StorageType;
import java.util.function.Consumer;

/** {@code virDomainDiskSourceNetworkParse}: all protocols but nbd need the attribute {@code name}. */
final class NetworkSourceWithoutName extends Rule {

    NetworkSourceWithoutName() {
        super("SNAP022", Severity.ERROR, "A network overlay does not say which image", "schema/missing-attribute");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            StorageSource source = disk.source();
            NetworkProtocol protocol = source == null || source.type() != StorageType.NETWORK
                    ? null
                    : NetworkProtocol.of(source.protocol());
            if (source != null
                    && protocol != null
                    && protocol != NetworkProtocol.NBD
                    && source.element().attribute("name") == null) {
                found.accept(at(
                        source.element().nameRange(),
                        "A <source> with protocol='" + protocol.word()
                                + "' needs 'name', or libvirt refuses the document. Add the name of the image on the"
                                + " server."));
            }
        }
    }
}
