import { derivedId } from '#domain/ids.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { MailServices } from '#functions/services.ts';

/** How many mails an address gets a day that someone other than its owner can cause. */
const mailsByStrangers = { most: 3, spanMs: 86_400_000 };

/**
 * Takes one of an address's mails for today; the same debt takes it once, however often it is tried. Undefined if it
 * may be sent, else when it may. Counted under a keyed hash: no list of addresses comes of it.
 */
export async function mayBeMailed(
  { allowances, keys, clock }: Pick<MailServices, 'allowances' | 'keys' | 'clock'>,
  address: string,
  debt: string,
): Promise<Date | undefined> {
  const key = derivedId(await keys.service(), 'mail', foldedEmail(address));
  const from = await allowances.take(key, debt, mailsByStrangers, clock());
  return from === undefined ? undefined : new Date(from);
}
