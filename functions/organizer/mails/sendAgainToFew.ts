import type { CareerEvent } from '#domain/event.ts';
import { newToken } from '#domain/ids.ts';
import type { MailName } from '#domain/mailNames.ts';
import { mailState } from '#domain/mailState.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import { notAgain } from '#functions/mailings/notAgain.ts';
import { recipientRecords } from '#functions/mailings/recipientRecords.ts';
import type { Recipient } from '#functions/mailings/recipients.ts';
import { random } from '#store/keys.ts';
import { goesAgain, notWelcome } from './mayBeSentAgain.ts';

/**
 * Asks for a mail to an employer or organizer once more; the mailer sends it within a minute. What is asked for already
 * is sent once, and so is what the same `attempt` asks for.
 */
export async function sendAgainToFew(
  call: Pick<Call, 'schedules' | 'mailChoices' | 'now' | 'signal'>,
  event: CareerEvent,
  recipient: Recipient,
  { name, attempt }: { name: MailName; attempt?: string | undefined },
): Promise<{ status: 'owed' } | Refusal> {
  const { part } = recipient;
  const entries = await call.schedules.all(event.id);
  const entry = entries.find((one) => one.name === name);
  const state = entry && mailState(recipientRecords(entry, part), name);
  if (!entry || !state) return unworthy('they never had it');
  const answered = entry.recipients[part]?.again;
  if (state === 'waiting' || (attempt !== undefined && attempt === answered)) return { status: 'owed' };
  if (!goesAgain(state)) return unworthy('there was nothing left to say');
  const reason = notAgain(event, entries, entry, recipient, call.now);
  if (reason !== undefined) return unworthy(reason);
  const refusal = notWelcome(await call.mailChoices.read(event.organization, recipient.email), name);
  if (refusal) return refusal;
  call.signal.throwIfAborted();
  await call.schedules.askAgain(entry, part, attempt ?? newToken(random), call.now);
  return { status: 'owed' };
}

function unworthy(reason: string): Refusal {
  return refuse('unknown-mailing', [
    { path: 'name', message: `Expected a mail that is still worth sending: ${reason}` },
  ]);
}
