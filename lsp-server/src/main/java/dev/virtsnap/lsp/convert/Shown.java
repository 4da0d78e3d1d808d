package dev.virtsnap.lsp.convert;

import dev.virtsnap.language.ide.Fold;
import dev.virtsnap.language.ide.Hint;
import dev.virtsnap.language.ide.HoverText;
import dev.virtsnap.language.ide.Symbol;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.document.Positions;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.jspecify.annotations.Nullable;

/**
 * What an editor shows of a document beside its text.
 *
 * @param convert the border
 * @param positions of the text
 */
public record Shown(Convert convert, Positions positions) {

    /** Text with marks, or without them for editors that would show the marks. */
    static MarkupContent markup(boolean markdown, String text) {
        return new MarkupContent(markdown ? "markdown" : "plaintext", markdown ? text : PlainText.of(text));
    }

    public Hover hover(HoverText text) {
        return new Hover(
                markup(convert.client().readsMarkdownHover(), text.markdown()), convert.range(positions, text.range()));
    }

    public InlayHint hint(Hint hint) {
        InlayHint made = new InlayHint();
        made.setPosition(convert.position(positions, hint.offset()));
        made.setLabel(hint.label());
        made.setPaddingLeft(true);
        if (!hint.tooltip().isEmpty()) {
            made.setTooltip(hint.tooltip());
        }
        return made;
    }

    public FoldingRange fold(Fold fold) {
        FoldingRange made = new FoldingRange(fold.startLine(), fold.endLine());
        made.setKind(fold.kind() == Fold.Kind.COMMENT ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
        return made;
    }

    public DocumentHighlight highlight(Range range) {
        return new DocumentHighlight(convert.range(positions, range), DocumentHighlightKind.Text);
    }

    public LinkedEditingRanges linked(List<Range> ranges) {
        List<org.eclipse.lsp4j.Range> made = new ArrayList<>();
        ranges.forEach(range -> made.add(convert.range(positions, range)));
        return new LinkedEditingRanges(made);
    }

    /** Ranges each inside the next, as a chain from the innermost. */
    public SelectionRange selection(List<Range> ranges) {
        SelectionRange outer = null;
        for (int i = ranges.size() - 1; 0 <= i; i--) {
            outer = new SelectionRange(convert.range(positions, ranges.get(i)), outer);
        }
        return outer == null
                ? new SelectionRange(
                        convert.range(positions, new Range(0, positions.text().length())), null)
                : outer;
    }

    /** Nested entries for an editor that shows such, else a list of all of them. */
    public List<?> symbols(String uri, List<Symbol> symbols) {
        if (convert.client().nestsSymbols()) {
            return nested(symbols);
        }
        List<SymbolInformation> flat = new ArrayList<>();
        flatten(uri, symbols, null, flat);
        return flat;
    }

    private List<DocumentSymbol> nested(List<Symbol> symbols) {
        List<DocumentSymbol> made = new ArrayList<>(symbols.size());
        for (Symbol symbol : symbols) {
            DocumentSymbol one = new DocumentSymbol(
                    symbol.name(),
                    kind(symbol.kind()),
                    convert.range(positions, symbol.range()),
                    convert.range(positions, symbol.nameRange()));
            if (!symbol.detail().isEmpty()) {
                one.setDetail(symbol.detail());
            }
            one.setChildren(nested(symbol.children()));
            made.add(one);
        }
        return made;
    }

    @SuppressWarnings("deprecation") // the only kind of entry that a simple editor knows
    private void flatten(String uri, List<Symbol> symbols, @Nullable String container, List<SymbolInformation> into) {
        for (Symbol symbol : symbols) {
            String name = symbol.detail().isEmpty() ? symbol.name() : symbol.name() + " → " + symbol.detail();
            Location location = convert.location(uri, positions, symbol.range());
            into.add(new SymbolInformation(name, kind(symbol.kind()), location, container));
            flatten(uri, symbol.children(), symbol.name(), into);
        }
    }

    private static SymbolKind kind(Symbol.Kind kind) {
        return switch (kind) {
            case SNAPSHOT -> SymbolKind.Class;
            case DOMAIN -> SymbolKind.Module;
            case DISKS -> SymbolKind.Array;
            case DISK -> SymbolKind.Object;
            case MEMORY -> SymbolKind.Struct;
            case TIME -> SymbolKind.Event;
            case STATE -> SymbolKind.EnumMember;
            case PARENT -> SymbolKind.Interface;
            default -> SymbolKind.Field;
        };
    }
}
