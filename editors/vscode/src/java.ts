import { execFile } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** The oldest Java that runs the server. */
export const OLDEST = 17;

/** A Java on this machine. */
export interface Java {
  /** Its folder, which has `bin/java`. */
  readonly home: string;
  /** The program. */
  readonly executable: string;
  /** Its version as people say it: 8, 11, 17. */
  readonly major: number;
  /** What tells two Javas apart that have the same major version. */
  readonly release: string;
}

/** Why no Java can be used, as a sentence. */
export interface NoJava {
  readonly problem: string;
}

export function isJava(found: Java | NoJava): found is Java {
  return 'executable' in found;
}

/** Where Javas may be. */
export interface Places {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Folders in which each folder may be the home of a Java. */
  readonly shelves: readonly string[];
}

/** Those of this machine. */
export function usualPlaces(): Places {
  const own = process.env['HOME'] ?? process.env['USERPROFILE'] ?? '';
  const programs = process.env['ProgramFiles'] ?? 'C:\\Program Files';
  const shelves: Record<string, string[]> = {
    darwin: ['/Library/Java/JavaVirtualMachines', path.join(own, 'Library/Java/JavaVirtualMachines')],
    win32: ['Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto'].map((name) => path.join(programs, name)),
  };
  const common = [path.join(own, '.sdkman/candidates/java'), path.join(own, '.jdks')];
  return {
    env: process.env,
    platform: process.platform,
    shelves: [...(shelves[process.platform] ?? ['/usr/lib/jvm', '/usr/java', '/opt/java']), ...common],
  };
}

/**
 * The Java to use. What a person says decides alone: a setting, then the environment variable `VIRTSNAP_JAVA`. Without them
 * it is the first that is new enough of `JAVA_HOME`, those in `PATH`, and the newest that is installed.
 *
 * @param setting the home that is set in the editor; empty for none
 */
export async function findJava(setting: string, places: Places): Promise<Java | NoJava> {
  if (setting !== '') {
    return decided(`The setting 'virtsnap.java.home'`, await at(setting, places), setting);
  }
  const named = places.env['VIRTSNAP_JAVA'];
  if (named !== undefined && named !== '') {
    return decided(`The variable 'VIRTSNAP_JAVA'`, await ofExecutable(named), named);
  }
  const old: Java[] = [];
  for (const find of [() => ofEnvironment(places), () => ofPath(places), () => installed(places)]) {
    const found = await find();
    const java = found.find((each) => OLDEST <= each.major);
    if (java !== undefined) {
      return java;
    }
    old.push(...found);
  }
  return { problem: `virtsnap needs Java ${OLDEST} or newer, and there is ${seen(old)} on this machine.` };
}

function seen(old: readonly Java[]): string {
  const newest = newestFirst(old)[0];
  return newest === undefined ? 'none' : `only Java ${newest.major}, in '${newest.home}',`;
}

function decided(who: string, java: Java | undefined, what: string): Java | NoJava {
  if (java === undefined) {
    return { problem: `${who} says '${what}', but there is no Java. virtsnap needs Java ${OLDEST} or newer.` };
  }
  return OLDEST <= java.major
    ? java
    : { problem: `${who} says '${what}', which is Java ${java.major}. virtsnap needs Java ${OLDEST} or newer.` };
}

async function ofEnvironment(places: Places): Promise<Java[]> {
  const home = places.env['JAVA_HOME'];
  return home === undefined || home === '' ? [] : present([await at(home, places)]);
}

async function ofPath(places: Places): Promise<Java[]> {
  const folders = (places.env['PATH'] ?? '').split(places.platform === 'win32' ? ';' : ':');
  const javas = folders
    .filter((folder) => folder !== '')
    .map((folder) => ofExecutable(path.join(folder, program(places))));
  return present(await Promise.all(javas));
}

async function installed(places: Places): Promise<Java[]> {
  const homes: string[] = [];
  for (const shelf of places.shelves) {
    for (const name of await fs.readdir(shelf).catch(() => [])) {
      homes.push(path.join(shelf, name));
    }
  }
  return newestFirst(present(await Promise.all(homes.map((home) => at(home, places)))));
}

function newestFirst(javas: readonly Java[]): Java[] {
  return [...javas].sort((a, b) => b.major - a.major);
}

function present(javas: readonly (Java | undefined)[]): Java[] {
  return javas.filter((java) => java !== undefined);
}

function program(places: Places): string {
  return places.platform === 'win32' ? 'java.exe' : 'java';
}

/** The Java in a folder; on a Mac the home is deeper inside what people see as one thing. */
async function at(home: string, places: Places): Promise<Java | undefined> {
  return (
    (await ofExecutable(path.join(home, 'bin', program(places)))) ??
    (await ofExecutable(path.join(home, 'Contents', 'Home', 'bin', program(places))))
  );
}

async function ofExecutable(executable: string): Promise<Java | undefined> {
  const real = await fs.realpath(executable).catch(() => undefined);
  if (real === undefined) {
    return undefined;
  }
  const home = path.dirname(path.dirname(real));
  const facts = (await fs.readFile(path.join(home, 'release'), 'utf8').catch(() => '')) || (await asked(executable));
  const version = /(?:JAVA_VERSION=|version )"([^"]+)"/.exec(facts)?.[1];
  return version === undefined ? undefined : { home, executable, major: major(version), release: facts };
}

/** What a Java says of itself that has no file of facts: older ones and small ones. */
function asked(executable: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(executable, ['-version'], { timeout: 10_000 }, (failure, out, err) => resolve(failure ? '' : out + err));
  });
}

/** 8 for `1.8.0_292`, 17 for `17.0.9`. */
function major(version: string): number {
  const [first, second] = version.split(/[^0-9]+/);
  return first === '1' ? Number(second) : Number(first);
}
