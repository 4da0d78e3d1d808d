package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one document. */
final class Problems {

    private final int length;
    private final int limit;
    private final List<Diagnostic> found = new ArrayList<>(0);

    /**
     * @param length of the text
     * @param limit how many are kept, so that a gigabyte of mistakes does not fill the memory
     */
    Problems(int length, int limit) {
        this.length = length;
        this.limit = limit;
    }

    /** Whether there is no room for more; a caller may save itself the work. */
    boolean isFull() {
        return limit <= found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(SyntaxCode code, int start, int end, String message) {
        add(Diagnostic.error(code.code(), range(start, end), message));
    }

    void add(SyntaxCode code, int start, int end, String message, Fix fix) {
        add(Diagnostic.error(code.code(), range(start, end), message).fixedBy(fix));
    }

    void add(Diagnostic problem) {
        if (!isFull()) {
            found.add(problem);
        }
    }

    /** All that was added, by place. */
    List<Diagnostic> byPlace() {
        if (1 < found.size()) {
            found.sort(Diagnostic.BY_PLACE);
        }
        return List.copyOf(found);
    }

    /** A range that one can see: one code unit more if it were empty. */
    Range range(int start, int end) {
        if (start < end) {
            return new Range(start, end);
        }
        return end < length ? new Range(start, end + 1) : new Range(Math.max(0, start - 1), end);
    }

    static Fix insert(int offset, String inserted) {
        return Fix.safe("Insert '" + inserted + "'", Edit.insert(offset, inserted));
    }

    static Fix replace(String title, int start, int end, String by) {
        return Fix.safe(title, Edit.replace(new Range(start, end), by));
    }

    static Fix delete(String title, int start, int end) {
        return Fix.safe(title, Edit.delete(new Range(start, end)));
    }
}
