import * as vscode from 'vscode';
import type { Server } from './server.js';

/** A domain as the server tells of it. */
export interface Domain {
  readonly name: string;
  readonly state: string;
}

/** A snapshot as the server tells of it; a root has no parent. */
export interface Snapshot {
  readonly name: string;
  readonly parent: string;
  readonly taken: string;
  readonly state: string;
  readonly kind: string;
  readonly description: string;
  readonly current: boolean;
}

/** A plan that was made, and what came of it if it was run. */
export interface Plan {
  readonly id: string;
  readonly digest: string;
  readonly text: string;
  readonly message?: string;
  readonly plan: {
    readonly action: string;
    readonly refused: boolean;
    readonly refusals: readonly { readonly rule: string; readonly reason: string; readonly text: string }[];
    readonly steps: readonly { readonly sentence: string; readonly virsh: string }[];
    readonly hazards: readonly { readonly severity: string; readonly message: string }[];
    readonly losses: readonly { readonly kind: string; readonly message: string }[];
  };
}

/** What is to be planned, in the words of the server. */
export interface Wish {
  readonly action: string;
  readonly connection: string;
  readonly domain: string;
  readonly [more: string]: unknown;
}

const CONNECTIONS = 'virtsnap.connections';

/** The hypervisors that the person has chosen, which no workspace has a say in, and what the server knows of them. */
export class Hypervisors {
  constructor(
    private readonly server: Server,
    private readonly kept: vscode.Memento,
  ) {}

  /** Their addresses: that of the settings of the person, and those that were added. */
  connections(): string[] {
    const set = connectionOfPerson();
    const added = this.kept.get<string[]>(CONNECTIONS, []);
    return [...new Set([...(set === '' ? [] : [set]), ...added])];
  }

  async add(connection: string): Promise<void> {
    await this.kept.update(CONNECTIONS, [...new Set([...this.kept.get<string[]>(CONNECTIONS, []), connection])]);
  }

  async remove(connection: string): Promise<void> {
    const left = this.kept.get<string[]>(CONNECTIONS, []).filter((each) => each !== connection);
    await this.kept.update(CONNECTIONS, left);
  }

  async domains(connection: string): Promise<readonly Domain[]> {
    const told = await this.server.request<{ domains: Domain[] }>('virtsnap/snapshotTree', { connection });
    return told.domains;
  }

  async snapshots(connection: string, domain: string): Promise<readonly Snapshot[]> {
    const told = await this.server.request<{ snapshots: Snapshot[] }>('virtsnap/snapshotTree', { connection, domain });
    return told.snapshots;
  }

  async xml(connection: string, domain: string, snapshot: string): Promise<string> {
    const told = await this.server.request<{ xml: string }>('virtsnap/snapshotXml', { connection, domain, snapshot });
    return told.xml;
  }

  /** Plans something, shows the plan, asks, and does it; whether it was done. */
  async plan(wish: Wish): Promise<boolean> {
    const plan = await this.server.request<Plan>('virtsnap/plan', wish);
    await show(plan);
    if (plan.plan.refused) {
      const [first] = plan.plan.refusals;
      const said = first === undefined || first.text === '' ? '' : `\n\nlibvirt would say: ${first.text}`;
      await vscode.window.showErrorMessage(`Refused: ${plan.plan.action}`, { modal: true, detail: `${first?.reason}${said}` });
      return false;
    }
    const run = 'Run';
    const answer = await vscode.window.showWarningMessage(
      `${plan.plan.action}, domain '${wish.domain}' on ${wish.connection}?`,
      { modal: true, detail: essence(plan) },
      run,
    );
    if (answer !== run) {
      return false;
    }
    const params = { id: plan.id, digest: plan.digest, confirmed: true };
    await this.server.requestWithProgress<Plan>(plan.plan.action, 'virtsnap/run', params);
    return true;
  }
}

/** What stands among the settings of the person; a workspace cannot set it. */
export function connectionOfPerson(): string {
  return vscode.workspace.getConfiguration('virtsnap').inspect<string>('connection')?.globalValue ?? '';
}

/** The plan as a page beside what is open. */
async function show(plan: Plan): Promise<void> {
  const page = vscode.Uri.from({ scheme: 'virtsnap', path: `/plans/${plan.id}.md` });
  await vscode.commands.executeCommand('vscode.open', page, { preview: true, preserveFocus: true });
}

/** More lines a question has no room for; all of them are on the page. */
const MOST = 16;

function essence({ plan }: Plan): string {
  const steps = plan.steps.map(({ sentence, virsh }) => `${sentence}: ${virsh}`);
  const losses = plan.losses.map(({ kind, message }) => `${kind}: ${message}`);
  const hazards = plan.hazards
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ severity, message }) => `${severity}: ${message}`);
  const lost = losses.length === 0 ? ['Nothing is lost.'] : ['Lost or changed for good:', ...losses];
  const lines = [...steps, '', ...lost, ...hazards];
  return [...lines.slice(0, MOST), ...(MOST < lines.length ? ['… and more, on the page of the plan'] : [])].join('\n');
}
