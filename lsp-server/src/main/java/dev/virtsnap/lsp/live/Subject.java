package dev.virtsnap.lsp.live;

import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CallFlag;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open definition that something is to be done with.
 *
 * @param uri of the document
 * @param version of its text
 * @param file the name of its file, for virsh
 * @param analysis of its text
 */
public record Subject(String uri, int version, String file, Analysis analysis) {

    /** In UTF-16 units. */
    private static final int LARGE = 1 << 20;

    /** The name of the snapshot; empty if it has none. */
    String name() {
        return analysis.definition().nameText();
    }

    /** The domain that it says it is of; empty if it does not say. */
    String domain() {
        DomainDefinition domain = analysis.definition().domain();
        return domain == null ? "" : Value.textOf(domain.name()).strip();
    }

    String xml() {
        return analysis.text().string();
    }

    /** The flags of one call that the document, or what is usual for it, names. */
    <F extends Enum<F> & CallFlag> Set<F> flags(Class<F> call) {
        Set<F> flags = EnumSet.noneOf(call);
        Set<CallFlag> known = analysis.facts().flags();
        for (CallFlag flag : known == null ? Set.<CallFlag>of() : known) {
            if (call.isInstance(flag)) {
                flags.add(call.cast(flag));
            }
        }
        return flags;
    }

    /** Whether it is too long to be kept. */
    boolean isLarge() {
        return LARGE < analysis.text().length();
    }

    /** Whether it is the record of a snapshot and no wish for one. */
    boolean isRecord() {
        return !analysis.intent().isCreate();
    }

    /** The same document with another analysis; null if that is none of a snapshot. */
    public static @Nullable Subject of(String uri, int version, String file, Analysis analysis) {
        return analysis.definition().isSnapshot() ? new Subject(uri, version, file, analysis) : null;
    }
}
