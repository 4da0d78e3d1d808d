package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Convert.Edited;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.convert.Places;
import dev.virtsnap.lsp.document.Positions;
import dev.virtsnap.lsp.document.Uris;
import dev.virtsnap.lsp.wire.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** Renames a snapshot wherever it is named, also when the file that is called like it is renamed. */
public final class Renaming implements Feature {

    private static final String XML = ".xml";

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.addProperty("prepareProvider", true);
        capabilities.add("renameProvider", options);
        JsonObject pattern = new JsonObject();
        pattern.addProperty("glob", "**/*" + XML);
        JsonObject filter = new JsonObject();
        filter.add("pattern", pattern);
        JsonObject files = new JsonObject();
        files.add("filters", Json.listOf(filter));
        JsonObject operations = new JsonObject();
        operations.add("willRename", files);
        capabilities.getAsJsonObject("workspace").add("fileOperations", operations);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/prepareRename",
                PrepareRenameParams.class,
                PrepareRenameParams::getTextDocument,
                (about, params) -> {
                    Range name = Navigation.renamed(
                            about.analysis(), Convert.offset(about.positions(), params.getPosition()));
                    return name == null
                            ? null
                            : new Places(about.convert(), about.uri(), about.positions()).renamed(name);
                });
        door.onDocument("textDocument/rename", RenameParams.class, RenameParams::getTextDocument, (about, params) -> {
            int offset = Convert.offset(about.positions(), params.getPosition());
            if (Navigation.renamed(about.analysis(), offset) == null) {
                throw Refusal.failed("Here is no name of a snapshot.");
            }
            return renamed(about.session(), about.analysis(), about.uri(), offset, params.getNewName());
        });
        door.onSession("workspace/willRenameFiles", RenameFilesParams.class, (session, params, call) -> {
            for (FileRename file : params.getFiles()) {
                WorkspaceEdit edit = params.getFiles().size() == 1 ? followed(session, file) : null;
                if (edit != null) {
                    return edit;
                }
            }
            return null;
        });
    }

    private static WorkspaceEdit renamed(Session session, Analysis analysis, String uri, int offset, String name) {
        Workspace workspace = session.workspace();
        String problem = Navigation.problem(analysis, uri, offset, name, workspace);
        if (problem != null) {
            throw Refusal.failed(problem);
        }
        return edit(session, Navigation.rename(analysis, uri, offset, name, workspace));
    }

    private static WorkspaceEdit edit(Session session, Map<String, List<Edit>> byDocument) {
        Destinations destinations = new Destinations(session);
        List<Edited> documents = new ArrayList<>();
        byDocument.forEach((uri, edits) -> {
            Positions positions = destinations.positions(uri);
            if (positions != null && fit(edits, positions)) {
                documents.add(new Edited(uri, destinations.version(uri), positions, edits));
            }
        });
        return session.convert().workspaceEdit(documents);
    }

    private static boolean fit(List<Edit> edits, Positions positions) {
        return edits.stream()
                .allMatch(edit -> edit.range().end() <= positions.text().length());
    }

    /** The edits that a snapshot is to be called as its file again, if it was; null if there are none. */
    private static @Nullable WorkspaceEdit followed(Session session, FileRename file) {
        String before = name(file.getOldUri());
        String after = name(file.getNewUri());
        SnapshotNames names = session.workspace().documents().get(file.getOldUri());
        Range range = names == null ? null : names.nameRange();
        Analysis analysis = range == null ? null : session.analysis(file.getOldUri());
        if (before == null || after == null || before.equals(after)) {
            return null;
        }
        if (names == null || range == null || analysis == null || !names.name().equals(before)) {
            return null;
        }
        Workspace workspace = session.workspace();
        return Navigation.problem(analysis, file.getOldUri(), range.start(), after, workspace) == null
                ? edit(session, Navigation.rename(analysis, file.getOldUri(), range.start(), after, workspace))
                : null;
    }

    /** What a file is called without its extension; null if it is no XML file. */
    private static @Nullable String name(String uri) {
        Path path = Uris.path(uri);
        Path last = path == null ? null : path.getFileName();
        String name = last == null ? "" : last.toString();
        return name.endsWith(XML) ? name.substring(0, name.length() - XML.length()) : null;
    }
}
