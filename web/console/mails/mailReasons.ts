import { unsent } from '#domain/mailState.ts';

/** What SES calls the ways a mail can come back, for people. The first that fits. */
const reasons: [RegExp, string][] = [
  [/\bNoEmail\b/i, 'There is no such mailbox. Is the address spelled right?'],
  [/\b(?:OnAccountSuppressionList|Suppressed)\b/, 'Earlier mail to this address came back.'],
  [/\bMailboxFull\b/i, 'Their mailbox is full.'],
  [/\b(?:MessageTooLarge|ContentRejected|AttachmentRejected)\b/i, 'Their mail system did not take it.'],
  [/^Permanent\b/, 'Their mail system says that it cannot reach this address.'],
  [/^Transient\b/, 'Their mail system could not take it just then.'],
  [/^Undetermined\b/, 'It came back without saying why.'],
  [/^(?:abuse|fraud|virus)\b/i, 'They marked it as spam.'],
];

/** Why a mail was not sent or came back, in plain words; undefined where its state says it all. */
export function reasonWords(reason: string | undefined): string | undefined {
  if (reason === undefined || reason === unsent.suppressed || reason === unsent.declined) return undefined;
  const overtaken = reason.startsWith(unsent.overtaken) ? reason.slice(unsent.overtaken.length) : undefined;
  return overtaken ?? reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
}
