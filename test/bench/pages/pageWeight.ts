import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { homePage, pages } from '#contract/pages.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import type { BuiltSite } from '#test/support/builtSite.ts';
import { loadedFiles } from './loadedFiles.ts';

/** Every built page once, by the name its figure has. */
export const weighedPages: Record<string, string> = Object.fromEntries(
  [homePage, ...pages.map(({ page }) => page)].map((page) => [pageName(page), page]),
);

/** Pages that fetch the words of one language as they start, and where the words are. */
const wordsOf: Record<string, string> = {
  'register/index.html': 'register/texts',
  'register/own.html': 'register/texts',
};

/** What a page loads before anyone touches it, for a person of that language. */
export function filesOnArrival(site: BuiltSite, page: string, locale: Locale): Promise<Set<string>> {
  const words = wordsOf[page];
  return loadedFiles(site.folder, page, words ? site.filesOf(`${words}/${locale}.ts`) : []);
}

/** Its weight in kB, 1000 bytes each, every file gzipped by itself as it travels, in the heaviest language. */
export async function pageWeight(site: BuiltSite, page: string): Promise<number> {
  const weights = await Promise.all(
    locales.map(async (locale) => gzippedBytes(site.folder, await filesOnArrival(site, page, locale))),
  );
  return Math.max(...weights) / 1000;
}

async function gzippedBytes(folder: string, files: Set<string>): Promise<number> {
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** `index.html` is home, `scan/index.html` is scan, and `register/own.html` is own. */
function pageName(page: string): string {
  const [file = '', folder = 'home'] = page.split('/').reverse();
  return file === 'index.html' ? folder : file.replace('.html', '');
}
