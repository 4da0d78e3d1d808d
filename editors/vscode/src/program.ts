import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Java } from './java.js';

const MAIN = 'dev.virtsnap.cli.Main';

/** Options of each start, which are those of the launcher at the root; it says why. */
const TUNING = [
  '-XX:+UseSerialGC',
  '-Xms48m',
  '-Xmn32m',
  '-XX:SurvivorRatio=2',
  '-Xmx512m',
  '-XX:MinHeapFreeRatio=20',
  '-XX:MaxHeapFreeRatio=40',
];

/** Nothing may come out of the server but the protocol. */
const QUIET = ['-XX:-UsePerfData', '-Xlog:disable'];

/** From this one on, an archive may hold more than classes. */
const HAS_CACHE = 25;

/** What a run of the program left behind. */
export interface Ran {
  /** The exit code; -1 if it did not end by itself. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The program in the extension, and the Java that runs it. */
export class Program {
  /**
   * @param jar the program
   * @param storage a folder for archives of loaded classes, which need not exist
   * @param extra more options for Java
   */
  constructor(
    readonly java: Java,
    private readonly jar: string,
    private readonly storage: string,
    private readonly extra: readonly string[],
  ) {}

  /** What the server is started with. */
  async server(): Promise<string[]> {
    const archive = await this.archive();
    const use = (await exists(archive)) ? [`${this.hasCache() ? '-XX:AOTCache=' : '-XX:SharedArchiveFile='}${archive}`] : [];
    return [...this.options(), ...use, ...this.extra, '-cp', this.jar, MAIN, 'lsp'];
  }

  /** Runs another command to its end. */
  run(words: readonly string[], folder?: string): Promise<Ran> {
    const given = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...QUIET, ...this.extra, '-cp', this.jar, MAIN];
    const options = { maxBuffer: 1 << 28, ...(folder === undefined ? {} : { cwd: folder }) };
    return new Promise((resolve) => {
      execFile(this.java.executable, [...given, ...words], options, (failure, out, err) => {
        const code = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : -1;
        resolve({ code, out, err: code === -1 && err === '' ? String(failure?.message) : err });
      });
    });
  }

  /** Makes the archive of loaded classes for the starts to come, if there is none. A failure costs only the speed of a start. */
  async prepare(): Promise<void> {
    const archive = await this.archive();
    if (await exists(archive)) {
      return;
    }
    await fs.rm(this.storage, { recursive: true, force: true });
    await fs.mkdir(this.storage, { recursive: true });
    const fresh = `${archive}.${process.pid}`;
    const make = `${this.hasCache() ? '-XX:AOTCacheOutput=' : '-XX:ArchiveClassesAtExit='}${fresh}`;
    const words = [...this.options(), make, '-cp', this.jar, 'dev.virtsnap.cli.Training', 'lsp'];
    await new Promise<void>((resolve) => execFile(this.java.executable, words, () => resolve()));
    await fs.rename(fresh, archive).catch(() => undefined);
  }

  private hasCache(): boolean {
    return HAS_CACHE <= this.java.major;
  }

  private options(): string[] {
    return [...TUNING, ...(this.hasCache() ? ['-XX:+UseCompactObjectHeaders'] : []), ...QUIET];
  }

  /** An archive fits one Java and one jar. */
  private async archive(): Promise<string> {
    const { size, mtimeMs } = await fs.stat(this.jar);
    const both = createHash('sha256').update(`${this.java.home}\n${this.java.release}\n${this.jar}\n${size}\n${mtimeMs}`);
    return path.join(this.storage, both.digest('hex').slice(0, 16));
  }
}

async function exists(file: string): Promise<boolean> {
  return fs.stat(file).then(
    () => true,
    () => false,
  );
}
