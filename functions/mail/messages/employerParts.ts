import type { Block } from '../blocks.ts';
import { whenAndWhere } from '../eventParts.ts';
import type { EmployerMailFacts } from '../facts.ts';
import type { Letter } from '../layout.ts';
import { employerTexts } from '../texts/employer/employerTexts.ts';
import { texts } from '../texts/texts.ts';

/** What every mail to an employer's contact begins with and ends with, and in which words. */
export function employerFrame({ event, employer, from, locale: asked = 'en' }: EmployerMailFacts) {
  const { locale, words } = employerTexts(asked);
  const frame: Pick<Letter, 'locale' | 'eyebrow' | 'footer' | 'from'> = {
    locale,
    eyebrow: event.name,
    footer: [words.footer(employer.name, event.name), texts[locale].footer.untracked],
    from,
  };
  const greeting: Block = { kind: 'paragraph', text: words.greeting(employer.contactName) };
  return { frame, locale, words, greeting };
}

/** When and where, with the booth where there is one, and more rows. */
export function boothDetails(
  facts: EmployerMailFacts,
  more: Extract<Block, { kind: 'details' }>['rows'] = [],
): Extract<Block, { kind: 'details' }> {
  const { locale, words } = employerFrame(facts);
  const { rows } = whenAndWhere(facts.event, locale);
  const { booth } = facts.employer;
  return {
    kind: 'details',
    rows: [...rows, ...(booth ? [{ label: words.booth, lines: [booth] }] : []), ...more],
  };
}
