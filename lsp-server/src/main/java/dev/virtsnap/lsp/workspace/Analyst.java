package dev.virtsnap.lsp.workspace;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Conditions;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Analyses open documents with all that is known beside them. Shared by all threads. */
public final class Analyst {

    private final Supplier<Grammar> grammar;
    private final AtomicLong age = new AtomicLong();

    public Analyst(Supplier<Grammar> grammar) {
        this.grammar = grammar;
    }

    /** The analysis of a document as it is; made once, unless what is known beside it changes. */
    public Analysis analysis(Snapshot snapshot) {
        return snapshot.analysis(age.get(), this::analyze);
    }

    /** What is found in a document that lies on the disk, its bytes included. */
    public List<Diagnostic> diagnostics(Document document) {
        List<Diagnostic> found =
                Analysis.of(document.text(), grammar.get(), Conditions.NONE).diagnostics();
        if (document.diagnostics().isEmpty()) {
            return found;
        }
        List<Diagnostic> all = new ArrayList<>(found);
        all.addAll(document.diagnostics());
        all.sort(Diagnostic.BY_PLACE);
        return all;
    }

    /** The analysis of a document that lies on the disk. */
    public Analysis analysis(Document document) {
        return Analysis.of(document.text(), grammar.get(), Conditions.NONE);
    }

    private Analysis analyze(Snapshot snapshot) {
        return Analysis.of(snapshot.text(), grammar.get(), Conditions.NONE);
    }

    /** Something beside the documents changed. */
    public void forget() {
        age.incrementAndGet();
    }
}
