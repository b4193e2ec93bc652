import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { homePage, pages } from '#contract/pages.ts';
import { type Locale, locales } from '#domain/vocabulary.ts';
import type { EventPageModule } from '#functions/registration/page/eventPage.ts';
import { eventPageModule } from '#infra/eventPageModule.ts';
import type { BuiltSite } from '#test/support/builtSite.ts';
import { loadedFiles } from './loadedFiles.ts';
import { typicalEvent } from './typicalEvent.ts';

/** The page that a server draws, with its styles in the HTML. */
const eventPage = '/e/{slug}';

/** Every page once, by the name its figure has. */
export const weighedPages: Record<string, string> = {
  register: eventPage,
  ...Object.fromEntries([homePage, ...pages.map(({ page }) => page)].map((page) => [pageName(page), page])),
};

/** Pages that fetch the words of one language as they start, and where the words are. */
const wordsOf: Record<string, string[]> = {
  'register/own.html': ['register/texts', 'register/texts/own'],
  'educator/index.html': ['educator/texts'],
  'mails/index.html': ['mails/texts'],
  'survey/index.html': ['survey/texts'],
};

/** What a page loads before anyone touches it, for a person of that language. */
export async function filesOnArrival(site: BuiltSite, page: string, locale: Locale): Promise<Set<string>> {
  if (page === eventPage) return loadedFiles(site.folder, await drawnPage(site, locale));
  const words = (wordsOf[page] ?? []).flatMap((folder) => site.filesOf(`${folder}/${locale}.ts`));
  return loadedFiles(site.folder, page, words);
}

/** Writes the page of a typical event beside the others, as the server draws it, and answers the file. */
async function drawnPage(site: BuiltSite, locale: Locale): Promise<string> {
  const module: EventPageModule = await import(
    /* @vite-ignore */ pathToFileURL(eventPageModule(site.folder)).href
  );
  const file = join('drawn', `event.${locale}.html`);
  const html = module.render({
    locale,
    site: 'https://turnout.example',
    organization: 'Evergreen Career Network',
    shown: { is: 'event', event: typicalEvent(locale) },
  });
  await mkdir(join(site.folder, 'drawn'), { recursive: true });
  await writeFile(join(site.folder, file), html);
  return file;
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
