package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.NetworkProtocol;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainDiskSourceNetworkParse}: {@code protocol} is none that libvirt knows. */
final class UnknownNetworkProtocol extends Rule {

    private static final Words PROTOCOLS = Words.of(
            "nbd", "rbd", "sheepdog", "gluster", "iscsi", "http", "https", "ftp", "ftps", "tftp", "ssh", "vxhs", "nfs");

    UnknownNetworkProtocol() {
        super("SNAP021", Severity.ERROR, "A network overlay has an unknown protocol", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            StorageSource source = disk.source();
            Value protocol = source == null || source.type() != StorageType.NETWORK ? null : source.protocol();
            if (protocol != null && NetworkProtocol.of(protocol) == null) {
                found.accept(at(
                                protocol.range(),
                                "libvirt knows no protocol '" + protocol.shown() + "' and refuses the document. Use "
                                        + PROTOCOLS.listed() + ".")
                        .withFixes(PROTOCOLS.fixes(protocol)));
            }
        }
    }
}
