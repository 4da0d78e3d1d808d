import * as vscode from 'vscode';
import { actions } from './actions.js';
import { checkWorkspace } from './check.js';
import { Hypervisors } from './hypervisors.js';
import { explain } from './pages.js';
import type { Program } from './program.js';
import { LANGUAGE, Recognition } from './recognition.js';
import { Server, chooseJava } from './server.js';
import { SnapshotTree } from './tree.js';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const started = new Server(context);
  server = started;
  const report = vscode.window.createOutputChannel('virtsnap check');
  const withProgram = (work: (program: Program) => Promise<void>) => async () => {
    // a server that found no Java looks again: one may have been installed since
    const program = (await started.start()) ?? (await started.restart());
    if (program !== undefined) {
      await work(program);
    }
  };
  const hypervisors = new Hypervisors(started, context.globalState);
  const tree = new SnapshotTree(hypervisors);
  const commands: Record<string, (node: never) => unknown> = {
    ...actions(hypervisors, tree),
    newSnapshot,
    chooseJava,
    explain: withProgram(explain),
    checkWorkspace: withProgram((program) => checkWorkspace(program, report)),
    restart: () => started.restart(),
    showLog: () => started.showLog(),
  };
  for (const [name, command] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(`virtsnap.${name}`, command));
  }
  context.subscriptions.push(
    started,
    report,
    vscode.window.registerTreeDataProvider('virtsnap.snapshots', tree),
    new Recognition(),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('virtsnap.java') || change.affectsConfiguration('virtsnap.connection')) {
        void started.restart().then(() => tree.refresh());
      }
    }),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** An empty document with what may stand in it. */
async function newSnapshot(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: '' });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
