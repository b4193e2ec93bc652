import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export type Scheme = 'light' | 'dark';

const folder = fileURLToPath(new URL('../../.turnout/screenshots/', import.meta.url));
const widths = { 375: 740, 1280: 800 };

/**
 * Takes the whole page as a phone and as a laptop show it, leaves the page as it was, and returns the files:
 * `.turnout/screenshots/NAME-375.png` and `NAME-1280.png`, and with `-dark` before the dot where asked.
 */
export async function screenshot(page: Page, name: string, schemes: Scheme[] = ['light']): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const before = { viewport: page.viewportSize(), scheme: await currentScheme(page) };
  const files: string[] = [];
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, height] of Object.entries(widths)) {
      await page.setViewportSize({ width: Number(width), height });
      const file = join(folder, `${name}-${width}${scheme === 'dark' ? '-dark' : ''}.png`);
      await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
      files.push(file);
    }
  }
  await page.emulateMedia({ colorScheme: before.scheme });
  if (before.viewport) await page.setViewportSize(before.viewport);
  return files;
}

function currentScheme(page: Page): Promise<Scheme> {
  return page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
}
