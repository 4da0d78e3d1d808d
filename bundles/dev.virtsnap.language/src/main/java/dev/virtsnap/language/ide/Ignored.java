package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Range;

/**
 * One code that a comment names to be ignored.
 *
 * @param code as written
 * @param place where it is written
 * @param comment where the whole comment stands
 * @param element the element behind the comment, whose findings are meant
 */
record Ignored(String code, Range place, Range comment, Range element) {

    /** Whether a finding is one of those that are meant: of that code, in that element or in anything inside it. */
    boolean covers(Diagnostic diagnostic) {
        return diagnostic.code().equals(code) && element.encloses(diagnostic.range());
    }
}
