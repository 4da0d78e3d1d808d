package dev.virtsnap.language.rules;

import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What libvirt and its hypervisor say of themselves. Distributions take new things into old releases, so an answer from here
 * goes before one from the number of the release.
 *
 * @param externalSnapshot whether external snapshots can be reverted to and deleted; null if that is not known
 * @param incrementalBackup whether QEMU keeps checkpoints through block jobs; null if that is not known
 */
public record Capabilities(@Nullable Boolean externalSnapshot, @Nullable Boolean incrementalBackup) {

    /** Nothing is known. */
    public static final Capabilities UNKNOWN = new Capabilities(null, null);

    /**
     * These with what a text says: the answer of {@code virConnectGetCapabilities}, where the feature
     * {@code <externalSnapshot/>} of a guest is there or not since 9.9, or of {@code virConnectGetDomainCapabilities}. Null
     * if it is neither.
     */
    public @Nullable Capabilities reading(Text text) {
        Element root = SyntaxTree.parse(text).root();
        if (root != null && root.name().is("capabilities")) {
            return new Capabilities(hasFeature(root, "externalSnapshot"), incrementalBackup);
        }
        if (root != null && root.name().is("domainCapabilities")) {
            Element features = root.element("features");
            Element backup = features == null ? null : features.element("backup");
            Value supported = backup == null ? null : Value.of(backup.attribute("supported"));
            return supported == null ? this : new Capabilities(externalSnapshot, supported.is("yes"));
        }
        return null;
    }

    private static boolean hasFeature(Element capabilities, String name) {
        for (Element guest : capabilities.elements()) {
            Element features = guest.name().is("guest") ? guest.element("features") : null;
            if (features != null && features.element(name) != null) {
                return true;
            }
        }
        return false;
    }
}
