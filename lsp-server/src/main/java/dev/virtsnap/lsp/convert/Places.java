package dev.virtsnap.lsp.convert;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.document.Positions;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TypeHierarchyItem;

/**
 * Places of one document that one can go to, or from.
 *
 * @param convert the border
 * @param uri of the document
 * @param positions of its text
 */
public record Places(Convert convert, String uri, Positions positions) {

    /** Whether a range that was noted some time ago is still in the text. */
    public boolean has(Range range) {
        return range.end() <= positions.text().length();
    }

    public org.eclipse.lsp4j.Location location(Range range) {
        return convert.location(uri, positions, range);
    }

    public PrepareRenameResult renamed(Range range) {
        return new PrepareRenameResult(
                convert.range(positions, range), positions.text().slice(range));
    }

    /** A snapshot in the tree of snapshots. */
    public TypeHierarchyItem item(SnapshotNames names) {
        TypeHierarchyItem item = new TypeHierarchyItem(
                title(names),
                SymbolKind.Class,
                uri,
                convert.range(positions, shown(names)),
                convert.range(positions, shown(names)));
        item.setDetail(names.detail());
        return item;
    }

    @SuppressWarnings("deprecation") // every client knows it, and it says all there is to say
    public SymbolInformation symbol(SnapshotNames names) {
        String container = names.parent().isEmpty() ? names.detail() : names.parent();
        return new SymbolInformation(title(names), SymbolKind.Class, location(shown(names)), container);
    }

    public DocumentLink link(Range range, String target) {
        return new DocumentLink(convert.range(positions, range), target);
    }

    /** A line above the text that does nothing when it is clicked. */
    public CodeLens lens(Range range, String words) {
        return new CodeLens(convert.range(positions, range), new Command(words, ""), null);
    }

    /** A line above the text that does something with the document when it is clicked. */
    public CodeLens lens(Range range, String words, String command) {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        return new CodeLens(convert.range(positions, range), new Command(words, command, List.of(document)), null);
    }

    private static String title(SnapshotNames names) {
        return names.name().isEmpty() ? "domainsnapshot" : names.name();
    }

    private static Range shown(SnapshotNames names) {
        Range name = names.nameRange();
        return name == null ? names.root() : name;
    }
}
