import * as vscode from 'vscode';

/** The language that this extension adds. */
export const LANGUAGE = 'domainsnapshot';

/** The root may follow a declaration, comments and other things that stand before one. */
const BEFORE_ROOT = /^\uFEFF?(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<![A-Z][^>]*>)*<domainsnapshot(?=[\s/>])/;

/** Looked at of a document; a root that comes later is one for the person to tell. */
const LINES = 200;

/**
 * Gives documents their language by what they hold: the editor itself goes by the name, and by the first line only where the
 * name says nothing. Where a person has changed it back it stays so.
 */
export class Recognition implements vscode.Disposable {
  private readonly declined = new Set<string>();

  /** The snapshot that was closed just now: a document whose language changes is closed and opened again in one go. */
  private closed = '';

  private readonly listening = [
    vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
    vscode.workspace.onDidSaveTextDocument((document) => this.look(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      this.closed = languageId === LANGUAGE ? uri.toString() : '';
      setImmediate(() => (this.closed = ''));
    }),
  ];

  constructor() {
    vscode.workspace.textDocuments.forEach((document) => this.look(document));
  }

  private opened(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (uri === this.closed && document.languageId !== LANGUAGE) {
      this.declined.add(uri);
    }
    this.look(document);
  }

  private look(document: vscode.TextDocument): void {
    if (document.languageId === 'xml' && !this.declined.has(document.uri.toString()) && isSnapshot(document)) {
      void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }
  }

  dispose(): void {
    this.listening.forEach((each) => each.dispose());
  }
}

function isSnapshot(document: vscode.TextDocument): boolean {
  return BEFORE_ROOT.test(document.getText(new vscode.Range(0, 0, LINES, 0)));
}
