// Puts VS Code together in node_modules, from npm alone: what its own install script would do, but for what it fetches from
// elsewhere and for what the tests do not need (a terminal, secrets, proxies).
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const code = join(here, 'node_modules/code-server/lib/vscode');

/** Runs npm by this Node, which will run VS Code, so that what is compiled fits it. */
function npm(...words) {
  const bin = dirname(process.execPath);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, npm_config_nodedir: dirname(bin) };
  const ran = spawnSync('npm', words, { cwd: code, env, encoding: 'utf8' });
  if (ran.status !== 0) {
    console.error(`setup: 'npm ${words.join(' ')}' failed:\n${ran.stdout}${ran.stderr}`);
    process.exit(2);
  }
}

// its shrinkwrap says the version of each
npm('install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund');
// without it nothing that is written to an output is shown
npm('rebuild', '@vscode/spdlog', '--foreground-scripts');
