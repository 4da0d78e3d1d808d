package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Range;
import java.util.List;

/**
 * An entry of an outline.
 *
 * @param kind what it is
 * @param name of it, never empty
 * @param detail what it means, such as {@code external qcow2 web1.s2.qcow2}; possibly empty
 * @param range all of it
 * @param nameRange what to select to show it, inside the range
 * @param children inside it
 */
public record Symbol(Kind kind, String name, String detail, Range range, Range nameRange, List<Symbol> children) {

    /** What it is. */
    public enum Kind {
        SNAPSHOT,
        DOMAIN,
        DISKS,
        DISK,
        MEMORY,
        TIME,
        STATE,
        PARENT,
        /** An element that holds others. */
        GROUP,
        /** An element that holds text or nothing. */
        FIELD
    }

    public Symbol {
        children = List.copyOf(children);
    }
}
