// Snapshots of machines, in VS Code: the view, and the lines above a definition, on libvirt's driver for tests.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { CALM, CodeServer } from './codeserver.mjs';
import { VSIX } from './vsix.mjs';
import { Workbench, browser, steps, until } from './workbench.mjs';

const URI = 'test:///default';

const WISH = `<domainsnapshot>
  <name>wished</name>
  <description>Before the upgrade</description>
</domainsnapshot>
`;

const server = new CodeServer();
let chromium;
let vscode;

const step = steps(start, () => vscode);

async function start() {
  server.write({ 'wish.xml': WISH });
  // a workspace that wants a connection: nobody listens to it
  server.write({ '.vscode/settings.json': '{ "virtsnap.connection": "qemu+tcp://127.0.0.1:1/system" }\n' });
  server.set(CALM);
  server.install(VSIX);
  chromium = await browser();
  vscode = await Workbench.open(chromium, await server.start({ ...process.env, XDG_STATE_HOME: server.home }));
}

after(async () => {
  await chromium?.close();
  await server.stop();
});

const row = (text) => vscode.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

/** Chooses an entry of the menu of a line; a menu that has just opened takes no click. */
async function menu(line, entry) {
  const wanted = vscode.page.locator('.monaco-menu .action-item', { hasText: entry }).first();
  let chosen = false;
  await until(`'${entry}' is chosen in the menu of '${line}'`, async () => {
    if (await wanted.isVisible()) {
      chosen = true;
      await wanted.click({ timeout: 1000 });
      return vscode.gone('.monaco-menu', 500).then(
        () => true,
        () => false,
      );
    }
    if (chosen) {
      return true;
    }
    await row(line).click({ button: 'right' });
    await wanted.waitFor({ timeout: 3000 }).catch(() => undefined);
    return false;
  });
}

/** Answers a question at the top. */
async function answer(question, text) {
  await vscode.page.locator('.quick-input-widget', { hasText: question }).waitFor();
  const box = vscode.page.locator('.quick-input-widget input[type=text]');
  await box.fill(text);
  await box.press('Enter');
}

/** Opens a line of the tree, unless it is open. */
async function expand(line) {
  await row(line).waitFor();
  if ((await row(line).getAttribute('aria-expanded')) !== 'true') {
    await row(line).click();
  }
}

/** The plan is asked about, with these words, and agreed to or not. */
async function agree(words, button) {
  const dialog = vscode.page.locator('.monaco-dialog-box', { hasText: words });
  await dialog.waitFor();
  await vscode.picture(`plan: ${words}`.replaceAll(/[^a-z0-9 ]/gi, ''));
  await dialog.locator('.monaco-button', { hasText: button }).click();
  await vscode.gone('.monaco-dialog-box');
}

step('nothing is connected that nobody has added', async () => {
  await vscode.page.locator('.activitybar .action-item', { has: vscode.page.locator('[aria-label="libvirt Snapshots"]') }).click();
  await vscode.see('.welcome-view-content', 'No connection is opened that you have not added');
  await vscode.picture('no connection');
  await vscode.page.locator('.welcome-view-content .monaco-button', { hasText: 'Add a Connection' }).click();
  await vscode.pick(URI);
  await row(URI).waitFor();
  assert.equal(await vscode.page.locator('.pane-body .monaco-list-row').count(), 1);
});

step('domains are below their connection', async () => {
  await row(URI).click();
  await row('test').waitFor();
  await vscode.see('.pane-body .monaco-list-row', 'running');
});

step('a snapshot is created once its plan is agreed to', async () => {
  await menu('running', 'Create a Snapshot…');
  await answer('Name of the snapshot', 'first');
  await answer('What it is for', 'Before the upgrade');
  await agree("Create 'first', domain 'test'", 'Cancel');
  await menu('running', 'Create a Snapshot…');
  await answer('Name of the snapshot', 'first');
  await answer('What it is for', 'Before the upgrade');
  await agree("Create 'first', domain 'test'", 'Run');
  await vscode.see('.notification-toast', "Done: Create 'first'");
  await vscode.see('.tab', 'plan-');
  await vscode.seeInside('code', 'virsh -c test:///default snapshot-create-as test --name first');
  await expand('running');
  await vscode.see('.pane-body .monaco-list-row', 'first');
  await vscode.see('.pane-body .monaco-list-row', 'current, running, internal');
  await vscode.picture('tree');
});

step('what libvirt would refuse is said and not done', async () => {
  await menu('first', 'Start from It…');
  await agree('Refused: Start from', 'OK');
});

step('a snapshot is described', async () => {
  await menu('first', 'Describe It…');
  await answer('What the snapshot is for', 'After the upgrade');
  await agree('Describe', 'Run');
  await vscode.see('.notification-toast', "Done: Describe 'first'");
});

step('a snapshot opens as XML, and is compared with what libvirt has', async () => {
  await menu('first', 'Open as XML');
  await vscode.see('.editor-instance .view-line', '<domainsnapshot>');
  await vscode.see('.statusbar-item', 'libvirt Snapshot');
  await vscode.see('.codelens-decoration a', 'Compare with live');
  await vscode.picture('lenses of a record');
});

step('a definition is created by the line above it, where the person says', async () => {
  await vscode.file('wish.xml');
  await vscode.page.locator('.codelens-decoration a', { hasText: 'Create on…' }).first().click();
  const question = vscode.page.locator('.notification-toast', { hasText: 'Which hypervisor is meant?' });
  await question.locator('.monaco-button', { hasText: URI }).click();
  const plan = vscode.page.locator('.notification-toast', { hasText: "Create 'wished', domain 'test'" });
  await plan.locator('.monaco-button', { hasText: 'Run' }).waitFor();
  await vscode.picture('plan of a definition');
  await plan.locator('.monaco-button', { hasText: 'Run' }).click();
  await vscode.see('.notification-toast', "Done: Create 'wished'");
  await vscode.command('virtsnap: Refresh the Snapshots');
  await row('wished').waitFor();
});

step('a snapshot is given up in the way that is chosen', async () => {
  await menu('wished', 'Delete It…');
  await vscode.pick('Delete it alone');
  await agree("Delete 'wished'", 'Run');
  await vscode.see('.notification-toast', "Done: Delete 'wished'");
  await until('it is gone', async () => (await vscode.page.locator('.pane-body .monaco-list-row', { hasText: 'wished' }).count()) === 0);
});

step('a hypervisor that does not answer is a sentence', async () => {
  await vscode.command('virtsnap: Add a Connection…');
  await vscode.pick('Another one…');
  await answer('Address of the hypervisor', 'test+unix:///default?socket=/no/such/socket');
  await row('/no/such/socket').click();
  await vscode.see('.pane-body .monaco-list-row', 'cannot be opened: Failed to connect socket');
  await vscode.picture('no answer');
  await menu('test+unix', 'Remove the Connection');
  await until('it is gone', async () => (await vscode.page.locator('.pane-body .monaco-list-row', { hasText: 'test+unix' }).count()) === 0);
});
