import type { Block } from '../blocks.ts';
import type { RegistrationFacts, StudentMailFacts } from '../facts.ts';
import type { Letter } from '../layout.ts';
import { texts } from '../texts/texts.ts';

/** What every mail about one registration begins with and ends with. */
export function studentFrame({
  event,
  registration: { locale, group },
  from,
}: StudentMailFacts): Pick<Letter, 'locale' | 'eyebrow' | 'footer' | 'from'> {
  const { footer } = texts[locale];
  const why = group === undefined ? footer.student : footer.byClass;
  return { locale, eyebrow: event.name, footer: [why(event.name), footer.untracked], from };
}

export function greeting({ firstName, locale }: RegistrationFacts): Block {
  return { kind: 'paragraph', text: texts[locale].greeting(firstName) };
}

/** To whoever an educator put on a roster: that the class did so, since this mail may be the first they hear of it. */
export function fromClass({ group, kind, school, locale }: RegistrationFacts): Block[] {
  if (group === undefined) return [];
  const { byClass, asChaperone } = texts[locale];
  return [{ kind: 'paragraph', text: kind === 'chaperone' ? asChaperone(school) : byClass(school) }];
}

export function fullName({ firstName, lastName }: RegistrationFacts): string {
  return `${firstName} ${lastName}`.trim();
}

/** The badge's picture, and its code for where no camera reads it. */
export function badgeBlock({ shortCode, registration: { locale } }: StudentMailFacts): Block {
  const { alt, caption, code } = texts[locale].badge;
  return { kind: 'badge', alt, caption, codeLabel: code, code: shortCode };
}

export function privateLink({ registrationUrl, registration: { locale } }: StudentMailFacts): Block[] {
  const { openRegistration, privateLink: care } = texts[locale];
  return [
    { kind: 'button', label: openRegistration, href: registrationUrl },
    { kind: 'paragraph', text: care, soft: true },
  ];
}

/** Opens the page that asks once more: nothing is freed by opening it. */
export function freePlace({ freePlaceUrl, registration: { locale } }: StudentMailFacts): Block {
  return { kind: 'link', label: texts[locale].freePlace, href: freePlaceUrl };
}
