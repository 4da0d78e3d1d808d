// What the extension says of itself is what the server says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SIZE, draw } from '../icon.mjs';
import { FILE, snippets } from '../snippets.mjs';
import { HOME, MANIFEST, VSIX } from './vsix.mjs';
import { browser } from './workbench.mjs';

const ROOT = join(HOME, '../..');
const read = (file) => readFileSync(join(ROOT, file), 'utf8');
const offered = MANIFEST.contributes;

test('settings are those of the server, and a few for the extension itself', () => {
  const schema = JSON.parse(read('lsp-server/src/main/resources/dev/virtsnap/lsp/workspace/settings.schema.json'));
  const own = ['virtsnap.java.home', 'virtsnap.java.options', 'virtsnap.trace.server'];
  const settings = offered.configuration.properties;
  assert.deepEqual(Object.keys(settings), [...Object.keys(schema.properties), ...own]);
  for (const [name, { examples, ...said }] of Object.entries(schema.properties)) {
    const { order, scope, ...told } = settings[name];
    assert.deepEqual(told, said, name);
    assert.ok(['window', 'machine'].includes(scope) && order > 0, name);
  }
  for (const name of own.slice(0, 2)) {
    assert.equal(settings[name].scope, 'machine', 'a workspace must not say which program is started');
  }
});

test('every setting and every command has its line in the README', () => {
  const readme = readFileSync(join(HOME, 'README.md'), 'utf8');
  for (const setting of Object.keys(offered.configuration.properties)) {
    assert.ok(readme.includes(`| \`${setting}\` |`), setting);
  }
  for (const { category, title } of offered.commands) {
    assert.ok(readme.includes(`| ${category}: ${title} |`), title);
  }
});

test('snippets are the shapes that the server offers', async () => {
  const written = JSON.parse(readFileSync(FILE, 'utf8'));
  assert.ok(Object.keys(written).length >= 12);
  assert.deepEqual(written, await snippets());
});

test('java gets the options of the launcher', () => {
  const program = readFileSync(join(HOME, 'src/program.ts'), 'utf8').replace(/',\s+'/g, ' ');
  const launcher = read('virtsnap');
  const server = /kind=lsp\n(?:.*#.*\n)*\s*tuning='([^']+)'/.exec(launcher)[1];
  assert.ok(program.includes(server), server);
  const common = /^common='([^']+)'/m.exec(launcher)[1];
  assert.ok(program.includes(common), common);
});

test('the icon is drawn from the SVG', async () => {
  const running = await browser();
  try {
    const page = await running.newPage();
    const drawn = await draw(page, join(HOME, 'icons'));
    writeFileSync(join(HOME, 'target/virtsnap.png'), drawn);
    const kept = readFileSync(join(HOME, 'icons/virtsnap.png'));
    const differing = await page.evaluate(
      async ([one, other, size]) => {
        const pixels = async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(size, size).getContext('2d');
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, size, size).data;
        };
        const [a, b] = [await pixels(one), await pixels(other)];
        return a.filter((value, n) => 8 < Math.abs(value - b[n])).length / a.length;
      },
      [drawn.toString('base64'), kept.toString('base64'), SIZE],
    );
    // another version of the browser may draw edges a little differently
    assert.ok(differing < 0.01, `${differing} of the picture; target/virtsnap.png is how the SVG looks now`);
  } finally {
    await running.close();
  }
});

test('the package has the server and nothing that is not needed', () => {
  const listed = spawnSync('unzip', ['-Z1', VSIX], { encoding: 'utf8' });
  assert.equal(listed.status, 0, listed.stderr);
  const files = listed.stdout.trim().split('\n').filter((file) => file.startsWith('extension/'));
  assert.ok(files.includes('extension/target/virtsnap.jar'));
  assert.deepEqual(files.filter((file) => /\.ts$|node_modules|\/test\//.test(file)), []);
  for (const { media } of offered.walkthroughs.flatMap(({ steps }) => steps)) {
    assert.ok(files.includes(`extension/${media.markdown}`), media.markdown);
  }
});

test('lock files name no host', () => {
  for (const file of ['package-lock.json', 'test/package-lock.json']) {
    assert.ok(existsSync(join(HOME, file)), file);
    assert.doesNotMatch(readFileSync(join(HOME, file), 'utf8'), /"resolved": "http/);
  }
});
