import * as vscode from 'vscode';
import type { Hypervisors, Wish } from './hypervisors.js';
import { LANGUAGE } from './recognition.js';
import type { ConnectionNode, DomainNode, SnapshotNode, SnapshotTree } from './tree.js';

/** What libvirt has inside for trying things out. */
const TEST = 'test:///default';

const DELETES: readonly (vscode.QuickPickItem & { readonly wish: { readonly action: string; readonly [more: string]: unknown } })[] = [
  { label: 'Delete it alone', wish: { action: 'delete', flags: [] } },
  { label: 'Delete it with all below it', wish: { action: 'delete', flags: ['children'] } },
  { label: 'Delete what is below it', wish: { action: 'delete', flags: ['children-only'] } },
  { label: 'Delete its record alone', wish: { action: 'delete', flags: ['metadata'] } },
  { label: 'Merge', description: 'keep what was written since', wish: { action: 'merge' } },
  { label: 'Merge by force', description: 'other branches are deleted', wish: { action: 'merge', force: true } },
  { label: 'Discard', description: 'go back and give it up', wish: { action: 'discard' } },
  {
    label: 'Discard by force',
    description: 'what is below it and the memory are lost',
    wish: { action: 'discard', force: true, loseMemory: true },
  },
];

/** What can be done in the tree, by the names of the commands. */
export function actions(hypervisors: Hypervisors, tree: SnapshotTree): Record<string, (node: never) => unknown> {
  const does = async (wish: Wish) => {
    // what was planned a moment ago may be wrong by now, also where it was not done
    await hypervisors.plan(wish).finally(() => tree.refresh());
  };
  const of = ({ connection, domain, snapshot }: SnapshotNode) => ({
    connection,
    domain: domain.name,
    snapshot: snapshot.name,
  });
  return {
    addConnection: async () => {
      const connection = await askConnection();
      if (connection !== undefined) {
        await hypervisors.add(connection);
        tree.refresh();
      }
    },
    removeConnection: async ({ connection }: ConnectionNode) => {
      await hypervisors.remove(connection);
      tree.refresh();
    },
    refreshSnapshots: () => tree.refresh(),
    createSnapshot: async ({ connection, domain }: DomainNode) => {
      const name = await ask('Name of the snapshot', '');
      const description = name === undefined ? undefined : await ask('What it is for', '');
      if (description !== undefined) {
        await does({ action: 'create', connection, domain: domain.name, name, description });
      }
    },
    openSnapshot: async ({ connection, domain, snapshot }: SnapshotNode) => {
      const content = await hypervisors.xml(connection, domain.name, snapshot.name);
      const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
      await vscode.window.showTextDocument(document);
    },
    revertToSnapshot: (node: SnapshotNode) => does({ action: 'revert', ...of(node), flags: [] }),
    startFromSnapshot: (node: SnapshotNode) => does({ action: 'start-from', ...of(node) }),
    deleteSnapshot: async (node: SnapshotNode) => {
      const placeHolder = `How is '${node.snapshot.name}' to be given up?`;
      const picked = await vscode.window.showQuickPick(DELETES, { placeHolder });
      if (picked !== undefined) {
        await does({ ...of(node), ...picked.wish });
      }
    },
    makeCurrent: (node: SnapshotNode) => does({ action: 'current', ...of(node) }),
    renameSnapshot: async (node: SnapshotNode) => {
      const name = await ask('New name of the snapshot', node.snapshot.name);
      if (name !== undefined && name !== node.snapshot.name) {
        await does({ action: 'rename', ...of(node), name });
      }
    },
    describeSnapshot: async (node: SnapshotNode) => {
      const description = await ask('What the snapshot is for', node.snapshot.description);
      if (description !== undefined) {
        await does({ action: 'describe', ...of(node), description });
      }
    },
  };
}

function ask(prompt: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ prompt, value });
}

async function askConnection(): Promise<string | undefined> {
  const other = 'Another one…';
  const picked = await vscode.window.showQuickPick(
    [
      { label: 'qemu:///system', description: 'the machines of this computer' },
      { label: 'qemu:///session', description: 'your own machines' },
      { label: TEST, description: 'to try things out: it touches no real machine' },
      { label: other },
    ],
    { placeHolder: 'Which hypervisor is to be added?' },
  );
  return picked?.label === other ? ask('Address of the hypervisor, such as qemu+ssh://host/system', '') : picked?.label;
}
