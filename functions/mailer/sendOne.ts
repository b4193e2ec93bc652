import { mailKindOf } from '#domain/mailNames.ts';
import { topicOf } from '#domain/mailTopics.ts';
import type { Lane } from '#domain/sendingPace.ts';
import { log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { Mailing } from './mailing.ts';
import { mayBeMailed } from './mayBeMailed.ts';
import { triesAllowed, triesBeforeAlarm } from './retries.ts';

export type Outcome =
  | Extract<Delivery, { outcome: 'sent' | 'permanent' | 'passing' }>
  /** The post carries no more for now; it did not take this one, and this was no try. */
  | { outcome: 'throttled'; until: Date; by: 'rate' | 'quota' }
  /** No mail goes to this address, or its owner does not want this one. */
  | { outcome: 'suppressed' | 'declined' }
  /** The address had its share of mails that strangers cause. */
  | { outcome: 'waits'; until: Date };

/** How often a mail is handed over within one try while the post asks for a slower pace. */
const handedOver = 3;
const tooFastMs = 1_000;
/** The day's mails are those of any 24 hours; a sign-in link would have expired by then. */
const tooManyMs = { others: 3_600_000, 'sign-in': 60_000 };

/**
 * One try at one mail, if it may be sent. The `prompt` lane waits for its slot in here; of the `bulk` lane the caller
 * took one. A failure that went on for too long is for good. `tries`: which one this is; `mayRepeat`: whether an
 * earlier one may have been taken by the post, which is counted in the log if this one is.
 */
export async function sendOne(
  services: MailServices,
  mailing: Mailing,
  { lane, tries, mayRepeat = false }: { lane: Lane; tries: number; mayRepeat?: boolean },
): Promise<Outcome> {
  const outcome = (await keptBack(services, mailing)) ?? lasting(await send(services, mailing, lane), tries);
  log({
    mail: mailing.name,
    outcome: outcome.outcome,
    tries,
    ...(mayRepeat && outcome.outcome === 'sent' && { mayRepeat: 1 }),
    error: faultOf(outcome, tries),
  });
  return outcome;
}

/** What holds a mail back before anything is done for it. */
async function keptBack(
  services: MailServices,
  { name, id, to, organization, byStrangers }: Mailing,
): Promise<Outcome | undefined> {
  if (organization !== undefined) {
    const { suppressed, declined } = await services.mailChoices.read(organization, to);
    if (suppressed) return { outcome: 'suppressed' };
    const topic = topicOf(mailKindOf(name));
    if (topic && declined.includes(topic)) return { outcome: 'declined' };
  }
  const until = byStrangers ? await mayBeMailed(services, to, id) : undefined;
  return until && { outcome: 'waits', until };
}

async function send(services: MailServices, mailing: Mailing, lane: Lane): Promise<Outcome> {
  const slots = lane === 'bulk' ? services.bulkSlots : services.promptSlots;
  for (let round = 1; ; round++) {
    const notBefore = lane === 'prompt' || round > 1 ? await slots.next() : undefined;
    if (notBefore) return { outcome: 'throttled', until: notBefore, by: 'rate' };
    const delivery = await deliver(services, mailing);
    const now = services.clock().getTime();
    if (delivery.outcome === 'too-many') {
      const pause = mailKindOf(mailing.name) === 'sign-in' ? tooManyMs['sign-in'] : tooManyMs.others;
      return { outcome: 'throttled', until: new Date(now + pause), by: 'quota' };
    }
    if (delivery.outcome !== 'too-fast') return delivery;
    const until = new Date(now + tooFastMs * round);
    await slots.holdUntil(until);
    if (round === handedOver) return { outcome: 'throttled', until, by: 'rate' };
  }
}

/** A failure that went on for too long is for good. */
export function lasting(outcome: Outcome, tries: number): Outcome {
  if (outcome.outcome !== 'passing' || tries < triesAllowed) return outcome;
  return { outcome: 'permanent', reason: outcome.reason };
}

/** What the alarm should hear of: a mail that keeps failing, or a day that is full. A single failed try is everyday. */
function faultOf(outcome: Outcome, tries: number): string | undefined {
  if (outcome.outcome === 'throttled' && outcome.by === 'quota') return 'the day is full';
  return outcome.outcome === 'passing' && tries >= triesBeforeAlarm ? outcome.reason : undefined;
}
