// What a person does in VS Code, step by step, in one window.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { after } from 'node:test';
import { join } from 'node:path';
import { CALM, CodeServer } from './codeserver.mjs';
import { VSIX } from './vsix.mjs';
import { Workbench, browser, read, steps, until } from './workbench.mjs';

const WRONG = `<?xml version="1.0"?>
<!-- the root tells what this is, not the name -->
<domainsnapshot>
  <nmae>before</nmae>
  <description>Before the upgrade</description>
  <disks>
    <disk name='vda' snapshot='extern'/>
  </disks>
</domainsnapshot>
`;

const CHILD = `<domainsnapshot>
  <name>after</name>
  <description>After the upgrade</description>
  <state>shutoff</state>
  <parent>
    <name>base</name>
  </parent>
  <creationTime>1763701200</creationTime>
  <disks>
    <disk name='vda' snapshot='internal'/>
  </disks>
  <domain type='kvm'>
    <name>web1</name>
    <uuid>7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4</uuid>
    <memory unit='MiB'>2048</memory>
    <os>
      <type>hvm</type>
    </os>
    <devices>
      <disk type='file' device='disk'>
        <driver name='qemu' type='qcow2'/>
        <source file='/images/web1.qcow2'/>
        <target dev='vda' bus='virtio'/>
      </disk>
    </devices>
  </domain>
</domainsnapshot>
`;

const BASE = CHILD.replace(/  <parent>[^]*<\/parent>\n/, '')
  .replace('<name>after<', '<name>base<')
  .replace('After the', 'Before the');

const server = new CodeServer();
let chromium;
let vscode;

const step = steps(start, () => vscode);

/** Until the file on the disk has a text. */
async function kept(name, text) {
  const file = join(server.folder, name);
  await until(`'${name}' is written`, () => read(file) === text).catch(() => assert.equal(read(file), text));
}

async function start() {
  server.write({
    'wrong.xml': WRONG,
    'twice.xml': WRONG,
    'empty.snapshot.xml': '',
    'tree/base.xml': BASE,
    'tree/child.xml': CHILD,
    'other.xml': '<html/>\n',
  });
  server.set(CALM);
  server.install(VSIX);
  chromium = await browser();
  vscode = await Workbench.open(chromium, await server.start());
}

after(async () => {
  await chromium?.close();
  await server.stop();
});

step('a document is known by its root, and what is wrong is underlined', async () => {
  await vscode.file('wrong.xml');
  await vscode.see('.squiggly-error');
  await vscode.command('View: Focus Problems');
  await vscode.see('.markers-panel .monaco-list-row', 'There is no element <nmae> in <domainsnapshot>; did you mean <name>?');
  await vscode.see('.markers-panel .monaco-list-row', "snapshot='extern' is not a mode that libvirt knows");
  await vscode.picture('problems');
  await vscode.command('View: Toggle Panel Visibility');
});

step('what a name means is shown beside it', async () => {
  await vscode.goTo(7, 7);
  await vscode.ask('Control+k Control+i', '.monaco-hover:visible', 'One disk of the snapshot');
  await vscode.picture('hover');
  await vscode.press('Escape');
});

step('a fix mends it, and the line under it goes away', async () => {
  await vscode.goTo(4, 5);
  await vscode.ask('Control+.', '.action-widget .monaco-list-row', 'Rename <nmae> to <name>');
  await vscode.picture('fixes');
  await vscode.page.locator('.action-widget .monaco-list-row', { hasText: 'Rename <nmae> to <name>' }).click();
  await until('the name is right', async () => (await vscode.text()).includes('<name>before</name>'));
  await vscode.goTo(7, 36);
  const change = "Change 'extern' to 'external'";
  await vscode.ask('Control+.', '.action-widget .monaco-list-row', change);
  await vscode.page.locator('.action-widget .monaco-list-row', { hasText: change }).click();
  await until('the mode is right', async () => (await vscode.text()).includes("snapshot='external'"));
  await vscode.gone('.squiggly-error');
  await vscode.press('Control+s');
  await kept('wrong.xml', WRONG.replaceAll('nmae', 'name').replace("'extern'", "'external'"));
});

step('what may stand there is offered with its page, and put in', async () => {
  await vscode.goTo(5, 48);
  await vscode.press('Enter');
  await vscode.type('<');
  await vscode.see('.suggest-widget.visible .monaco-list-row', 'memory');
  await vscode.type('me');
  await until('<memory> is chosen', async () =>
    (await vscode.page.locator('.suggest-widget.visible .monaco-list-row.focused').textContent())?.startsWith('memory'),
  );
  await vscode.ask('Control+Space', '.suggest-details', "What happens to the guest's memory");
  await vscode.picture('completion');
  await vscode.press('Enter');
  await until('it is put in', async () => /<memory snapshot='/.test(await vscode.text()));
});

step('a snapshot is renamed in all documents, open or not', async () => {
  await vscode.file('child.xml');
  await vscode.goTo(6, 12);
  await vscode.ask('F2', '.rename-box input:visible');
  const box = vscode.page.locator('.rename-box input:visible');
  await box.fill('foundation');
  await box.press('Enter');
  await kept('tree/base.xml', BASE.replace('<name>base<', '<name>foundation<'));
  await kept('tree/child.xml', CHILD.replace('<name>base<', '<name>foundation<'));
  await vscode.picture('rename');
});

step('one goes from a child to its parent', async () => {
  await vscode.goTo(6, 12);
  await vscode.press('F12');
  await vscode.see('.tab.active', 'base.xml');
  await vscode.see('.statusbar-item', 'libvirt Snapshot');
  await vscode.see('.statusbar-item', 'Ln 2');
  await vscode.see('.codelens-decoration', '1 child');
  await vscode.picture('parent');
});

step('the code of a finding leads to its page', async () => {
  await vscode.file('twice.xml');
  await vscode.see('.squiggly-error');
  await vscode.goTo(7, 34);
  await vscode.ask('Control+k Control+i', '.monaco-hover:visible a', 'SNAP011');
  await vscode.page.locator('.monaco-hover:visible a', { hasText: 'SNAP011' }).first().click();
  await vscode.see('.tab.active', 'SNAP011.md');
  await vscode.seeInside('h2', 'What libvirt says');
  await vscode.picture('page');
  await vscode.press('Control+w');
});

step('a code is explained, that at the cursor first', async () => {
  await vscode.file('twice.xml');
  await vscode.goTo(7, 34);
  await vscode.command('virtsnap: Explain a Code…');
  await vscode.see('.quick-input-list .monaco-list-row:first-child', 'SNAP011');
  await vscode.picture('codes');
  await vscode.page.locator('.quick-input-widget input[type=text]').fill('HAZ003');
  await vscode.pick('HAZ003');
  await vscode.see('.tab.active', 'HAZ003.md');
  await vscode.seeInside('h2', 'Bad');
  await vscode.press('Control+w');
});

step('the workspace is checked by the command of a pipeline', async () => {
  await vscode.command('virtsnap: Check the Workspace as a Pipeline Does');
  await vscode.see('.panel .view-line', 'checked 4 files: 2 errors, 0 warnings');
  await vscode.picture('check');
});

step('the log says which Java runs the server', async () => {
  await vscode.command('virtsnap: Show the Log');
  await vscode.see('.panel .view-line', /Java\s\d+\sin\s'/);
  await vscode.command('View: Hide Panel');
});

step('an empty document is offered shapes, and one is put in', async () => {
  await vscode.command('virtsnap: New Snapshot');
  await vscode.see('.suggest-widget.visible .monaco-list-row', 'disk-only snapshot');
  await vscode.picture('shapes');
  await vscode.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'disk-only snapshot' }).click();
  await until('it is put in', async () => (await vscode.text()).includes("<disk name='vda' snapshot='external'/>"));
});

step('a file is filled with a snippet', async () => {
  await vscode.file('empty.snapshot.xml');
  await vscode.command('Snippets: Fill File with Snippet');
  await vscode.pick('redefine skeleton');
  await until('it is put in', async () => /<creationTime>\d{10}/.test(await vscode.text()));
  await vscode.gone('.squiggly-error');
});

step('what is set counts, and the server is restarted with it', async () => {
  await vscode.file('twice.xml');
  await vscode.see('.squiggly-error');
  await vscode.set(server, { 'virtsnap.rules': { SNAP011: 'hint', schema: 'off' } });
  await vscode.file('twice.xml');
  await vscode.gone('.squiggly-error');
  const archives = join(server.user, 'User/globalStorage/virtsnap.virtsnap/archives');
  await until('an archive of classes is made', () => existsSync(archives) && readdirSync(archives).some((name) => !name.includes('.')));
  await vscode.command('virtsnap: Restart the Server');
  await until('the server is started from it', () => server.isRunning(`=${archives}/`, 'dev.virtsnap.cli.Main'));
  await vscode.see('.squiggly-hint');
  await vscode.gone('.squiggly-error');
});

step('where there is no Java, a message says so and leads out', async () => {
  server.setForMachine({ 'virtsnap.java.home': '/no/such/java' });
  const message = vscode.page.locator('.notification-toast', { hasText: "'virtsnap.java.home' says '/no/such/java'" });
  await message.waitFor();
  for (const button of ['Choose Java…', 'Get Java', 'Open Settings']) {
    await message.locator('.monaco-button', { hasText: button }).waitFor();
  }
  await until('the message stands still', async () => (await message.getAttribute('class')).includes('notification-fade-in-done'));
  await vscode.picture('no-java');
  await message.locator('.monaco-button', { hasText: 'Open Settings' }).click();
  await vscode.see('.settings-editor .setting-item', 'The folder of a Java, 17 or newer');
  await vscode.picture('settings');
  await vscode.set(server, {});
  server.setForMachine({});
  await vscode.file('twice.xml');
  await vscode.see('.squiggly-error');
  await vscode.gone('.notification-toast');
});

step('the walkthrough opens', async () => {
  await vscode.command('Welcome: Open Walkthrough');
  await vscode.pick('Begin with virtsnap');
  await vscode.see('.gettingStarted .step-title', 'Write a snapshot');
  await vscode.see('.gettingStarted .step-title', 'Say what is usual');
  await vscode.command('View: Toggle Primary Side Bar Visibility');
  await vscode.seeInside('code', '<description>Before the upgrade to Debian 13</description>');
  await vscode.picture('walkthrough');
});

step('whose language a person changes back, stays so', async () => {
  await vscode.file('wrong.xml');
  await vscode.command('Change Language Mode');
  await vscode.page.locator('.quick-input-widget input[type=text]').fill('XML');
  await vscode.pick('(xml)');
  await vscode.see('.statusbar-item', /^\s*XML\s*$/);
  await vscode.press('Control+s');
  await vscode.see('.statusbar-item', /^\s*XML\s*$/);
});
