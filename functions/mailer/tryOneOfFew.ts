import { errorFacts, log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import type { LeasedEntry } from '#store/schedules.ts';
import type { Mailing } from './mailing.ts';
import { lasting, type Outcome, sendOne } from './sendOne.ts';

/** The mail to one of a few recipients, by whose `part` the entry keeps what became of it. */
export interface MailToOne {
  part: string;
  make: () => Promise<Omit<Mailing, 'byStrangers' | 'tags' | 'id'>>;
}

/**
 * One try at it, for which a slot was taken. A fault with one mail holds up nobody else's. `unsure`: an earlier try may
 * have been taken by the post.
 */
export async function tryOneOfFew(
  services: MailServices,
  { event, leftOver }: Pick<LeasedEntry, 'event' | 'leftOver'>,
  { part, make }: MailToOne,
  { id, tries, unsure }: { id: string; tries: number; unsure: boolean },
): Promise<Outcome> {
  try {
    const mailing = { ...(await make()), id, byStrangers: false, tags: { event, item: part } };
    return await sendOne(services, mailing, { lane: 'bulk', tries, mayRepeat: unsure || leftOver !== '' });
  } catch (error) {
    log({ mailing: 'fault', ...errorFacts(error) });
    return lasting({ outcome: 'passing', reason: 'fault', unsure: true }, tries);
  }
}
