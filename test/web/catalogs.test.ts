import { describe, expect, test } from 'vitest';
import { intlTags } from '#domain/intlTags.ts';
import { locales } from '#domain/vocabulary.ts';
import { catalogsIn, isPlural, placedBy, saidOf, textsOf } from '#test/support/catalogs.ts';

/** Mails to employers are in English: an employer's language is not known. */
const englishOnly = ['functions/mail/texts/employer'];

const english = catalogsIn('en');
const pairs = locales
  .filter((locale) => locale !== 'en')
  .flatMap((locale) =>
    Object.keys(english)
      .filter((folder) => !englishOnly.includes(folder))
      .map((folder) => ({ locale, folder })),
  );

/** What is the same in two languages: names, and words that two languages share. */
const sameInEnglish: Record<string, string[]> = {
  es: ['No'],
  ar: [],
};

/** Texts that say nothing without a real class, or name a file or a size of paper; test/web/educator reads them. */
const unspoken: Record<string, string[]> = {
  'web/educator/texts': [
    'number',
    'statusText',
    'steps.hold.text',
    'steps.names.text',
    'arrivalLine',
    'samples',
    'papers.letter',
    'papers.a4',
    'attendanceFile',
  ],
};

test('the pages and the mails have catalogs', () => {
  expect(Object.keys(english)).toEqual(
    expect.arrayContaining(['functions/mail/texts', 'web/register/texts', 'web/shared/texts']),
  );
});

describe.each(pairs)('the catalog $folder in $locale', ({ locale, folder }) => {
  const ours = textsOf(catalogsIn(locale)[folder] ?? {});
  const theirs = textsOf(english[folder] ?? {});

  test('has the texts that the English one has, and no others', () => {
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  });

  test('puts the same values into each text', () => {
    const placed = (text: unknown) =>
      typeof text === 'function'
        ? placedBy(text as never)
        : typeof text === 'string'
          ? 'a fixed text'
          : 'plural forms';
    const values = (texts: typeof ours) => [...texts].map(([path, text]) => [path, placed(text)]).sort();
    expect(values(ours)).toEqual(values(theirs));
  });

  test('says nothing in English', () => {
    const words = (text: unknown) => (typeof text === 'function' ? saidOf(text as never) : String(text));
    const untranslated = [...theirs].filter(
      ([path, text]) =>
        typeof text !== 'object' &&
        !unspoken[folder]?.includes(path) &&
        /\p{L}/u.test(words(text)) &&
        words(ours.get(path)) === words(text) &&
        !sameInEnglish[locale]?.includes(words(text)),
    );
    expect(untranslated.map(([path]) => path)).toEqual([]);
  });

  test('has a form for every number, with the number in it where several numbers share the form', () => {
    const rules = new Intl.PluralRules(intlTags[locale]);
    const numbers = Object.groupBy(
      Array.from({ length: 1001 }, (_, number) => number),
      (number) => rules.select(number),
    );
    for (const [path, forms] of ours) {
      if (typeof forms !== 'object' || !isPlural(forms)) continue;
      for (const [form, those] of Object.entries(numbers)) {
        const said = forms[form] ?? (those.length > 1 ? forms.other : undefined);
        // A count of none may have no place on a page at all.
        if (form === 'zero' && said === undefined) continue;
        expect([path, form, typeof said]).toEqual([path, form, 'string']);
        if (those.length > 1) expect([path, form, said]).toEqual([path, form, expect.stringContaining('#')]);
      }
    }
  });

  test('writes numbers with the digits of its dates', () => {
    for (const [path, text] of ours) {
      expect([path, JSON.stringify(text) ?? saidOf(text as never)]).toEqual([
        path,
        expect.not.stringMatching(/[\u0660-\u0669\u06f0-\u06f9]/),
      ]);
    }
  });
});
