package dev.virtsnap.language.ide;

import dev.virtsnap.language.schema.SchemaQuery;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Text;

/**
 * What is asked for, with what all who answer need.
 *
 * @param now seconds since 1970-01-01 UTC
 * @param trials how those went that were asked for before
 */
record CompletionRequest(Analysis analysis, int offset, Workspace workspace, long now, Trials trials) {

    SchemaQuery query() {
        return new SchemaQuery(analysis.grammar());
    }

    Text text() {
        return analysis.text();
    }

    /** The quote that the document uses: the first one in a tag. */
    char quote() {
        Element root = analysis.tree().root();
        String text = text().string();
        for (int i = text.indexOf('=', root == null ? 0 : root.start()); 0 <= i; i = text.indexOf('=', i + 1)) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
            if (next == '\'' || next == '"') {
                return next;
            }
        }
        return '\'';
    }

    KnownValues known() {
        return new KnownValues(analysis, workspace, now);
    }

    /** The first character behind an offset that is not white space, NUL at the end. */
    char behind(int from) {
        String text = text().string();
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i < text.length() ? text.charAt(i) : '\0';
    }
}
