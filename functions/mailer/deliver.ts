import type { MailServices } from '#functions/services.ts';
import { failureKind, mayBeTaken } from '#mail/failures.ts';
import { mime } from '#mail/mime.ts';
import type { Mailing } from './mailing.ts';

export type Delivery =
  | { outcome: 'sent'; message: string }
  /** It can never be sent as it is. */
  | { outcome: 'permanent'; reason: string }
  /** Worth another try. `unsure`: the post may have taken it, so that another try may repeat it. */
  | { outcome: 'passing'; reason: string; unsure: boolean }
  /** The post was handed too much, by its rate or by the day. It did not take this one. */
  | { outcome: 'too-fast' }
  | { outcome: 'too-many' };

/** Hands one mail to the post, once. */
export async function deliver(
  { config, post, clock }: Pick<MailServices, 'config' | 'post' | 'clock'>,
  { name, message, id, to, replyTo, tags, debt }: Mailing,
): Promise<Delivery> {
  let handedOver = false;
  try {
    const raw = await mime(message, {
      from: config.mailFrom,
      to,
      ...(replyTo && { replyTo }),
      id,
      now: clock(),
    });
    handedOver = true;
    return { outcome: 'sent', message: await post.send(raw, to, { ...tags, mail: name, debt }) };
  } catch (error) {
    const outcome = failureKind(error);
    if (outcome === 'too-fast') return { outcome };
    if (outcome === 'too-many') return { outcome };
    // The name of a fault is kept, never its message, which can quote an address.
    const reason = error instanceof Error ? error.name : 'unknown';
    return outcome === 'passing'
      ? { outcome, reason, unsure: handedOver && mayBeTaken(error) }
      : { outcome: 'permanent', reason };
  }
}
