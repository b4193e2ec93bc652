import type { MailName } from './mailNames.ts';

/** How a mail to one person stands. `withdrawn`: there was nothing left to say when its turn came. */
export const mailStates = [
  'waiting',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'suppressed',
  'declined',
  'withdrawn',
  'failed',
] as const;
export type MailState = (typeof mailStates)[number];

/** What SES says became of a mail after it took it, the weightier later: a bounce can follow a delivery. */
export const heardStates = ['delivered', 'bounced', 'complained'] as const;
export type HeardState = (typeof heardStates)[number];

export interface Heard {
  state: HeardState;
  at: string;
  /** SES's words for why, without an address: `Permanent General`. */
  reason?: string;
}

/** Why a mail was not sent: the address may not be written to, its owner asked not to be, or it was out of date. */
export const unsent = {
  suppressed: 'suppressed',
  declined: 'declined',
  /** Followed by the reason, for people. */
  overtaken: 'overtaken: ',
} as const;

export interface MailRecords {
  owes: Partial<Record<MailName, string>>;
  sent: Partial<Record<MailName, { at: string; message: string }>>;
  failed: Partial<Record<MailName, string>>;
  heard?: Partial<Record<MailName, Heard>>;
}

/** How one mail stands; undefined if it was never owed. What is owed again is waiting, whatever became of it before. */
export function mailState({ owes, sent, failed, heard }: MailRecords, name: MailName): MailState | undefined {
  if (owes[name] !== undefined) return 'waiting';
  const [told, was, reason] = [heard?.[name], sent[name], failed[name]];
  // A mail that was sent again after it failed has both; the sending is the later.
  if (was) return told && told.at >= was.at ? told.state : 'sent';
  if (reason === undefined) return told?.state;
  if (reason === unsent.suppressed || reason === unsent.declined) return reason;
  return reason.startsWith(unsent.overtaken) ? 'withdrawn' : 'failed';
}
