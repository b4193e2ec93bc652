import type { Locale } from '#domain/vocabulary.ts';

/** A catalog, or a part of one: texts, functions that make one, plural forms. */
export interface Catalog {
  [key: string]: CatalogText;
}
export type CatalogText = string | ((...given: never[]) => string) | Catalog;

const modules = import.meta.glob<Record<string, unknown>>(
  [
    '/web/{educator,mails,register,shared,survey}/texts/**/*.ts',
    '/functions/mail/texts/**/*.ts',
    '/functions/domain/vocabularyNames/*.ts',
  ],
  { eager: true },
);

/** Every catalog there is in a language, by its folder. */
export function catalogsIn(locale: Locale): Record<string, Catalog> {
  return Object.fromEntries(
    Object.entries(modules).flatMap(([path, module]) => {
      if (!path.endsWith(`/${locale}.ts`)) return [];
      const catalog = Object.values(module).find((each) => typeof each === 'object');
      return [[path.slice(1, path.lastIndexOf('/')), catalog as Catalog]];
    }),
  );
}

/** Every text of a catalog by its path, like `missing.answer`. */
export function textsOf(catalog: Catalog, path = ''): Map<string, CatalogText> {
  const found = new Map<string, CatalogText>();
  for (const [key, text] of Object.entries(catalog)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof text !== 'object' || isPlural(text)) found.set(at, text);
    else for (const [inner, each] of textsOf(text, at)) found.set(inner, each);
  }
  return found;
}

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

export function isPlural(text: CatalogText): text is Record<string, string> {
  return (
    typeof text === 'object' && 'other' in text && Object.keys(text).every((key) => categories.includes(key))
  );
}

/**
 * What a function of a catalog says of values that can't be mistaken for words: of texts (`⟨0⟩`, `⟨1⟩` and so on),
 * of numbers (7,000, 7,001 and so on) and of an event that opens at a time.
 */
export function saidOf(text: (...given: never[]) => string): string {
  const moment = {
    opensAt: '2027-03-04T17:00:00.000Z',
    closesAt: '2027-03-04T17:00:00.000Z',
    timeZone: 'UTC',
  };
  const texts = [0, 1, 2, 3].map((index) => `⟨${index}⟩`);
  const numbers = [0, 1, 2, 3].map((index) => 7000 + index);
  return [texts, numbers, [moment, 'en']].map((values) => said(text, values)).join('\n');
}

/** The values that a function of a catalog puts into its text. */
export function placedBy(text: (...given: never[]) => string): string[] {
  const found = saidOf(text).match(/⟨\d⟩|\b7[.,\u00a0]?00\d\b/g) ?? [];
  return [...new Set(found.map((value) => value.replace(/^7\D?00(\d)$/, '⟨$1⟩')))].sort();
}

/** Nothing where the values are of another kind than the function takes. */
function said(text: (...given: never[]) => string, values: unknown[]): string {
  try {
    return text(...(values as never[]));
  } catch {
    return '';
  }
}
