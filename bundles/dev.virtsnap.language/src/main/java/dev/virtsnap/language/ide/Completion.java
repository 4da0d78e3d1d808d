package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.text.Likeness;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What may be put in at a cursor: what the schema allows there in view of what stands before and behind, with the values
 * that are known from the domain and from other snapshots.
 *
 * <p>No item adds an error to the document, whatever is typed into its places afterwards.
 */
public final class Completion {

    private Completion() {}

    /**
     * What may be put in.
     *
     * @param offset of the cursor
     * @param workspace other documents, whose snapshots may be parents
     * @param now seconds since 1970-01-01 UTC
     */
    public static CompletionList at(Analysis analysis, int offset, Workspace workspace, long now) {
        return at(analysis, offset, workspace, now, new Trials());
    }

    /**
     * The same for somebody who asks again and again.
     *
     * @param trials the same ones each time
     */
    public static CompletionList at(Analysis analysis, int offset, Workspace workspace, long now, Trials trials) {
        CompletionList exact = offered(new CompletionRequest(analysis, offset, workspace, now, trials));
        int start = exact.replace().start();
        return exact.items().isEmpty() || offset <= start
                ? exact
                : forgiving(exact, analysis.text().slice(start, offset));
    }

    /** Whether files with a domain XML are among the answers, so that it is worth looking for them. */
    public static boolean namesDomains(Analysis analysis, int offset) {
        CommentWord word = CommentWord.at(analysis, offset);
        return word != null && word.kind() != CommentWord.Kind.CODE && word.kind() != CommentWord.Kind.REASON;
    }

    /** Editors show what begins like what has been typed; what is only like it is made to. */
    private static CompletionList forgiving(CompletionList exact, String typed) {
        List<CompletionItem> items = new ArrayList<>();
        for (CompletionItem item : exact.items()) {
            boolean begins = item.filter().regionMatches(true, 0, typed, 0, typed.length());
            items.add(begins || !Likeness.near(typed, item.filter()) ? item : item.filteredBy(typed));
        }
        return new CompletionList(exact.replace(), items);
    }

    private static CompletionList offered(CompletionRequest request) {
        Analysis analysis = request.analysis();
        int offset = request.offset();
        Place place = analysis.tree().placeAt(offset);
        if (place instanceof Place.ElementName name) {
            return ElementCompletion.ofName(request, name);
        }
        if (place instanceof Place.Content content) {
            return ElementCompletion.ofContent(request, content);
        }
        if (place instanceof Place.EndTagName name) {
            return EndTagCompletion.ofName(request, name);
        }
        if (place instanceof Place.AttributeName name) {
            return AttributeCompletion.ofName(request, name);
        }
        if (place instanceof Place.AttributeValue value) {
            return AttributeCompletion.ofValue(request, value);
        }
        if (place instanceof Place.Reference reference) {
            return references(request, reference);
        }
        CommentWord word = CommentWord.at(analysis, offset);
        return word == null ? CompletionList.none(offset) : CommentCompletion.at(request, word);
    }

    /** XML has five references by name, and a document without a DOCTYPE no others. */
    private static CompletionList references(CompletionRequest request, Place.Reference reference) {
        List<CompletionItem> items = new ArrayList<>();
        for (String[] each :
                new String[][] {{"&lt;", "<"}, {"&amp;", "&"}, {"&gt;", ">"}, {"&apos;", "'"}, {"&quot;", "\""}}) {
            items.add(CompletionItem.of(CompletionItem.Kind.TEXT, each[0], each[1], null, Insertion.of(each[0])));
        }
        return listed(reference.range(), Trial.harmless(request, reference.range(), reference.range(), items));
    }

    /** Required ones first; else in the order in which they were found. */
    static CompletionList listed(Range replace, List<CompletionItem> items) {
        List<CompletionItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(item -> !item.required()));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.set(i, sorted.get(i).ranked(i));
        }
        return new CompletionList(replace, sorted);
    }
}
