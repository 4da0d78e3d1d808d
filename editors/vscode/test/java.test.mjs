// Which Java is taken, in folders that look like those of Javas.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { HOME } from './vsix.mjs';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'virtsnap-java-')));
after(() => rmSync(scratch, { recursive: true }));

await build({ entryPoints: [join(HOME, 'src/java.ts')], outfile: join(scratch, 'java.mjs'), bundle: true, platform: 'node', format: 'esm' });
const { findJava } = await import(pathToFileURL(join(scratch, 'java.mjs')).href);

/** A folder that looks like a Java; one without a file of facts says its version when it is asked. */
function java(name, version, facts = true) {
  const home = join(scratch, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin/java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(join(home, 'bin/java'), 0o755);
  if (facts) {
    writeFileSync(join(home, 'release'), `JAVA_VERSION="${version}"\n`);
  }
  return home;
}

const eight = java('shelf/eight', '1.8.0_292', false);
const eleven = java('shelf/eleven', '11.0.2');
const seventeen = java('shelf/seventeen', '17.0.9', false);
const newest = java('shelf/newest', '25.0.3');
const mac = java('shelf-of-mac/temurin/Contents/Home', '21.0.1');
const oldShelf = join(scratch, 'old');
const eightOnly = java('old/eight', '1.8.0_292');

const shelf = join(scratch, 'shelf');
const bin = (home) => join(home, 'bin');

const CASES = [
  ['the setting goes before all', seventeen, { VIRTSNAP_JAVA: join(bin(newest), 'java') }, [shelf], seventeen],
  ['then the variable', '', { VIRTSNAP_JAVA: join(bin(seventeen), 'java'), JAVA_HOME: newest }, [shelf], seventeen],
  ['then JAVA_HOME', '', { JAVA_HOME: seventeen, PATH: bin(newest) }, [shelf], seventeen],
  ['then PATH', '', { PATH: `/no/where:${bin(seventeen)}:${bin(newest)}` }, [shelf], seventeen],
  ['then the newest that is installed', '', { PATH: '' }, [shelf], newest],
  ['one that is too old is passed over', '', { JAVA_HOME: eleven, PATH: bin(seventeen) }, [], seventeen],
  ['a Mac keeps the home deeper inside', '', {}, [join(scratch, 'shelf-of-mac')], mac],
];

for (const [name, setting, env, shelves, home] of CASES) {
  test(name, async () => {
    const found = await findJava(setting, { env, platform: 'linux', shelves });
    assert.equal(found.home, home, found.problem);
  });
}

const NONE = [
  ['none at all', '', {}, [], 'virtsnap needs Java 17 or newer, and there is none on this machine.'],
  [
    'only old ones',
    '',
    { JAVA_HOME: eleven, PATH: bin(eight) },
    [oldShelf],
    `virtsnap needs Java 17 or newer, and there is only Java 11, in '${eleven}', on this machine.`,
  ],
  [
    'a setting that names nothing is not passed over',
    '/no/such/java',
    { JAVA_HOME: newest },
    [shelf],
    "The setting 'virtsnap.java.home' says '/no/such/java', but there is no Java. virtsnap needs Java 17 or newer.",
  ],
  [
    'nor is one that names an old one',
    eightOnly,
    { JAVA_HOME: newest },
    [shelf],
    `The setting 'virtsnap.java.home' says '${eightOnly}', which is Java 8. virtsnap needs Java 17 or newer.`,
  ],
  [
    'nor the variable',
    '',
    { VIRTSNAP_JAVA: '/no/such/java', JAVA_HOME: newest },
    [shelf],
    "The variable 'VIRTSNAP_JAVA' says '/no/such/java', but there is no Java. virtsnap needs Java 17 or newer.",
  ],
];

for (const [name, setting, env, shelves, problem] of NONE) {
  test(`${name}: a sentence says so`, async () => {
    assert.deepEqual(await findJava(setting, { env, platform: 'linux', shelves }), { problem });
  });
}
