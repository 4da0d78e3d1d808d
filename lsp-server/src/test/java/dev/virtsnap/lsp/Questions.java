package dev.virtsnap.lsp;

import java.util.List;

/** Everything that can be asked about a place. */
final class Questions {

    private Questions() {}

    /**
     * All of it, as methods with their parameters.
     *
     * @param at a document and a position in it
     * @param range from that position on
     */
    static List<String[]> about(String uri, String at, String range, int line, int column) {
        String document = Editor.document(uri);
        return List.<String[]>of(
                new String[] {
                    "textDocument/codeAction",
                    "{" + document + ",\"range\":" + range + ",\"context\":{\"diagnostics\":[]}}"
                },
                new String[] {"textDocument/diagnostic", "{" + document + "}"},
                new String[] {"textDocument/completion", at},
                new String[] {"textDocument/hover", at},
                new String[] {
                    "textDocument/onTypeFormatting",
                    at.substring(0, at.length() - 1)
                            + ",\"ch\":\">\",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}"
                },
                new String[] {"textDocument/documentSymbol", "{" + document + "}"},
                new String[] {"textDocument/foldingRange", "{" + document + "}"},
                new String[] {"textDocument/documentHighlight", at},
                new String[] {"textDocument/linkedEditingRange", at},
                new String[] {
                    "textDocument/selectionRange",
                    "{" + document + ",\"positions\":[{\"line\":" + line + ",\"character\":" + column + "}]}"
                },
                new String[] {
                    "textDocument/formatting", "{" + document + ",\"options\":{\"tabSize\":2,\"insertSpaces\":true}}"
                },
                new String[] {
                    "textDocument/rangeFormatting",
                    "{" + document + ",\"range\":" + range + ",\"options\":{\"tabSize\":4,\"insertSpaces\":false}}"
                },
                new String[] {"textDocument/semanticTokens/full", "{" + document + "}"},
                new String[] {"textDocument/semanticTokens/full/delta", "{" + document + ",\"previousResultId\":\"1\"}"
                },
                new String[] {"textDocument/semanticTokens/range", "{" + document + ",\"range\":" + range + "}"},
                new String[] {"textDocument/definition", at},
                new String[] {
                    "textDocument/references",
                    at.substring(0, at.length() - 1) + ",\"context\":{\"includeDeclaration\":true}}"
                },
                new String[] {"textDocument/prepareRename", at},
                new String[] {"textDocument/prepareTypeHierarchy", at},
                new String[] {"textDocument/documentLink", "{" + document + "}"},
                new String[] {"textDocument/codeLens", "{" + document + "}"},
                new String[] {"textDocument/inlayHint", "{" + document + ",\"range\":" + range + "}"});
    }
}
