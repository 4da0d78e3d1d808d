package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.StorageSource;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainDiskSourceNetworkParse}: the attribute {@code protocol} is required. */
final class NetworkSourceWithoutProtocol extends Rule {

    NetworkSourceWithoutProtocol() {
        super("SNAP020", Severity.ERROR, "A network overlay has no protocol", "schema/missing-attribute");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            StorageSource source = disk.source();
            if (source != null
                    && source.type() == StorageType.NETWORK
                    && source.element().attribute("protocol") == null
                    && source.file() == null
                    && source.dev() == null) {
                found.accept(at(
                                source.element().nameRange(),
                                "A <source> of type 'network' needs 'protocol', or libvirt refuses the document. Say"
                                        + " how the image is reached, such as protocol='nbd' or protocol='rbd'.")
                        .withFixes(fixes(source)));
            }
        }
    }

    /** The protocol that is known by its port, else those that are common; none of them does without a name here. */
    private static List<Fix> fixes(StorageSource source) {
        if (source.element().attribute("name") == null) {
            return List.of();
        }
        Element host = source.element().element("host");
        String port = host == null ? "" : Value.textOf(Value.of(host.attribute("port")));
        return switch (port) {
            case "10809" -> List.of(fix(source, "nbd"));
            case "6789", "3300" -> List.of(fix(source, "rbd"));
            case "24007" -> List.of(fix(source, "gluster"));
            case "3260" -> List.of(fix(source, "iscsi"));
            default -> List.of(fix(source, "rbd"), fix(source, "nbd"), fix(source, "gluster"), fix(source, "iscsi"));
        };
    }

    private static Fix fix(StorageSource source, String protocol) {
        return Fix.choice("Add protocol='" + protocol + "'", Markup.add(source.element(), "protocol", protocol));
    }
}
