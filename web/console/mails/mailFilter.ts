import type { Request } from '#contract/contract.ts';
import { isMailName } from '#domain/mailNames.ts';
import { type MailState, mailStates } from '#domain/mailState.ts';
import { type MailKind, mailKinds } from '#domain/vocabulary.ts';

/** Which mails to single people are shown. */
export type MailFilter = Omit<Request<'listMails'>, 'event' | 'cursor'>;

/** What a link to them asks for; what it can't mean is left out. */
export function filterOf(search: string): MailFilter {
  const asked = new URLSearchParams(search);
  return { ...ofMailing(asked.get('name') ?? asked.get('kind') ?? ''), ...ofState(asked.get('state') ?? '') };
}

/** All mails of a mailing by its name, or of a kind that has none. */
export function ofMailing(text: string): Pick<MailFilter, 'name' | 'kind'> {
  const kind: MailKind | undefined = mailKinds.find((each) => each === text && each !== 'summary');
  if (kind) return { kind };
  return isMailName(text) ? { name: text } : {};
}

export function ofState(text: string): Pick<MailFilter, 'state'> {
  const state: MailState | undefined = mailStates.find((each) => each === text);
  return state ? { state } : {};
}
