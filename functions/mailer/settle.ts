import { foldedEmail } from '#domain/registration.ts';
import { log } from '#functions/log.ts';
import type { MailServices } from '#functions/services.ts';
import type { Key } from '#store/database.ts';
import type { Reached } from '#store/debts.ts';
import { tableOf } from './debtorOf.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { Mailing, Owed } from './mailing.ts';
import { mayBeMailed } from './mayBeMailed.ts';
import { type DebtorKind, type Debtors, owedMail } from './owedMail.ts';
import { triesAllowed, triesBeforeAlarm } from './retries.ts';

/** `last`: nothing is owed any more. `waits`: an address had its share of mails that strangers cause. */
export type Settled = { state: 'last' | 'settled' | 'failed' } | { state: 'waits'; until: Date };

type Outcome = Delivery | { outcome: 'waits'; until: Date };

/** Tries one debt once, with everyone it is owed to, and records what came of it. */
export async function settle<Kind extends DebtorKind>(
  services: MailServices,
  debtorKind: Kind,
  debtor: Debtors[Kind] & Key,
  owed: Owed,
): Promise<Settled> {
  const table = tableOf[debtorKind];
  const giveUp = (reason: string) => services.debts.givenUp(table, debtor, { ...owed, reason }).then(settled);
  const made = await owedMail[debtorKind](services, owed, debtor);
  if ('overtaken' in made) return giveUp(made.overtaken);
  let reached = made.reached;
  const outcomes: Outcome[] = [];
  for (const mailing of made.mails) {
    const outcome = await send(services, owed, mailing, (debtor.tries ?? 0) + 1);
    outcomes.push(outcome);
    if (!reached || outcome.outcome === 'waits' || outcome.outcome === 'passing') continue;
    reached = withOneMore(reached, owed, mailing, outcome);
    debtor.reached = { ...debtor.reached, [owed.kind]: reached };
    await services.debts.noteReached(table, debtor, owed.kind, debtor.reached);
  }
  if (outcomes.some(({ outcome }) => outcome === 'passing')) return { state: 'failed' };
  const waiting = outcomes.flatMap((outcome) =>
    outcome.outcome === 'waits' ? [outcome.until.getTime()] : [],
  );
  if (waiting.length) return { state: 'waits', until: new Date(Math.min(...waiting)) };
  const message = outcomes.find((outcome) => outcome.outcome === 'sent')?.message ?? reached?.message;
  if (message !== undefined)
    return settled(await services.debts.paid(table, debtor, { ...owed, message }, services.clock()));
  const failure = outcomes.find((outcome) => outcome.outcome === 'permanent');
  return giveUp(failure?.reason ?? 'nobody could be reached');
}

function settled(isLast: boolean): Settled {
  return { state: isLast ? 'last' : 'settled' };
}

/** One mail, unless its address had its share; a failure that went on for too long is for good. */
async function send(
  services: MailServices,
  { kind, debt }: Owed,
  { message, id, to, replyTo, byStrangers }: Mailing,
  tries: number,
): Promise<Outcome> {
  const until = byStrangers ? await mayBeMailed(services, to, debt) : undefined;
  if (until) {
    log({ mail: kind, outcome: 'waits' });
    return { outcome: 'waits', until };
  }
  const delivery = await deliver(services, message, { id, to, replyTo });
  log({ mail: kind, outcome: delivery.outcome, tries, error: lastingFault(delivery, tries) });
  return delivery.outcome === 'passing' && tries >= triesAllowed
    ? { ...delivery, outcome: 'permanent' }
    : delivery;
}

/** What the alarm should hear of: a mail that keeps failing. A single failed try is everyday. */
function lastingFault(delivery: Delivery, tries: number): string | undefined {
  return delivery.outcome === 'passing' && tries >= triesBeforeAlarm ? delivery.reason : undefined;
}

function withOneMore(
  { to, message }: Reached,
  { debt }: Owed,
  mailing: Mailing,
  delivery: Delivery,
): Reached {
  const sent = delivery.outcome === 'sent' ? delivery.message : message;
  return { debt, to: [...to, foldedEmail(mailing.to)], ...(sent !== undefined && { message: sent }) };
}
