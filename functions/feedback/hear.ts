import type { Services } from '#functions/services.ts';
import { isOfDebtor, type MailPlace } from '#store/mailOutcomes.ts';
import type { MailEvent } from './mailEvent.ts';
import { outcomeOf, rejected } from './outcomeOf.ts';

type Needs = Pick<Services, 'clock' | 'events' | 'debts' | 'mailChoices' | 'mailOutcomes'>;

/** Others write to the same item: the mailer, and what SES tells of its other mails. */
const tries = 6;

/**
 * Takes in what SES told of one mail. Twice is once, in any order, and of what is gone nothing is kept; answers whether
 * anything was news.
 */
export async function hear(
  services: Needs,
  event: MailEvent,
): Promise<{ suppressed: boolean; kept: boolean }> {
  const suppressed = await suppress(services, event);
  for (let attempt = 0; attempt < tries; attempt++) {
    const place = await services.mailOutcomes.find(event.tags);
    if (!place) return { suppressed, kept: false };
    if (await settled(services, place, event)) continue;
    const outcome = outcomeOf(event, place.known, services.clock().toISOString());
    if (!outcome) return { suppressed, kept: false };
    if (await services.mailOutcomes.keep(place, outcome)) return { suppressed, kept: true };
  }
  throw new Error('What became of a mail could not be kept: others wrote each time');
}

/**
 * Pays the debt of a mail that SES took although it is still owed, so that it does not go out twice: whoever handed it
 * over crashed, or waited in vain for an answer. One of several mails pays nothing for the others.
 */
async function settled({ debts, clock }: Needs, place: MailPlace, event: MailEvent): Promise<boolean> {
  const { debt, part, mail: name } = event.tags;
  if (!isOfDebtor(place) || debt === undefined || part !== undefined || place.known.owed !== debt)
    return false;
  if (event.outcome === 'rejected') {
    await debts.givenUp(place.table, place.key, { name, debt, reason: rejected(event) });
  } else {
    await debts.paid(place.table, place.key, { name, debt, message: event.message }, clock());
  }
  return true;
}

/** An organization's hard bounces and complaints stop its mail, and no other's. */
async function suppress({ events, mailChoices, clock }: Needs, event: MailEvent): Promise<boolean> {
  const { suppresses: reason, to, sentAt, tags } = event;
  if (!reason) return false;
  const of = await events.read(tags.event);
  if (!of) return false;
  return mailChoices.suppress(of.organization, to, { reason, at: clock().toISOString(), sentAt });
}
