import type { MailName } from '#domain/mailNames.ts';
import type { MailServices } from '#functions/services.ts';
import type { Key } from '#store/database.ts';
import type { Debtor, Leased } from '#store/debts.ts';
import { debtorOf, tableOf } from './debtorOf.ts';
import type { DebtorKind, Debtors } from './owedMail.ts';
import { pauseMs } from './retries.ts';
import { type Settled, settle } from './settle.ts';

/** Debts that came under our own lease are taken up at once, this often. */
const rounds = 3;

type Unsettled = Exclude<Settled, { state: 'last' } | { state: 'settled' }>;

/**
 * Sends what one item owes: takes the item's lease, tries each debt once, records each. What fails for now, or has
 * to wait, is put off. A crash after SES took a mail and before it was recorded repeats that mail; nothing is ever
 * lost.
 */
export async function sendOwed(services: MailServices, key: Key): Promise<void> {
  const kind = debtorOf(key);
  for (let round = 0; round < rounds; round++) {
    const debtor = await services.debts.lease<Debtors[typeof kind]>(tableOf[kind], key, services.clock());
    if (!debtor || (await sendAll(services, kind, debtor))) return;
  }
}

/** Whether nothing is left to do for now. */
async function sendAll<Kind extends DebtorKind>(
  services: MailServices,
  debtorKind: Kind,
  debtor: Leased<Debtors[Kind]>,
): Promise<boolean> {
  const left: Debtor['owes'] = {};
  const unsure: string[] = [];
  const outcomes: Unsettled[] = [];
  for (const [name, debt] of Object.entries(debtor.owes) as [MailName, string][]) {
    const mayRepeat = Boolean(debtor.leftOver || debtor.unsure?.includes(debt));
    const outcome = await settle(services, debtorKind, debtor, { name, debt, mayRepeat });
    if (outcome.state === 'last') return true;
    if (outcome.state === 'settled') continue;
    left[name] = debt;
    if (mayRepeat || (outcome.state === 'failed' && outcome.unsure)) unsure.push(debt);
    outcomes.push(outcome);
  }
  const table = tableOf[debtorKind];
  const failed = outcomes.some(({ state }) => state === 'failed');
  const pause = pauseMs((debtor.tries ?? 0) + 1, Math.random());
  const tryAgain = failed ? [new Date(services.clock().getTime() + pause)] : [];
  const [at] = [
    ...outcomes.flatMap((outcome) => (outcome.state === 'waits' ? [outcome.until] : [])),
    ...tryAgain,
  ].sort((one, other) => one.getTime() - other.getTime());
  if (at && (await services.debts.putOff(table, debtor, { left, at, failed, unsure }))) return true;
  await services.debts.release(table, debtor, unsure);
  return false;
}
