import type { Output } from '#contract/contract.ts';
import { mailNamesOf } from '#domain/mailFigures.ts';
import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import { type MailRecords, type MailState, mailState, unsent } from '#domain/mailState.ts';
import type { MailKind } from '#domain/vocabulary.ts';

export type ShownMail = Output<'listMails'>['mails'][number];

/** A mail before its address was asked for: whether it could be sent again if that takes it. */
export interface FoundMail {
  mail: Omit<ShownMail, 'mayBeSentAgain' | 'suppressed'> & { name: MailName };
  isWorthIt: boolean;
}

/** Which mails are wanted; what is left out leaves nobody out. */
export interface Wanted {
  name?: MailName | undefined;
  kind?: MailKind | undefined;
  state?: MailState | undefined;
}

type Standing = Pick<ShownMail, 'name' | 'kind' | 'state' | 'at' | 'reason'> & { name: MailName };

/** How the wanted ones among a person's mails stand, the earliest first; those that are still to come last. */
export function standings(records: MailRecords, wanted: Wanted): Standing[] {
  const all = wanted.name === undefined ? mailNamesOf(records) : [wanted.name];
  return all
    .flatMap((name) => {
      const state = mailState(records, name);
      return state && isWanted(wanted, name, state) ? [standing(records, name, state)] : [];
    })
    .sort(
      (one, other) => (one.at ?? '~').localeCompare(other.at ?? '~') || one.name.localeCompare(other.name),
    );
}

function isWanted({ kind, state: wanted }: Wanted, name: MailName, state: MailState): boolean {
  return (!kind || kind === mailKindOf(name)) && (!wanted || wanted === state);
}

function standing(records: MailRecords, name: MailName, state: MailState): Standing {
  const shown = { name, kind: mailKindOf(name), state };
  const heard = own(records.heard, name);
  if (state === 'waiting') return shown;
  if (state === 'delivered' || state === 'bounced' || state === 'complained')
    return { ...shown, ...(heard && { at: heard.at, ...(heard.reason && { reason: heard.reason }) }) };
  if (state === 'sent') return { ...shown, at: own(records.sent, name)?.at };
  const failed = own(records.failed, name) ?? '';
  if (state === 'withdrawn') return { ...shown, reason: failed.slice(unsent.overtaken.length) };
  return { ...shown, ...(state === 'failed' && { reason: failed }) };
}

function own<T>(records: Partial<Record<MailName, T>> | undefined, name: MailName): T | undefined {
  return records && Object.hasOwn(records, name) ? records[name] : undefined;
}
