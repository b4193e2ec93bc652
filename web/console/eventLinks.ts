import type { Answer } from '#contract/contract.ts';
import { addresses } from '#contract/pages.ts';
import type { Locale } from '#domain/vocabulary.ts';

type OrganizerEvent = Answer<'readEvent'>;

export interface LinkOptions {
  /** Left out, the page speaks what the student's browser asks for. */
  language?: Locale | undefined;
  /** Whether the invitation code is in the link, so that nobody has to type it. */
  withCode?: boolean | undefined;
}

/** The student's link with a language or the invitation code in it. */
export function registerLink(event: OrganizerEvent, { language, withCode }: LinkOptions = {}): string {
  const link = new URL(event.registerUrl);
  if (language) link.searchParams.set('lang', language);
  if (withCode && event.invitationCode) link.searchParams.set('code', event.invitationCode);
  return link.href;
}

/** The link by which educators register a class. */
export function educatorLink(event: OrganizerEvent): string {
  const link = new URL(addresses.newGroup(new URL(event.registerUrl).origin, event.slug));
  if (event.invitationCode) link.searchParams.set('code', event.invitationCode);
  return link.href;
}
