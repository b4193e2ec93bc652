import { intlTags } from './intlTags.ts';
import type { Locale } from './vocabulary.ts';

/** A sentence per plural form; `other` serves the forms a language does not have. `#` stands for the number. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** `plural('en', 2, { one: '# place left', other: '# places left' })` is "2 places left". */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  const tag = intlTags[locale];
  const form = forms[new Intl.PluralRules(tag).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(tag).format(count));
}
