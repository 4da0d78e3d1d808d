package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import org.jspecify.annotations.Nullable;

/** What is written to the disk is not there when the memory comes back. */
final class TransientDiskOfSavedGuest extends MigrationRule {

    TransientDiskOfSavedGuest() {
        super("SNAP513", Severity.ERROR, "The memory is saved of a guest with a transient disk");
    }

    @Override
    @Nullable
    String blocker(DomainDefinition domain, Facts facts) {
        for (DomainDisk disk : domain.disks()) {
            if (disk.isTransient()) {
                return "The transient disk '" + disk.name() + "'";
            }
        }
        return null;
    }

    @Override
    boolean removable() {
        return false;
    }
}
