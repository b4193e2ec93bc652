import { type MailState, mailStates } from '#domain/mailState.ts';

export type Counts = Partial<Record<MailState, number>>;

export const stateNames: Record<MailState, string> = {
  delivered: 'Delivered',
  sent: 'Sent',
  waiting: 'Waiting',
  bounced: 'Bounced',
  complained: 'Complained',
  suppressed: 'Suppressed',
  declined: 'Asked not to',
  failed: 'Failed',
  withdrawn: 'No longer needed',
};

/** What each state means to who has never run a mail server. */
export const stateMeanings: Record<MailState, string> = {
  delivered: 'It is in their mailbox.',
  sent: 'It is on its way; their mailbox has not answered yet.',
  waiting: 'It leaves soon.',
  bounced: 'It came back.',
  complained: 'They marked it as spam. Nothing more is sent to them.',
  suppressed: 'Not sent: earlier mail to this address came back, or was marked as spam.',
  declined: 'Not sent: they asked not to get such mails.',
  failed: 'It could not be sent.',
  withdrawn: 'Not sent: there was nothing left to say when its turn came.',
};

/** In the order in which bars and their words show them: the good first, trouble last. */
export const statesInOrder = Object.keys(stateNames) as MailState[];

/** What wants a look. */
export const troubles: readonly MailState[] = ['bounced', 'complained', 'suppressed', 'failed'];

export function total(counts: Counts): number {
  return statesInOrder.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

export function summed(all: readonly Counts[]): Counts {
  const sums = mailStates.map((state) => [state, all.reduce((sum, counts) => sum + (counts[state] ?? 0), 0)]);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}
