package dev.virtsnap.fuzz;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.Token;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.util.List;

/** What the core promises of any text. Each method throws an {@link AssertionError} that says which promise was broken. */
final class Promises {

    private static final Grammar GRAMMAR = Grammar.embedded(XsdDatatypes.INSTANCE);

    private Promises() {}

    /** The parser never throws, loses nothing, and says the same again. */
    static void ofParser(String string) {
        Text text = Text.of(string);
        SyntaxTree tree = SyntaxTree.parse(text);
        int end = 0;
        for (Node node : tree.children()) {
            hold(node.start() == end && node.start() < node.end(), "nodes tile the text");
            end = node.end();
        }
        hold(end == string.length(), "nodes reach the end");
        StringBuilder tokens = new StringBuilder(string.length());
        for (Token token : tree.tokens()) {
            tokens.append(string, token.start(), token.end());
        }
        hold(tokens.toString().equals(string), "tokens are the text");
        ofDiagnostics(tree.errors(), text);
        hold(tree.errors().equals(SyntaxTree.parse(text).errors()), "the same text has the same errors");
        hold(tree.root() != null || string.isEmpty() || !tree.errors().isEmpty(), "a text without a root is wrong");
        for (int offset = 0; offset <= string.length(); offset += 1 + string.length() / 50) {
            tree.placeAt(offset);
            tree.elementAt(offset);
        }
    }

    /** An analysis never throws, points into the text, offers edits that can be made, and says the same again. */
    static void ofAnalysis(String string) {
        Text text = Text.of(string);
        for (Intent.Choice choice : Intent.Choice.values()) {
            Analysis analysis = Analysis.of(text, GRAMMAR, choice);
            ofDiagnostics(analysis.diagnostics(), text);
            Analysis again = Analysis.of(text, GRAMMAR, choice);
            hold(analysis.diagnostics().equals(again.diagnostics()), "the same text has the same diagnostics");
            hold(analysis.intent().equals(again.intent()), "the same text has the same intent");
        }
    }

    private static void ofDiagnostics(List<Diagnostic> diagnostics, Text text) {
        Diagnostic before = null;
        for (Diagnostic diagnostic : diagnostics) {
            inside(diagnostic.range(), text);
            hold(!diagnostic.range().isEmpty() || text.length() == 0, "a diagnostic is about something");
            hold(!diagnostic.message().isBlank() && !diagnostic.code().isBlank(), "a diagnostic says something");
            hold(before == null || Diagnostic.BY_PLACE.compare(before, diagnostic) <= 0, "diagnostics are sorted");
            for (Related related : diagnostic.related()) {
                inside(related.range(), text);
            }
            for (Fix fix : diagnostic.fixes()) {
                text.with(fix.edits());
            }
            before = diagnostic;
        }
    }

    private static void inside(Range range, Text text) {
        hold(0 <= range.start() && range.end() <= text.length(), "ranges are inside the text");
    }

    private static void hold(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError("broken: " + promise);
        }
    }
}
