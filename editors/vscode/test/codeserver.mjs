import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

const ENTRY = join(here, 'node_modules/code-server/out/node/entry.js');

/** What keeps the editor from talking of itself, or to anybody. */
export const CALM = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.useModal': 'off',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
};

/** VS Code in a browser, with the extension, and with folders of its own. */
export class CodeServer {
  constructor() {
    this.home = mkdtempSync(join(tmpdir(), 'virtsnap-vscode-'));
    this.folder = join(this.home, 'project');
    this.user = join(this.home, 'user');
    this.extensions = join(this.home, 'extensions');
    this.settings = join(this.user, 'User/settings.json');
    mkdirSync(this.folder);
  }

  /** Writes documents into the folder that is open. */
  write(files) {
    for (const [name, text] of Object.entries(files)) {
      const file = join(this.folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Says what a person has set before the start. */
  set(settings) {
    mkdirSync(dirname(this.settings), { recursive: true });
    writeFileSync(this.settings, JSON.stringify(settings));
  }

  /** Says what is set for this machine, also while it runs. */
  setForMachine(settings) {
    const file = join(this.user, 'Machine/settings.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings));
  }

  get #words() {
    return ['--config', join(this.home, 'config.yaml'), '--user-data-dir', this.user, '--extensions-dir', this.extensions];
  }

  install(vsix) {
    const ran = spawnSync(process.execPath, [ENTRY, ...this.#words, '--install-extension', vsix], { encoding: 'utf8' });
    if (ran.status !== 0) {
      throw new Error(`code-server does not take the extension:\n${ran.stdout}${ran.stderr}`);
    }
  }

  /** Starts it; its address, once it listens. */
  async start(env = process.env) {
    const words = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'];
    this.process = spawn(process.execPath, [ENTRY, ...words, ...this.#words, this.folder], { env, detached: true });
    // whatever ends the tests, the editor ends with them
    process.once('exit', () => this.#kill());
    process.once('SIGTERM', () => process.exit(1));
    let said = '';
    const address = await new Promise((resolve, reject) => {
      const read = (chunk) => {
        said += chunk;
        const found = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
        if (found) {
          resolve(found[1]);
        }
      };
      this.process.stdout.on('data', read);
      this.process.stderr.on('data', read);
      this.process.on('exit', () => reject(new Error(`code-server ended:\n${said}`)));
    });
    return `${address}/?folder=${encodeURIComponent(this.folder)}`;
  }

  /** Whether a process runs whose command line has all these parts. */
  isRunning(...parts) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .some((pid) => {
        try {
          const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          return parts.every((part) => command.includes(part));
        } catch {
          return false; // it has just ended
        }
      });
  }

  #kill() {
    if (this.process?.exitCode === null && this.process.signalCode === null) {
      process.kill(-this.process.pid, 'SIGTERM');
    }
  }

  /** Ends it with all that it started. */
  async stop() {
    if (this.process?.exitCode === null) {
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      this.#kill();
      await ended;
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
