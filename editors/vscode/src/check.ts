import * as vscode from 'vscode';
import type { Program } from './program.js';

/** Checks all folders that are open by the command that a pipeline runs, and shows what it says. */
export async function checkWorkspace(program: Program, report: vscode.OutputChannel): Promise<void> {
  const folders = vscode.workspace.workspaceFolders?.map((folder) => folder.uri.fsPath) ?? [];
  const [first] = folders;
  if (first === undefined) {
    void vscode.window.showInformationMessage('No folder is open. Open one that has snapshots in it, and check again.');
    return;
  }
  await vscode.workspace.saveAll(false);
  const words = ['check', '--color', 'never', ...(folders.length === 1 ? [] : folders)];
  const title = 'Checking the snapshots of the workspace';
  const ran = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => program.run(words, first));
  report.clear();
  report.append(`$ virtsnap ${words.join(' ')}\n\n${ran.out}${ran.err}`);
  report.show(true);
}
