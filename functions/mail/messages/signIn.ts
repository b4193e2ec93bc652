import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import type { SignInFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';

/** A member's link to sign in. The code for another browser stands on the page that asked, never here. */
export function signIn(given: SignInFacts): Message {
  const { url, expiresMinutes, organizationName, locale = 'en' } = cleaned(given);
  const { signIn: words } = texts[locale];
  const minutes = String(expiresMinutes);
  return composed({
    locale,
    eyebrow: organizationName,
    footer: [words.footer],
    subject: words.subject(organizationName),
    preview: words.preview(minutes),
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: words.lead(organizationName, minutes) },
      { kind: 'button', label: words.button, href: url },
      { kind: 'paragraph', text: words.otherBrowser, soft: true },
    ],
  });
}
