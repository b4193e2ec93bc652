import type { MailServices } from '#functions/services.ts';
import { failureKind } from '#mail/failures.ts';
import type { Message } from '#mail/message.ts';
import { mime } from '#mail/mime.ts';

export type Delivery =
  | { outcome: 'sent'; message: string }
  /** It can never be sent as it is. */
  | { outcome: 'permanent'; reason: string }
  /** Worth another try. */
  | { outcome: 'passing'; reason: string };

/** Hands one message to the post, once. `id` stays the same when the same mail is tried again. */
export async function deliver(
  { config, post, clock }: Pick<MailServices, 'config' | 'post' | 'clock'>,
  message: Message,
  { id, to, replyTo }: { id: string; to: string; replyTo?: string | undefined },
): Promise<Delivery> {
  try {
    const raw = await mime(message, {
      from: config.mailFrom,
      to,
      ...(replyTo && { replyTo }),
      id,
      now: clock(),
    });
    return { outcome: 'sent', message: await post.send(raw, to) };
  } catch (error) {
    // The name of a fault is kept, never its message, which can quote an address.
    return { outcome: failureKind(error), reason: error instanceof Error ? error.name : 'unknown' };
  }
}
