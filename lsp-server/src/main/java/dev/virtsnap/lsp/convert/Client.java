package dev.virtsnap.lsp.convert;

import dev.virtsnap.lsp.document.PositionEncoding;

/**
 * What the editor can do. A bare one can do nothing that is asked for here, and is answered all the same.
 *
 * <p>Read from JSON by hand: the few answers are needed before anything else, and reading all that a client says into
 * objects takes longer than the rest of the start.
 */
public final class Client {

    private final Json capabilities;
    private final PositionEncoding encoding;
    private final boolean suggestsAgain;

    private Client(Json capabilities, boolean suggestsAgain) {
        this.capabilities = capabilities;
        this.suggestsAgain = suggestsAgain;
        this.encoding = PositionEncoding.of(
                capabilities.at("general", "positionEncodings").strings());
    }

    /** The client that sent these parameters of {@code initialize}. */
    public static Client of(Json initialize) {
        String name = initialize.at("clientInfo", "name").string();
        return new Client(
                initialize.at("capabilities"),
                name != null && (name.startsWith("Visual Studio Code") || name.equals("code-server")));
    }

    /** What it counts in a line. */
    public PositionEncoding encoding() {
        return encoding;
    }

    private Json document(String... names) {
        return capabilities.at("textDocument").at(names);
    }

    private Json workspace(String... names) {
        return capabilities.at("workspace").at(names);
    }

    /** Whether it asks for diagnostics by itself, so that nothing is pushed. */
    public boolean pullsDiagnostics() {
        return document("diagnostic").exists();
    }

    public boolean showsRelated() {
        return document("publishDiagnostics", "relatedInformation").isTrue()
                || document("diagnostic", "relatedInformation").isTrue();
    }

    public boolean showsTags() {
        return document("publishDiagnostics", "tagSupport").exists()
                || document("diagnostic", "tagSupport").exists();
    }

    public boolean opensCodes() {
        return document("publishDiagnostics", "codeDescriptionSupport").isTrue()
                || document("diagnostic", "codeDescriptionSupport").isTrue();
    }

    public boolean keepsData() {
        return document("publishDiagnostics", "dataSupport").isTrue()
                || document("diagnostic", "dataSupport").isTrue();
    }

    public boolean knowsCodeActions() {
        return document("codeAction", "codeActionLiteralSupport").exists();
    }

    public boolean marksPreferred() {
        return document("codeAction", "isPreferredSupport").isTrue();
    }

    /** Whether the edit of a code action may be worked out when the person has chosen it. */
    public boolean resolvesEdits() {
        return document("codeAction", "dataSupport").isTrue()
                && document("codeAction", "resolveSupport", "properties")
                        .strings()
                        .contains("edit");
    }

    /** Whether edits may say which version they are for. */
    public boolean versionsEdits() {
        return workspace("workspaceEdit", "documentChanges").isTrue();
    }

    public boolean readsMarkdownHover() {
        return document("hover", "contentFormat").strings().contains("markdown");
    }

    public boolean readsMarkdownCompletion() {
        return document("completion", "completionItem", "documentationFormat")
                .strings()
                .contains("markdown");
    }

    public boolean expandsSnippets() {
        return document("completion", "completionItem", "snippetSupport").isTrue();
    }

    /** Whether the documentation of an item may be asked for when the person looks at it. */
    public boolean resolvesDocumentation() {
        return document("completion", "completionItem", "resolveSupport", "properties")
                .strings()
                .contains("documentation");
    }

    /** Whether it knows the command by which VS Code asks for completions again. */
    public boolean suggestsAgain() {
        return suggestsAgain;
    }

    /** Whether it takes what has changed in the colours since it asked last. */
    public boolean takesColourChanges() {
        return document("semanticTokens", "requests", "full", "delta").isTrue();
    }

    /** Whether an answer about one document may have others beside it. */
    public boolean takesRelatedDocuments() {
        return document("diagnostic", "relatedDocumentSupport").isTrue();
    }

    public boolean nestsSymbols() {
        return document("documentSymbol", "hierarchicalDocumentSymbolSupport").isTrue();
    }

    public boolean foldsWholeLines() {
        return document("foldingRange", "lineFoldingOnly").isTrue();
    }

    public boolean showsProgress() {
        return capabilities.at("window", "workDoneProgress").isTrue();
    }

    public boolean tellsConfiguration() {
        return workspace("configuration").isTrue();
    }

    public boolean watchesFiles() {
        return workspace("didChangeWatchedFiles", "dynamicRegistration").isTrue();
    }

    public boolean registersConfiguration() {
        return workspace("didChangeConfiguration", "dynamicRegistration").isTrue();
    }

    public boolean refreshesDiagnostics() {
        return workspace("diagnostics", "refreshSupport").isTrue();
    }

    public boolean refreshesLenses() {
        return workspace("codeLens", "refreshSupport").isTrue();
    }

    public boolean refreshesHints() {
        return workspace("inlayHint", "refreshSupport").isTrue();
    }

    /** Whether it shows a document when it is asked to. */
    public boolean showsDocuments() {
        return capabilities.at("window", "showDocument", "support").isTrue();
    }

    /** Whether it has lines above the text that can be clicked. */
    public boolean showsLenses() {
        return document("codeLens").exists();
    }

    /** Whether it opens documents that only the server has. */
    public boolean opensContent() {
        return workspace("textDocumentContent").exists();
    }
}
