package dev.virtsnap.bench;

import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.language.xerces.XsdDatatypes;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A document and the grammar it is checked against. */
@State(Scope.Benchmark)
public class Setting {

    private static final int LARGE = 1_000_000;

    /** Which document: {@code small} has about 1 KB, {@code middle} 15 KB, {@code large} 1 MB. */
    @Param({"small", "middle", "large"})
    public String size = "middle";

    String document = "";
    Text text = Text.of("");
    SyntaxTree tree = SyntaxTree.parse(text);
    Grammar grammar = Grammar.embedded(XsdDatatypes.INSTANCE);

    /** Makes the document. */
    @Setup
    public void make() {
        Documents documents = new Documents(1);
        document = size.equals("small")
                ? documents.small()
                : size.equals("middle") ? documents.middle() : documents.large(LARGE);
        text = Text.of(document);
        tree = SyntaxTree.parse(text);
    }
}
