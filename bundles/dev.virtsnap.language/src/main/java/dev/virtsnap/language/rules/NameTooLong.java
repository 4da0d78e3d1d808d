package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** {@code qemuSnapshotCreateWriteMetadata}: name, {@code .xml} and {@code .new} have to fit into 255 bytes. */
final class NameTooLong extends Rule {

    private static final int MOST_BYTES = 247;

    private static final int SHORT = 60;

    NameTooLong() {
        super("SNAP303", Severity.ERROR, "The name of a snapshot is too long for a file");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.isQemu() || context.facts().has(CreateFlag.NO_METADATA)) {
            return;
        }
        Value name = context.definition().name();
        if (name == null || name.text().length() * 3 <= MOST_BYTES) {
            return;
        }
        int bytes = name.text().getBytes(StandardCharsets.UTF_8).length;
        if (MOST_BYTES < bytes) {
            String shorter = shortened(name.text());
            found.accept(at(
                            name.range(),
                            "This name takes " + bytes + " bytes and " + MOST_BYTES
                                    + " fit: libvirt fails to save what it knows of the snapshot, after it has"
                                    + " changed the disks. Shorten the name.")
                    .fixedBy(Fix.choice("Change it to '" + shorter + "'", name.replacement(shorter))));
        }
    }

    private static String shortened(String name) {
        String start = name.strip();
        int end = Math.min(SHORT, start.length());
        return start.substring(0, Character.isHighSurrogate(start.charAt(end - 1)) ? end - 1 : end)
                .strip();
    }
}
