import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import { unsent } from '#domain/mailState.ts';
import { topicOf } from '#domain/mailTopics.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { MailServices } from '#functions/services.ts';
import type { Leased, Reached } from '#store/debts.ts';
import { tableOf } from './debtorOf.ts';
import { insisting } from './insisting.ts';
import type { Mailing, Owed, OwedMail } from './mailing.ts';
import { type DebtorKind, type Debtors, owedMail } from './owedMail.ts';
import { type Outcome, sendOne } from './sendOne.ts';

/**
 * `last`: nothing is owed any more. `failed`: worth another try. `waits`: not yet, and that was no try. `unsure`: it may
 * have been sent all the same.
 */
export type Settled =
  | { state: 'last' }
  | { state: 'settled' }
  | { state: 'failed'; unsure: boolean }
  | { state: 'waits'; until: Date };

/** What one more mail may take of a lease, slots and time-outs and all. */
const mailMs = 50_000;

type DebtToSettle = Owed & { mayRepeat: boolean };

/** Tries one debt once, with everyone it is owed to, and records what came of it. */
export async function settle<Kind extends DebtorKind>(
  services: MailServices,
  debtorKind: Kind,
  debtor: Leased<Debtors[Kind]>,
  debt: DebtToSettle,
): Promise<Settled> {
  const { mayRepeat: _, ...owed } = debt;
  const table = tableOf[debtorKind];
  const giveUp = (reason: string) => services.debts.givenUp(table, debtor, { ...owed, reason }).then(settled);
  const made = await owedMail[debtorKind](services, owed, debtor);
  if ('overtaken' in made) return giveUp(unsent.overtaken + made.overtaken);
  const tried = await tryEach(services, debtorKind, debtor, debt, made);
  if (tried === 'lost') return { state: 'settled' };
  const left = unsettled(tried.outcomes);
  if (left) return left;
  if (tried.message === undefined) return giveUp(reasonOf(tried.outcomes));
  const paid = { ...owed, message: tried.message };
  const { at = services.clock() } = tried;
  return settled(await insisting(services, () => services.debts.paid(table, debtor, paid, at)));
}

/**
 * Tries a debt's mails one by one. Where several are owed it, each who was dealt with is noted before the next is
 * tried; `lost` if the debt is owed no more by then, or someone else holds the item.
 */
async function tryEach<Kind extends DebtorKind>(
  services: MailServices,
  debtorKind: Kind,
  debtor: Leased<Debtors[Kind]>,
  { mayRepeat, ...owed }: DebtToSettle,
  { mails, reached: before }: Extract<OwedMail, { mails: unknown }>,
): Promise<{ outcomes: Outcome[]; message: string | undefined; at?: Date } | 'lost'> {
  let reached = before;
  const outcomes: Outcome[] = [];
  for (const mailing of mails) {
    if (isEnding(debtor, services.clock())) {
      outcomes.push({ outcome: 'waits', until: services.clock() });
      break;
    }
    // One of several mails does not pay the debt by itself, so it does not name it.
    const sent = reached ? mailing : { ...mailing, debt: owed.debt };
    const triedAt = services.clock();
    const outcome = await send(services, sent, (debtor.tries ?? 0) + 1, mayRepeat);
    outcomes.push(outcome);
    if (outcome.outcome === 'throttled') break;
    if (!reached || isToBeTriedAgain(outcome)) continue;
    reached = withOneMore(reached, mailing, outcome, triedAt);
    const noted = { ...debtor.reached, [owed.name]: reached };
    const heldUntil = await insisting(services, () =>
      services.debts.noteReached(tableOf[debtorKind], debtor, owed, noted, services.clock()),
    );
    if (heldUntil === undefined) return 'lost';
    Object.assign(debtor, { reached: noted, leaseUntil: heldUntil });
  }
  const message = outcomes.find((outcome) => outcome.outcome === 'sent')?.message ?? reached?.message;
  return { outcomes, message, ...(reached?.at && { at: new Date(reached.at) }) };
}

/** What is still to be done for a debt after these; undefined if nothing is. */
function unsettled(outcomes: Outcome[]): Settled | undefined {
  const open = outcomes.filter(isToBeTriedAgain);
  const failed = open.filter((outcome) => outcome.outcome === 'passing');
  const unsure = failed.some((outcome) => outcome.unsure);
  if (failed.length) return { state: 'failed', unsure };
  const [until] = open
    .flatMap((outcome) => ('until' in outcome ? [outcome.until] : []))
    .sort((one, other) => one.getTime() - other.getTime());
  return until && { state: 'waits', until };
}

function settled(isLast: boolean): Settled {
  return { state: isLast ? 'last' : 'settled' };
}

/** Whether too little is left of a lease for one more mail: another mailer would take the item meanwhile. */
function isEnding({ leaseUntil }: { leaseUntil: string }, now: Date): boolean {
  return Date.parse(leaseUntil) - now.getTime() < mailMs;
}

/** Mail to many that failed at first goes on at the pace of mail to many. */
async function send(
  services: MailServices,
  mailing: Mailing,
  tries: number,
  mayRepeat: boolean,
): Promise<Outcome> {
  const lane = laneOf(mailing.name);
  const until = lane === 'bulk' ? await services.bulkSlots.next() : undefined;
  return until
    ? { outcome: 'throttled', until, by: 'quota' }
    : sendOne(services, mailing, { lane, tries, mayRepeat });
}

function laneOf(name: MailName) {
  return topicOf(mailKindOf(name)) ? 'bulk' : 'prompt';
}

function isToBeTriedAgain({ outcome }: Outcome): boolean {
  return outcome === 'passing' || outcome === 'throttled' || outcome === 'waits';
}

function withOneMore(reached: Reached, mailing: Mailing, outcome: Outcome, triedAt: Date): Reached {
  const { to, at = triedAt.toISOString() } = reached;
  return {
    ...{ ...reached, to: [...to, foldedEmail(mailing.to)] },
    ...(outcome.outcome === 'sent' && { message: outcome.message, at }),
  };
}

/** Why nobody was sent it. */
function reasonOf(outcomes: Outcome[]): string {
  for (const outcome of outcomes) {
    if (outcome.outcome === 'permanent') return outcome.reason;
    if (outcome.outcome === 'suppressed' || outcome.outcome === 'declined') return unsent[outcome.outcome];
  }
  return 'nobody could be reached';
}
