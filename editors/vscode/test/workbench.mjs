import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CALM } from './codeserver.mjs';

const PICTURES = join(dirname(fileURLToPath(import.meta.url)), '../target/pictures');

/** Long enough for a machine that has much else to do, in milliseconds; nothing waits for it that goes well. */
const PATIENCE = Number(process.env.VIRTSNAP_PATIENCE ?? 60_000);

/** A browser; Debian's, for none is fetched. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}

/** Makes tests of steps in one workbench, which the first of them starts; each leaves a picture of how it failed. */
export function steps(start, workbench) {
  let started;
  return (name, work) =>
    test(name, async () => {
      try {
        await (started ??= start());
        await work();
      } catch (failure) {
        await workbench()?.picture(`failed: ${name}`);
        throw failure;
      }
    });
}

/** Until something is so; what it was at last if it never is. */
export async function until(what, look, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    try {
      last = await look();
      if (last) {
        return last;
      }
    } catch (failure) {
      last = failure;
    }
    if (end < Date.now()) {
      throw new Error(`never: ${what}; at last ${last}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The window of the editor, as a person uses it: by keys, and by what can be seen. */
export class Workbench {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
  }

  static async open(running, address) {
    const context = await running.newContext({ viewport: { width: 1200, height: 800 } });
    const workbench = new Workbench(await context.newPage());
    await workbench.page.goto(address);
    await workbench.page.waitForSelector('.monaco-workbench .statusbar');
    return workbench;
  }

  async picture(name) {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Types into the box at the top and takes the first entry that shows a text. */
  async #quick(key, text, entry) {
    const box = this.page.locator('.quick-input-widget input[type=text]');
    await until(`the box opens for '${text}'`, async () => {
      await this.press(key);
      return box.isVisible();
    });
    await box.fill(text);
    // A key that was pressed a second time, because the box came late, empties what was typed before it; and a page that
    // opens just then takes the focus, which closes the box.
    await until(`'${entry}' is offered for '${text}' and taken`, async () => {
      if (await this.#entry(entry).isVisible()) {
        return this.pick(entry, 2000).then(
          () => true,
          () => false,
        );
      }
      if (!(await box.isVisible())) {
        await this.press(key);
      } else if ((await box.inputValue({ timeout: 1000 })) !== text) {
        await box.fill(text, { timeout: 1000 });
      }
      return false;
    });
  }

  #entry(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Takes an entry of the list at the top. */
  async pick(entry, timeout = PATIENCE) {
    await this.#entry(entry).click({ timeout });
  }

  async command(title) {
    await this.#quick('F1', `>${title}`, title);
  }

  /** Opens a document and waits until its language is known. */
  async file(name) {
    await this.#quick('Control+p', name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.statusbar-item', { hasText: 'libvirt Snapshot' }).waitFor();
  }

  /** Puts the cursor to a place, both counted from 1. */
  async goTo(line, column) {
    await this.#quick('Control+g', `:${line}:${column}`, `column ${column}`);
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** What the editor shows, as text. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-lines .view-line').evaluateAll((all) =>
      all
        .map((line) => ({ top: parseFloat(line.style.top), text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  see(selector, text) {
    return this.page.locator(selector, text === undefined ? {} : { hasText: text }).first().waitFor();
  }

  gone(selector, patience = PATIENCE) {
    return until(`no ${selector}`, async () => (await this.page.locator(selector).count()) === 0, patience);
  }

  /** Presses keys until something is shown; while the server still reads, an editor may have nothing to show. */
  ask(keys, selector, text) {
    const wanted = this.page.locator(selector, text === undefined ? {} : { hasText: text }).first();
    return until(`${keys} shows ${selector} with '${text}'`, async () => {
      if (await wanted.isVisible()) {
        return true;
      }
      await this.press(...keys.split(' '));
      await wanted.waitFor({ timeout: 3000 }).catch(() => undefined);
      return wanted.isVisible();
    });
  }

  /** Writes settings as a person does who likes JSON. */
  async set(server, settings) {
    const json = JSON.stringify({ ...CALM, ...settings });
    await this.command('Preferences: Open User Settings (JSON)');
    await this.see('.tab.active', 'settings.json');
    await this.page.locator('.editor-instance .view-line').first().click();
    await until('all of it is replaced', async () => {
      await this.press('Control+a');
      await this.page.keyboard.insertText(json);
      // the quote and the bracket that the editor adds
      await this.press('Control+Shift+End', 'Delete', 'Control+s');
      return until('it is written', () => read(server.settings) === json, 2000).catch(() => false);
    });
    await this.press('Control+w');
  }

  /** Something that is shown in a frame of its own, as a page is. */
  seeInside(selector, text) {
    return until(`${selector} with '${text}'`, async () => {
      for (const frame of this.page.frames()) {
        if (0 < (await frame.locator(selector, { hasText: text }).count())) {
          return true;
        }
      }
      return false;
    });
  }
}

export function read(file) {
  return readFileSync(file, 'utf8');
}
