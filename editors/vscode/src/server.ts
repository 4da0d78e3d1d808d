import * as vscode from 'vscode';
import {
  type Executable,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
import { connectionOfPerson } from './hypervisors.js';
import { findJava, isJava, usualPlaces } from './java.js';
import { Program } from './program.js';
import { LANGUAGE } from './recognition.js';

const GET_JAVA = 'https://adoptium.net/temurin/releases/';

/** A document whose root is another one is sent, too: it may become a snapshot, and the server is silent until then. */
const DOCUMENTS = [LANGUAGE, 'xml'].flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language })));

/** The server of this window, which runs or does not. */
export class Server implements vscode.Disposable {
  private readonly log = vscode.window.createOutputChannel('virtsnap', { log: true });
  private readonly status = vscode.languages.createLanguageStatusItem('virtsnap.server', DOCUMENTS);
  private client: LanguageClient | undefined;
  private running: Promise<Program | undefined> | undefined;
  private lastToken = 0;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.status.name = 'virtsnap';
    this.status.command = { command: 'virtsnap.showLog', title: 'Show the log' };
  }

  /** Starts it unless it was started; undefined if there is no Java, which was said. */
  start(): Promise<Program | undefined> {
    this.running ??= this.begin();
    return this.running;
  }

  /** Ends it, if it runs, and starts it with what is set by now. */
  async restart(): Promise<Program | undefined> {
    await this.stop();
    return this.start();
  }

  async stop(): Promise<void> {
    await this.running;
    this.running = undefined;
    const client = this.client;
    this.client = undefined;
    await client?.dispose();
  }

  /** What the server answers to a request of its own; where it runs not, why is said and thrown. */
  async request<T>(method: string, params: object): Promise<T> {
    await this.start();
    if (this.client === undefined) {
      throw new Error('The server of virtsnap does not run.');
    }
    return this.client.sendRequest<T>(method, params);
  }

  /** The same for what takes long and can be cancelled. */
  requestWithProgress<T>(title: string, method: string, params: object): Thenable<T> {
    const shown = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return vscode.window.withProgress(shown, async (progress, cancellation) => {
      const token = `virtsnap-${(this.lastToken += 1)}`;
      const heard = this.client?.onProgress(WorkDoneProgress.type, token, (told) => {
        if (told.kind === 'report' && told.message !== undefined) {
          progress.report({ message: told.message });
        }
      });
      cancellation.onCancellationRequested(() => this.client?.sendNotification('window/workDoneProgress/cancel', { token }));
      try {
        return await this.request<T>(method, { ...params, workDoneToken: token });
      } finally {
        heard?.dispose();
      }
    });
  }

  showLog(): void {
    this.log.show();
  }

  dispose(): void {
    this.status.dispose();
    this.log.dispose();
  }

  private async begin(): Promise<Program | undefined> {
    this.say('starting', vscode.LanguageStatusSeverity.Information, true);
    const set = vscode.workspace.getConfiguration('virtsnap');
    const java = await findJava(set.get<string>('java.home', ''), usualPlaces());
    if (!isJava(java)) {
      this.say(java.problem, vscode.LanguageStatusSeverity.Error);
      this.log.error(java.problem);
      void offerJava(java.problem);
      return undefined;
    }
    this.log.info(`Java ${java.major} in '${java.home}'`);
    const jar = this.context.asAbsolutePath('target/virtsnap.jar');
    const archives = vscode.Uri.joinPath(this.context.globalStorageUri, 'archives').fsPath;
    const program = new Program(java, jar, archives, set.get<string[]>('java.options', []));
    this.client = new LanguageClient('virtsnap', 'virtsnap', await executable(program), this.options());
    this.client.onDidChangeState(({ newState }) => {
      const runs = newState === State.Running;
      this.say(
        runs ? `Java ${java.major}` : newState === State.Starting ? 'starting' : 'stopped',
        runs ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning,
      );
    });
    try {
      await this.client.start();
      // without the archive the next start is only slower
      void program.prepare().catch((failure) => this.log.warn(String(failure)));
    } catch (failure) {
      this.log.error(String(failure));
      void vscode.window
        .showErrorMessage(`The server of virtsnap does not start with the Java in '${java.home}'.`, 'Show the Log')
        .then((answer) => answer && this.showLog());
    }
    return program;
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: DOCUMENTS,
      outputChannel: this.log,
      traceOutputChannel: this.log,
      initializationOptions: vscode.workspace.getConfiguration().get('virtsnap'),
      // what is not open is asked for, too: the list of problems is that of the workspace
      diagnosticPullOptions: { onChange: true, onSave: true },
      middleware: {
        workspace: {
          // one that is just being ended cannot be told, and the next one asks by itself
          didChangeConfiguration: (sections, next) => next(sections).catch(() => undefined),
        },
      },
    };
  }

  private say(detail: string, severity: vscode.LanguageStatusSeverity, busy = false): void {
    this.status.text = 'virtsnap';
    this.status.detail = detail;
    this.status.severity = severity;
    this.status.busy = busy;
  }
}

async function executable(program: Program): Promise<Executable> {
  const connection = connectionOfPerson();
  // what stands on its command line the server takes for the word of the person
  const connect = connection === '' ? [] : ['--connect', connection];
  const args = [...(await program.server()), ...connect];
  return { command: program.java.executable, args, transport: TransportKind.stdio };
}

async function offerJava(problem: string): Promise<void> {
  const choose = 'Choose Java…';
  const get = 'Get Java';
  const answer = await vscode.window.showErrorMessage(problem, choose, get, 'Open Settings');
  if (answer === choose) {
    await vscode.commands.executeCommand('virtsnap.chooseJava');
  } else if (answer === get) {
    await vscode.env.openExternal(vscode.Uri.parse(GET_JAVA));
  } else if (answer !== undefined) {
    // what is set for a machine is, for one that is far away, not among the settings of the person
    const far = vscode.env.remoteName !== undefined;
    await vscode.commands.executeCommand(
      far ? 'workbench.action.openRemoteSettings' : 'workbench.action.openSettings',
      { query: 'virtsnap.java' },
    );
  }
}

/** Asks for the folder of a Java, and takes it from now on. The server is restarted because a setting changed. */
export async function chooseJava(): Promise<void> {
  const [home] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: 'The folder of a Java, which has bin/java',
      openLabel: 'Use This Java',
    })) ?? [];
  if (home !== undefined) {
    await vscode.workspace.getConfiguration('virtsnap').update('java.home', home.fsPath, vscode.ConfigurationTarget.Global);
  }
}
