package dev.virtsnap.lsp.convert;

import com.google.gson.JsonObject;
import dev.virtsnap.language.diagnostic.OtherDocument;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.diagnostic.Tag;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.lsp.document.Change;
import dev.virtsnap.lsp.document.PositionEncoding;
import dev.virtsnap.lsp.document.Positions;
import dev.virtsnap.lsp.document.Uris;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Places, edits and diagnostics, from the words of the core to those of the protocol, as far as a client knows them. */
public final class Convert {

    /** What diagnostics say that they are from. */
    public static final String SOURCE = "virtsnap";

    /** What the codes begin with that libvirt gives. */
    private static final String LIBVIRT = "VIR_";

    private final Client client;
    private final CodePages pages;
    private final TopicTexts topics;

    /** @param pages where the client finds what explains codes */
    public Convert(Client client, CodePages pages) {
        this.client = client;
        this.pages = pages;
        this.topics = new TopicTexts(client);
    }

    public Client client() {
        return client;
    }

    /** The pages about elements, attributes and values. */
    TopicTexts topics() {
        return topics;
    }

    /** Where an offset is. */
    public Position position(Positions positions, int offset) {
        return position(positions.position(offset));
    }

    private static Position position(dev.virtsnap.language.text.Position place) {
        return new Position(place.line(), place.column());
    }

    public Range range(Positions positions, dev.virtsnap.language.text.Range range) {
        return new Range(position(positions, range.start()), position(positions, range.end()));
    }

    public Location location(String uri, Positions positions, dev.virtsnap.language.text.Range range) {
        return new Location(uri, range(positions, range));
    }

    /** Which offset a client means. */
    public static int offset(Positions positions, Position position) {
        return positions.offset(place(position));
    }

    /** Which stretch a client means; one that ends before it begins is empty. */
    public static dev.virtsnap.language.text.Range range(Positions positions, Range range) {
        int start = offset(positions, range.getStart());
        return new dev.virtsnap.language.text.Range(start, Math.max(start, offset(positions, range.getEnd())));
    }

    private static dev.virtsnap.language.text.Position place(Position position) {
        return new dev.virtsnap.language.text.Position(position.getLine(), position.getCharacter());
    }

    /** What was typed. */
    public static List<Change> changes(List<TextDocumentContentChangeEvent> events) {
        List<Change> changes = new ArrayList<>(events.size());
        for (TextDocumentContentChangeEvent event : events) {
            Range range = event.getRange();
            changes.add(
                    range == null
                            ? Change.whole(event.getText())
                            : new Change(place(range.getStart()), place(range.getEnd()), event.getText()));
        }
        return changes;
    }

    public TextEdit edit(Positions positions, Edit edit) {
        return new TextEdit(range(positions, edit.range()), edit.replacement());
    }

    public List<TextEdit> edits(Positions positions, List<Edit> edits) {
        List<TextEdit> all = new ArrayList<>(edits.size());
        for (Edit edit : edits) {
            all.add(edit(positions, edit));
        }
        return all;
    }

    /**
     * Edits of one document.
     *
     * @param version that they are for; null if the document is not open
     */
    public WorkspaceEdit workspaceEdit(String uri, @Nullable Integer version, Positions positions, List<Edit> edits) {
        return workspaceEdit(List.of(new Edited(uri, version, positions, edits)));
    }

    /**
     * Edits of one document among others.
     *
     * @param version that they are for; null if the document is not open
     */
    public record Edited(String uri, @Nullable Integer version, Positions positions, List<Edit> edits) {}

    /** Edits of several documents. */
    public WorkspaceEdit workspaceEdit(List<Edited> documents) {
        WorkspaceEdit all = new WorkspaceEdit();
        if (!client.versionsEdits()) {
            Map<String, List<TextEdit>> changes = new java.util.LinkedHashMap<>();
            documents.forEach(each -> changes.put(each.uri(), edits(each.positions(), each.edits())));
            all.setChanges(changes);
            return all;
        }
        List<Either<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>> changes = new ArrayList<>();
        for (Edited each : documents) {
            VersionedTextDocumentIdentifier document = new VersionedTextDocumentIdentifier(each.uri(), each.version());
            List<Either<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> edits = new ArrayList<>();
            edits(each.positions(), each.edits()).forEach(edit -> edits.add(Either.forLeft(edit)));
            changes.add(Either.forLeft(new TextDocumentEdit(document, edits)));
        }
        all.setDocumentChanges(changes);
        return all;
    }

    /** A diagnostic of a document. */
    public Diagnostic diagnostic(String uri, Positions positions, dev.virtsnap.language.diagnostic.Diagnostic found) {
        Diagnostic made = new Diagnostic(range(positions, found.range()), found.message());
        made.setSeverity(severity(found.severity()));
        boolean isOfLibvirt = found.code().startsWith(LIBVIRT);
        made.setSource(isOfLibvirt ? "libvirt" : SOURCE);
        if (!found.code().isEmpty()) {
            made.setCode(found.code());
        }
        if (client.showsTags() && !found.tags().isEmpty()) {
            List<DiagnosticTag> tags = new ArrayList<>();
            found.tags().stream().sorted().forEach(tag -> tags.add(tag(tag)));
            made.setTags(tags);
        }
        if (client.showsRelated() && !found.related().isEmpty()) {
            List<DiagnosticRelatedInformation> related = new ArrayList<>();
            found.related().forEach(place -> related.add(related(uri, positions, place)));
            made.setRelatedInformation(related);
        }
        boolean hasPage = !isOfLibvirt && !found.code().isEmpty();
        String page = client.opensCodes() && hasPage ? pages.href(found.code()) : null;
        if (page != null) {
            made.setCodeDescription(new DiagnosticCodeDescription(page));
        }
        if (client.keepsData() && !found.fixes().isEmpty()) {
            JsonObject data = new JsonObject();
            data.addProperty("fixes", found.fixes().size());
            data.addProperty("safe", found.fixes().get(0).safe());
            made.setData(data);
        }
        return made;
    }

    private DiagnosticRelatedInformation related(String uri, Positions positions, Related place) {
        OtherDocument other = place.other();
        if (other == null) {
            return new DiagnosticRelatedInformation(location(uri, positions, place.range()), place.message());
        }
        PositionEncoding encoding = positions.encoding();
        Range range = new Range(
                new Position(other.line() - 1, encoding.units(other.before())),
                new Position(other.endLine() - 1, encoding.units(other.endBefore())));
        return new DiagnosticRelatedInformation(new Location(Uris.of(Path.of(other.name())), range), place.message());
    }

    private static DiagnosticTag tag(Tag tag) {
        return switch (tag) {
            case UNNECESSARY -> DiagnosticTag.Unnecessary;
            case DEPRECATED -> DiagnosticTag.Deprecated;
        };
    }

    private static DiagnosticSeverity severity(dev.virtsnap.language.diagnostic.Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFO -> DiagnosticSeverity.Information;
            case HINT -> DiagnosticSeverity.Hint;
        };
    }

    /**
     * All diagnostics of a document.
     *
     * @param version null if the document is not open
     */
    public PublishDiagnosticsParams publish(String uri, @Nullable Integer version, List<Diagnostic> diagnostics) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(uri, diagnostics);
        params.setVersion(version);
        return params;
    }

    public List<Diagnostic> diagnostics(
            String uri, Positions positions, List<dev.virtsnap.language.diagnostic.Diagnostic> found) {
        List<Diagnostic> all = new ArrayList<>(found.size());
        for (dev.virtsnap.language.diagnostic.Diagnostic each : found) {
            all.add(diagnostic(uri, positions, each));
        }
        return all;
    }
}
