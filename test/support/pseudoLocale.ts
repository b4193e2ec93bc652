import type { Page } from 'playwright-core';
import type { Direction } from '#domain/direction.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { BuiltSite } from './builtSite.ts';
import type { Catalog } from './catalogs.ts';

/**
 * The English catalog as no language has it: every letter of it is another one, it is a third longer and each text
 * stands in brackets. Right to left, its letters are Arabic ones. What is put into a text stays as it is. It runs
 * in the page too, so it stands by itself.
 */
export function pseudoCatalog(catalog: Catalog, direction: Direction): Catalog {
  const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const others = {
    ltr: 'áƀçđéƒğĥíĵķļɱñóþǫŕšťúṽŵẋýžÁɃÇĐÉƑĞĤÍĴĶĻṀÑÓÞǪŔŠŤÚṼŴẊÝŽ',
    rtl: 'ابتثجحخدذرزسشصضطظعغفقكلمنهابتثجحخدذرزسشصضطظعغفقكلمنه',
  };
  const letters = [...others[direction]];
  const filler = direction === 'rtl' ? 'طويل ' : 'łóñğ ';
  const firstMark = 0xe000;
  const spoken = (text: string) => {
    const said = [...text].map((letter) => letters[plain.indexOf(letter)] ?? letter).join('');
    return `⟦${said} ${filler.repeat(Math.ceil(text.length / 3 / filler.length)).trim()}⟧`;
  };
  const telling =
    (text: (...given: unknown[]) => string) =>
    (...given: unknown[]) => {
      const isPlaced = (value: unknown) => typeof value === 'string' || typeof value === 'number';
      const marked = given.map((value, index) =>
        isPlaced(value) ? String.fromCodePoint(firstMark + index) : value,
      );
      return given.reduce<string>(
        (said, value, index) => said.replaceAll(String.fromCodePoint(firstMark + index), String(value)),
        spoken(text(...marked)),
      );
    };
  const other = (text: unknown): unknown => {
    if (typeof text === 'string') return spoken(text);
    if (typeof text === 'function') return telling(text as (...given: unknown[]) => string);
    return Object.fromEntries(Object.entries(text as object).map(([key, inner]) => [key, other(inner)]));
  };
  return other(catalog) as Catalog;
}

/** The catalogs of the student's pages: the module below `register/texts`, and what it exports. */
const parts = [
  ['', 'texts'],
  ['event/', 'event'],
  ['form/', 'form'],
  ['own/', 'own'],
] as const;

/** Serves the pseudo-locale in place of a language's built catalogs, made of the built English ones. */
export async function speakPseudo(
  page: Page,
  site: BuiltSite,
  { inPlaceOf, direction }: { inPlaceOf: Locale; direction: Direction },
): Promise<void> {
  const fileOf = (folder: string, locale: Locale) => {
    const [file] = site.filesOf(`register/texts/${folder}${locale}.ts`);
    return `/${file}`;
  };
  for (const [folder, name] of parts) {
    const body = `import { ${name} as english } from '${fileOf(folder, 'en')}';
export const ${name} = (${pseudoCatalog.toString()})(english, '${direction}');`;
    await page.route(
      ({ pathname }) => pathname === fileOf(folder, inPlaceOf),
      (route) => route.fulfill({ contentType: 'text/javascript', body }),
    );
  }
}

/**
 * What stands on the page in Latin letters once these texts are taken out of it: text that is seen, read out or
 * shown on hovering. Codes are left out.
 */
export async function wordsBeside(page: Page, known: string[]): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const unseen = '.visually-hidden[aria-hidden="true"]';
    const hidden = `script, style, noscript, template, code, .slip-code, ${unseen}`;
    const found = [document.title];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(hidden)) continue;
      for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
        found.push(element.getAttribute(name) ?? '');
      }
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) found.push(child.textContent ?? '');
      }
    }
    return found;
  });
  const folded = (text: string) =>
    text
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const longestFirst = [...new Set(known.map(folded))].sort((one, other) => other.length - one.length);
  return seen
    .map((text) => longestFirst.reduce((left, own) => (own ? left.replaceAll(own, ' ') : left), folded(text)))
    .filter((left) => /[A-Za-z]{2}/.test(left));
}

/** Elements that reach out of the screen to a side, and by how many pixels the page can be pushed sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > clientWidth + 1);
    });
    return [
      `${scrollWidth - clientWidth} px too wide`,
      ...out.map((element) => `${element.tagName}.${element.className}`),
    ];
  });
}
