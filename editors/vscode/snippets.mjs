// The shapes that the server offers, as snippets of VS Code. They have no prefix, so that they do not stand a second time
// among the completions.
//
//   node snippets.mjs    writes snippets/domainsnapshot.json; a test compares that file with what the server offers
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';

const home = dirname(fileURLToPath(import.meta.url));

export const FILE = join(home, 'snippets/domainsnapshot.json');

const JAR = join(home, '../../lsp-server/target/virtsnap.jar');

/** LSP's number for a completion that is a snippet. */
const SNIPPET = 15;

/** Documents with a cursor at each place that has shapes. */
const PLACES = [
  '<|>',
  "<domainsnapshot>\n  <|>\n</domainsnapshot>\n",
  "<domainsnapshot>\n  <disks>\n    <|>\n  </disks>\n</domainsnapshot>\n",
  "<domainsnapshot>\n  <disks>\n    <disk name='vda' snapshot='external'>\n      <|>\n    </disk>\n  </disks>\n</domainsnapshot>\n",
];

/** All snippets by name, asked of the server. */
export async function snippets(java = 'java') {
  const server = spawn(java, ['-cp', JAR, 'dev.virtsnap.cli.Main', 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  try {
    const completionItem = { snippetSupport: true };
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { completion: { completionItem } } },
    });
    await connection.sendNotification('initialized', {});
    const all = {};
    for (const place of PLACES) {
      Object.assign(all, await shapes(connection, place));
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return all;
  } finally {
    connection.dispose();
    server.kill();
  }
}

async function shapes(connection, place) {
  const before = place.slice(0, place.indexOf('<|>')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1).length };
  const uri = `untitled:${before.length}`;
  const textDocument = { uri, languageId: 'domainsnapshot', version: 1, text: place.replace('<|>', '') };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const answer = await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  const found = {};
  for (const item of answer.items.filter(({ kind }) => kind === SNIPPET)) {
    found[item.label] = {
      description: item.labelDetails?.description ?? item.detail,
      body: body(item.textEdit?.newText ?? item.insertText, before.at(-1)),
      ...(before.length === 1 ? { isFileTemplate: true } : {}),
    };
  }
  return found;
}

/** The lines as they would stand at the margin, with a tab for each step; the editor has its own idea of both. */
function body(text, margin) {
  return text
    .replace(/(<creationTime>\$\{\d+:)\d+\}/, '$1$CURRENT_SECONDS_UNIX}')
    .split('\n')
    .map((line, n) => (n === 0 ? line : line.slice(margin.length)).replace(/^( {2})+/, (steps) => '\t'.repeat(steps.length / 2)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FILE, `${JSON.stringify(await snippets(), null, 2)}\n`);
}
