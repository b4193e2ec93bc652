import type { MailKind } from '#domain/vocabulary.ts';
import { log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import type { Key } from '#store/database.ts';
import type { DebtorTable } from '#store/debts.ts';
import { type Delivery, deliver } from './deliver.ts';
import { type Debtors, owedMail } from './owedMail.ts';
import { pauseMs, triesAllowed, triesBeforeAlarm } from './retries.ts';

/** Debts that came under our own lease are taken up at once, this often. */
const rounds = 3;

/**
 * Sends what one item owes: takes the item's lease, tries each debt once, records each. What fails for now is put
 * off. A crash after SES took a mail and before it was recorded repeats that mail; nothing is ever lost.
 */
export async function sendOwed(services: MailServices, table: DebtorTable, key: Key): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const debtor = await services.debts.lease<Debtors[typeof table]>(table, key, services.clock());
    if (!debtor?.leaseUntil) return;
    const lease = debtor.leaseUntil;
    const outcomes: Settled[] = [];
    for (const [kind, debt] of Object.entries(debtor.owes) as [MailKind, string][]) {
      outcomes.push(await settle(services, table, debtor, kind, debt));
    }
    if (outcomes.includes('last')) return;
    if (outcomes.includes('put-off')) {
      const pause = pauseMs((debtor.tries ?? 0) + 1, Math.random());
      await services.debts.putOff(table, debtor, lease, new Date(services.clock().getTime() + pause));
      return;
    }
    await services.debts.release(table, debtor, lease);
  }
}

/** `last`: nothing is owed any more. */
type Settled = 'last' | 'settled' | 'put-off';

async function settle<Table extends DebtorTable>(
  services: MailServices,
  table: Table,
  debtor: Debtors[Table] & Key,
  kind: MailKind,
  debt: string,
): Promise<Settled> {
  const mail = await owedMail[table](services, kind, debtor);
  if ('overtaken' in mail) return giveUp(services, table, debtor, { kind, debt, reason: mail.overtaken });
  const delivery = await deliver(services, mail.message, { id: debt, to: mail.to, replyTo: mail.replyTo });
  const tries = (debtor.tries ?? 0) + 1;
  log({ mail: kind, outcome: delivery.outcome, tries, error: lastingFault(delivery, tries) });
  if (delivery.outcome === 'sent') {
    const paid = { kind, debt, message: delivery.message };
    return (await services.debts.paid(table, debtor, paid, services.clock())) ? 'last' : 'settled';
  }
  const exhausted = tries >= triesAllowed;
  if (delivery.outcome === 'passing' && !exhausted) return 'put-off';
  return giveUp(services, table, debtor, { kind, debt, reason: delivery.reason });
}

/** What the alarm should hear of: a mail that keeps failing. A single failed try is everyday. */
function lastingFault(delivery: Delivery, tries: number): string | undefined {
  return delivery.outcome === 'passing' && tries >= triesBeforeAlarm ? delivery.reason : undefined;
}

async function giveUp(
  { debts }: MailServices,
  table: DebtorTable,
  key: Key,
  given: { kind: MailKind; debt: string; reason: string },
): Promise<Settled> {
  return (await debts.givenUp(table, key, given)) ? 'last' : 'settled';
}
