package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * What libvirt prints of a snapshot before the domain that it has kept, which is long and not shown in a tree. A value.
 *
 * @param text that beginning of its document
 * @param hasDomain whether a whole domain follows
 * @param time in seconds since 1970; 0 if it is not known
 */
record SnapshotHead(String text, boolean hasDomain, SnapshotNode node, long time, String description) {

    private static final String DOMAIN = "<domain ";

    /** Reads a document. */
    static SnapshotHead of(String xml) {
        String text = cut(xml);
        SnapshotDefinition definition = Situation.definition(text);
        return new SnapshotHead(
                text,
                text.length() < xml.length(),
                SnapshotNode.of(definition).withoutDefinition(),
                seconds(definition.creationTime()),
                Value.textOf(definition.description()));
    }

    /** Whether it would be read from that document again. */
    boolean isOf(String xml) {
        return xml.startsWith(text) && cut(xml).length() == text.length();
    }

    /** What stands in the first element of that name, as it is written; empty if there is none. */
    static String nameIn(String xml) {
        int start = xml.indexOf("<name>");
        int end = start < 0 ? -1 : xml.indexOf("</name>", start);
        return end < 0 ? "" : xml.substring(start + "<name>".length(), end);
    }

    private static String cut(String xml) {
        int end = xml.indexOf(DOMAIN);
        return end < 0 ? xml : xml.substring(0, end);
    }

    private static long seconds(@Nullable Value time) {
        try {
            return Long.parseLong(Value.textOf(time).strip());
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }
}
