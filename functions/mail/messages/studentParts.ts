import { spokenBadge } from '#domain/badge.ts';
import type { Block } from '../blocks.ts';
import type { RegistrationFacts, StudentMailFacts } from '../facts.ts';
import type { Letter } from '../layout.ts';
import { texts } from '../texts/texts.ts';

/** What every mail about one registration begins with and ends with. */
export function studentFrame({
  event,
  registration: { locale },
}: StudentMailFacts): Pick<Letter, 'locale' | 'eyebrow' | 'footer'> {
  const { footer } = texts[locale];
  return { locale, eyebrow: event.name, footer: [footer.student(event.name), footer.untracked] };
}

export function greeting({ firstName, locale }: RegistrationFacts): Block {
  return { kind: 'paragraph', text: texts[locale].greeting(firstName) };
}

export function fullName({ firstName, lastName }: RegistrationFacts): string {
  return `${firstName} ${lastName}`.trim();
}

/** The badge's picture, and its code for whoever sees no pictures. */
export function badgeBlock({ badgeText, registration: { locale } }: StudentMailFacts): Block {
  const { alt, caption, code } = texts[locale].badge;
  return { kind: 'badge', alt, caption, codeLabel: code, code: spokenBadge(badgeText).join('\n') };
}

export function privateLink({ registrationUrl, registration: { locale } }: StudentMailFacts): Block[] {
  const { openRegistration, privateLink: care } = texts[locale];
  return [
    { kind: 'button', label: openRegistration, href: registrationUrl },
    { kind: 'paragraph', text: care, soft: true },
  ];
}
