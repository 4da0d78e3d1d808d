import * as vscode from 'vscode';
import type { Program } from './program.js';

interface Code {
  readonly code: string;
  readonly severity: string;
  readonly title: string;
}

/** Asks which code is meant, those at the cursor first, and shows its page. */
export async function explain(program: Program): Promise<void> {
  const here = codesAtCursor();
  const picked = await vscode.window.showQuickPick(items(program, here), {
    placeHolder: 'Which code is to be explained?',
    matchOnDescription: true,
  });
  if (picked !== undefined) {
    await vscode.commands.executeCommand('vscode.open', uri(picked.label));
  }
}

/** The page of a code, which the server has. */
function uri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'virtsnap', path: `/codes/${code}.md` });
}

async function items(program: Program, here: readonly string[]): Promise<vscode.QuickPickItem[]> {
  const ran = await program.run(['rules', '--format', 'json']);
  const codes = JSON.parse(ran.out) as Code[];
  const item = ({ code, severity, title }: Code) => ({ label: code, description: title, detail: severity });
  const near = codes.filter((each) => here.includes(each.code));
  const far = codes.filter((each) => !here.includes(each.code));
  return near.length === 0
    ? far.map(item)
    : [line('at the cursor'), ...near.map(item), line('all others'), ...far.map(item)];
}

function line(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function codesAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return [];
  }
  const line = editor.selection.active.line;
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter((found) => found.range.start.line <= line && line <= found.range.end.line)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
