import { type CareerEvent, replyToOf } from '#domain/event.ts';
import { unsent } from '#domain/mailState.ts';
import { errorFacts, log } from '#functions/log.ts';
import { audienceFields, hasHad, isOfAudience } from '#functions/mailings/audience.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { LeasedEntry } from '#store/schedules.ts';
import { HeldEntry } from './heldEntry.ts';
import { InOrder } from './inOrder.ts';
import { insisting } from './insisting.ts';
import type { Run } from './run.ts';
import { type Outcome, sendOne } from './sendOne.ts';
import { studentMessage } from './studentMessage.ts';

/** What of a registration its mail is made of, beside what says that it is for them. The rest stays where it is. */
const fields = [
  ...audienceFields,
  ...(['firstName', 'lastName', 'school', 'grade', 'ageBand', 'revision', 'badgeVersion'] as const),
  ...(['linkVersion', 'mergedFrom', 'walkIn', 'undone'] as const),
] satisfies (keyof StoredRegistration)[];

/** How many mails are under way at once. */
const underWayAtOnce = 50;
/** So many are read at once: what was true of someone when their page was read is still true when their mail leaves. */
const readAtOnce = 50;
/** After this many failures in a row the post is taken to be down. */
const failuresAllowed = 10;
const downMs = 30_000;

interface Dealt {
  id: string;
  /** `left`: there was nothing to say. */
  outcome: Outcome | { outcome: 'passed-over' | 'left' };
}

/**
 * Mails a mailing to every student in its audience, from where the last run stopped, until `until`. They stream by page
 * by page, and as many are under way as there are slots for. Each one's mail is recorded on the registration; the
 * cursor moves past those alone before whom everyone was dealt with. One whose mail fails owes it from then on, so that
 * nobody holds up the others.
 */
export async function sendBulk(
  services: MailServices,
  event: CareerEvent,
  planned: PlannedMailing,
  entry: LeasedEntry,
  until: number,
): Promise<Run> {
  const { clock, registrations, bulkSlots } = services;
  const held = new HeldEntry(services, entry, event);
  // Of what a crashed run had under way nobody knows whether it was sent.
  let unsure = entry.leftOver ? underWayAtOnce : 0;
  let failuresInARow = 0;
  /** Why nobody more is taken up. */
  let stopped: Run | undefined;
  /** Whoever comes after one that was not dealt with may have been mailed, which their registrations say. */
  let isHalted = false;

  const line = new InOrder<Dealt>(underWayAtOnce, async ({ id, outcome }) => {
    if (isHalted) return;
    if (outcome.outcome === 'throttled') {
      isHalted = true;
      stopped ??= { goOnAt: outcome.until, forShare: true };
      return;
    }
    if (outcome.outcome !== 'passed-over')
      failuresInARow = outcome.outcome === 'passing' ? failuresInARow + 1 : 0;
    if (failuresInARow >= failuresAllowed) stopped ??= { goOnAt: new Date(clock().getTime() + downMs) };
    if (await held.past(id, howDealt(outcome.outcome))) return;
    isHalted = true;
    stopped = 'lost';
  });

  try {
    const readers = registrations.all(event.id, { after: held.cursor, fields, limit: readAtOnce });
    for await (const one of readers) {
      await line.room();
      if (stopped) break;
      if (hasHad(planned, event, one) || !isOfAudience(planned, event, one)) {
        line.pass({ id: one.id, outcome: { outcome: 'passed-over' } });
        continue;
      }
      const notBefore = await bulkSlots.next();
      if (notBefore) stopped ??= { goOnAt: notBefore, forShare: true };
      else if (!(await held.isHeld())) stopped = 'lost';
      else if (clock().getTime() >= until || (await hasChanged(services, event)))
        stopped ??= { goOnAt: clock() };
      if (stopped) break;
      line.begin(mailOne(services, event, planned, one, unsure-- > 0));
    }
  } finally {
    // Whatever fails: nobody's mail that is under way is left behind without its record.
    await line.rest();
  }
  return stopped !== 'lost' && (await held.note()) ? (stopped ?? 'done') : 'lost';
}

/** Whether the event is another than when the run began: it may be off, or elsewhere, or say something else. */
async function hasChanged({ events }: Pick<MailServices, 'events'>, event: CareerEvent): Promise<boolean> {
  return (await events.read(event.id))?.revision !== event.revision;
}

/** One student's mail, with what came of it recorded. */
async function mailOne(
  services: MailServices,
  event: CareerEvent,
  { name, rule }: PlannedMailing,
  registration: StoredRegistration,
  mayRepeat: boolean,
): Promise<Dealt> {
  const { id, email } = registration;
  const message = await made(() => studentMessage(services, { name, rule }, event, registration));
  if (message === 'fault') {
    await insisting(services, () => services.registrations.owe(event.id, id, name, services.clock()));
    return { id, outcome: { outcome: 'passing', reason: 'fault', unsure: false } };
  }
  if (!message || email === undefined) return { id, outcome: { outcome: 'left' } };
  const mailing = {
    ...{ name, message, id: `${name}.${event.id}.${id}`, to: email, byStrangers: false },
    replyTo: replyToOf(event),
    organization: event.organization,
    tags: { event: event.id, item: id },
  };
  // What SES tells of it may be here before it is recorded, and is later all the same.
  const at = services.clock();
  const outcome = await sendOne(services, mailing, { lane: 'bulk', tries: 1, mayRepeat });
  await insisting(services, () => record(services, event, name, id, outcome, at));
  return { id, outcome };
}

/** A fault with one mail, be it of the store or of what somebody typed, holds up nobody else's. */
async function made<T>(make: () => Promise<T>): Promise<T | 'fault'> {
  try {
    return await make();
  } catch (error) {
    log({ mailing: 'fault', ...errorFacts(error) });
    return 'fault';
  }
}

async function record(
  { registrations, clock }: MailServices,
  event: CareerEvent,
  name: PlannedMailing['name'],
  id: string,
  outcome: Outcome,
  triedAt: Date,
): Promise<void> {
  switch (outcome.outcome) {
    case 'sent':
      return registrations.recordSent(event.id, id, name, outcome.message, triedAt);
    case 'permanent':
      return registrations.recordFailed(event.id, id, name, outcome.reason);
    case 'suppressed':
    case 'declined':
      return registrations.recordFailed(event.id, id, name, unsent[outcome.outcome]);
    case 'passing':
      return registrations.owe(event.id, id, name, clock(), { unsure: outcome.unsure, triedAt });
    default:
      return undefined;
  }
}

function howDealt(outcome: Dealt['outcome']['outcome']) {
  return outcome === 'sent' || outcome === 'left' || outcome === 'passed-over' ? outcome : 'otherwise';
}
