// Makes target/virtsnap-VERSION.vsix: checks the types, bundles the sources, and packs them with the server.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const home = dirname(fileURLToPath(import.meta.url));
const root = join(home, '../..');
const target = join(home, 'target');

function fail(sentence) {
  console.error(`build: ${sentence}`);
  process.exit(2);
}

function run(program, ...words) {
  const ran = spawnSync(process.execPath, [join(home, 'node_modules', program), ...words], { cwd: home, stdio: 'inherit' });
  if (ran.status !== 0) {
    process.exit(1);
  }
}

const jar = join(root, 'lsp-server/target/virtsnap.jar');
if (!existsSync(jar)) {
  fail(`there is no '${jar}'; './virtsnap --version' at the root builds it`);
}
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
run('typescript/bin/tsc', '-p', 'tsconfig.json');
await build({
  absWorkingDir: home,
  entryPoints: ['src/extension.ts'],
  outfile: 'target/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'eof',
});
copyFileSync(jar, join(target, 'virtsnap.jar'));
copyFileSync(join(root, 'LICENSE'), join(home, 'LICENSE.txt'));
copyFileSync(join(root, 'CHANGELOG.md'), join(home, 'CHANGELOG.md'));
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
run(
  '@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
  '--out',
  join(target, `virtsnap-${version}.vsix`),
);
