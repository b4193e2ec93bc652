import type { MailKind } from '#domain/vocabulary.ts';
import type { MailServices } from '#functions/services.ts';
import type { Key } from '#store/database.ts';
import type { Debtor } from '#store/debts.ts';
import { debtorOf, tableOf } from './debtorOf.ts';
import type { DebtorKind, Debtors } from './owedMail.ts';
import { pauseMs } from './retries.ts';
import { type Settled, settle } from './settle.ts';

/** Debts that came under our own lease are taken up at once, this often. */
const rounds = 3;

/**
 * Sends what one item owes: takes the item's lease, tries each debt once, records each. What fails for now, or has
 * to wait, is put off. A crash after SES took a mail and before it was recorded repeats that mail; nothing is ever
 * lost.
 */
export async function sendOwed(services: MailServices, key: Key): Promise<void> {
  const kind = debtorOf(key);
  for (let round = 0; round < rounds; round++) {
    const debtor = await services.debts.lease<Debtors[typeof kind]>(tableOf[kind], key, services.clock());
    if (!debtor?.leaseUntil || (await sendAll(services, kind, debtor, debtor.leaseUntil))) return;
    await services.debts.release(tableOf[kind], key, debtor.leaseUntil);
  }
}

/** Whether nothing is left to do for now. */
async function sendAll<Kind extends DebtorKind>(
  services: MailServices,
  debtorKind: Kind,
  debtor: Debtors[Kind] & Key,
  lease: string,
): Promise<boolean> {
  const left: Debtor['owes'] = {};
  const outcomes: Settled[] = [];
  for (const [kind, debt] of Object.entries(debtor.owes) as [MailKind, string][]) {
    const outcome = await settle(services, debtorKind, debtor, { kind, debt });
    if (outcome.state === 'last') return true;
    if (outcome.state !== 'settled') left[kind] = debt;
    outcomes.push(outcome);
  }
  const failed = outcomes.some(({ state }) => state === 'failed');
  const pause = pauseMs((debtor.tries ?? 0) + 1, Math.random());
  const tryAgain = failed ? [new Date(services.clock().getTime() + pause)] : [];
  const [at] = [
    ...outcomes.flatMap((outcome) => ('until' in outcome ? [outcome.until] : [])),
    ...tryAgain,
  ].sort((one, other) => one.getTime() - other.getTime());
  return at !== undefined && services.debts.putOff(tableOf[debtorKind], debtor, { lease, left, at, failed });
}
