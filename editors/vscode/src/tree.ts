import * as vscode from 'vscode';
import type { Domain, Hypervisors, Snapshot } from './hypervisors.js';

/** A line of the tree. */
export type Node = ConnectionNode | DomainNode | SnapshotNode | ProblemNode;

export interface ConnectionNode {
  readonly kind: 'connection';
  readonly connection: string;
}

export interface DomainNode {
  readonly kind: 'domain';
  readonly connection: string;
  readonly domain: Domain;
}

export interface SnapshotNode {
  readonly kind: 'snapshot';
  readonly connection: string;
  readonly domain: Domain;
  readonly snapshot: Snapshot;
  readonly all: readonly Snapshot[];
}

/** Why there is nothing to be seen. */
export interface ProblemNode {
  readonly kind: 'problem';
  readonly sentence: string;
}

/** Connections, their domains, and the snapshots of those. Nothing is asked before a line is opened. */
export class SnapshotTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly hypervisors: Hypervisors) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    try {
      return await this.children(node);
    } catch (failure) {
      return [{ kind: 'problem', sentence: failure instanceof Error ? failure.message : String(failure) }];
    }
  }

  private async children(node: Node | undefined): Promise<Node[]> {
    if (node === undefined) {
      return this.hypervisors.connections().map((connection) => ({ kind: 'connection', connection }));
    }
    if (node.kind === 'connection') {
      const { connection } = node;
      const domains = await this.hypervisors.domains(connection);
      return domains.map((domain) => ({ kind: 'domain', connection, domain }));
    }
    if (node.kind === 'domain') {
      const { connection, domain } = node;
      const all = await this.hypervisors.snapshots(connection, domain.name);
      const names = new Set(all.map(({ name }) => name));
      // one whose parent is gone would be nowhere
      return all
        .filter(({ parent }) => !names.has(parent))
        .map((snapshot) => ({ kind: 'snapshot', connection, domain, snapshot, all }));
    }
    if (node.kind === 'snapshot') {
      return node.all
        .filter(({ parent }) => parent === node.snapshot.name)
        .map((snapshot) => ({ ...node, snapshot }));
    }
    return [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    switch (node.kind) {
      case 'connection':
        return item(node.connection, Collapsed, node.kind, 'server', '');
      case 'domain':
        return item(node.domain.name, Collapsed, node.kind, node.domain.state === 'running' ? 'vm-running' : 'vm', node.domain.state);
      case 'snapshot': {
        const { name, current, state, kind, taken, description } = node.snapshot;
        const parents = node.all.some(({ parent }) => parent === name);
        const words = [current ? 'current' : '', state, kind].filter((word) => word !== '').join(', ');
        const made = item(name, parents ? Expanded : None, node.kind, current ? 'pass-filled' : 'history', words);
        // one that gets its first child is opened, as those that have some are
        made.id = JSON.stringify([node.connection, node.domain.name, name, parents]);
        made.tooltip = [name, description, taken].filter((line) => line !== '').join('\n');
        return made;
      }
      case 'problem':
        return item(node.sentence, None, node.kind, 'error', '');
    }
  }
}

function item(
  label: string,
  state: vscode.TreeItemCollapsibleState,
  context: string,
  icon: string,
  description: string,
): vscode.TreeItem {
  const made = new vscode.TreeItem(label, state);
  made.contextValue = context;
  made.iconPath = new vscode.ThemeIcon(icon);
  made.description = description;
  made.tooltip = label;
  return made;
}
