import type { Answer } from '#contract/contract.ts';
import { topicOf } from '#domain/mailTopics.ts';
import type { MailKind } from '#domain/vocabulary.ts';

type LeftOut = Answer<'previewMail'>['leftOut'];

const unwanted = {
  reminders: 'asked for no reminders',
  'after-event': 'asked for no mail after events',
  summaries: 'asked for no summaries',
};

/** Who of a mail's audience goes without it: "3 addresses bounced before, 2 asked for no reminders". Empty if nobody. */
export function leftOutWords(leftOut: LeftOut, kind: MailKind): string {
  const { bounced = 0, complained = 0, declined = 0, had = 0 } = leftOut;
  const topic = topicOf(kind);
  return [
    bounced > 0 && `${addresses(bounced)} bounced before`,
    complained > 0 && `${addresses(complained)} marked your mail as spam`,
    declined > 0 && topic && `${declined.toLocaleString('en')} ${unwanted[topic]}`,
    had > 0 && `${had.toLocaleString('en')} had it already`,
  ]
    .filter(Boolean)
    .join(', ');
}

function addresses(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'address' : 'addresses'}`;
}
