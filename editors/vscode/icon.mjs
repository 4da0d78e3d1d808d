// Draws the icon from its SVG, which shops for extensions do not take. After a change the test leaves the new one in target.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Its width and height in pixels. */
export const SIZE = 256;

/** Draws it in a page of Chromium; the bytes of the PNG. */
export async function draw(page, folder) {
  const svg = readFileSync(join(folder, 'virtsnap.svg'), 'utf8');
  await page.setViewportSize({ width: SIZE, height: SIZE });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}
