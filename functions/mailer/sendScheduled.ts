import type { CareerEvent } from '#domain/event.ts';
import { log } from '#functions/log.ts';
import { broughtForward } from '#functions/mailings/broughtForward.ts';
import { planMailings } from '#functions/mailings/planMailings.ts';
import { type PlannedMailing, plannedMailings } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import type { Key } from '#store/database.ts';
import type { LeasedEntry } from '#store/schedules.ts';
import { leftWithout } from './leftWithout.ts';
import { oweClasses } from './oweClasses.ts';
import { type Run, shareOf } from './run.ts';
import { sendAgain } from './sendAgain.ts';
import { sendBulk } from './sendBulk.ts';
import { sendSummary } from './sendSummary.ts';
import { sendToEmployers } from './sendToEmployers.ts';

/**
 * Sends one mailing, if it is due by the event as it stands now: an event that was moved takes its mailings along, what
 * it no longer owes is let go, and what is of no use any more is not sent late.
 */
export async function sendScheduled(services: MailServices, key: Key, until: number): Promise<void> {
  const { schedules, events, clock } = services;
  const entry = await schedules.lease(key, clock());
  if (!entry) return;
  const event = await events.read(entry.event, { fresh: true });
  const again = await sendAgain(services, event, entry);
  if (again === 'lost') return;
  if (entry.doneAt) {
    if (again === 'done') return schedules.rest(entry);
    return schedules.putOff(entry, again.goOnAt, shareOf(again, clock()));
  }
  const planned = event && plannedMailings(event).find(({ name }) => name === entry.name);
  if (!event || !planned) {
    // What it stood for may go by another name by now, and no change of the event have planned that yet.
    if (event) await planMailings(services, event);
    return schedules.withdraw(entry);
  }
  const now = clock().toISOString();
  const mailing = broughtForward(planned, entry, event);
  if (mailing.past) return schedules.withdraw(entry);
  if (mailing.dueAt > now) return schedules.putOff(entry, earlier(new Date(mailing.dueAt), again));
  if (now > mailing.usefulUntil) return miss(services, event, mailing, entry);
  const run = await send(services, event, mailing, entry, until);
  if (run === 'lost') return log({ mailing: entry.name, event: event.id, outcome: 'lost' });
  if (run !== 'done') return schedules.putOff(entry, earlier(run.goOnAt, again), shareOf(run, clock()));
  await schedules.finish(entry, 'done', clock());
  log({ mailing: entry.name, event: event.id, outcome: 'done' });
}

/** What was asked for once more does not wait for the rest of its mailing. */
function earlier(at: Date, again: Exclude<Run, 'lost'>): Date {
  return again !== 'done' && again.goOnAt < at ? again.goOnAt : at;
}

/** Whatever holds up the others, educators are told: their mail is owed and goes on by itself. */
async function send(
  services: MailServices,
  event: CareerEvent,
  mailing: PlannedMailing,
  entry: LeasedEntry,
  until: number,
): Promise<Run> {
  if (mailing.to === 'organizers') return sendSummary(services, event, mailing, entry);
  const isTo = (readers: PlannedMailing['to']) => mailing.to === readers || mailing.to === 'everyone';
  if (isTo('educators') && !(await oweClasses(services, event, mailing, entry))) return 'lost';
  const toEmployers = isTo('employers') ? await sendToEmployers(services, event, mailing, entry) : 'done';
  const toStudents = isTo('students') && toEmployers !== 'lost';
  const run = toStudents ? await sendBulk(services, event, mailing, entry, until) : 'done';
  return run === 'done' ? toEmployers : run;
}

/** Ends a mailing whose time of use is over, with how many go without it. */
async function miss(
  services: MailServices,
  event: CareerEvent,
  mailing: PlannedMailing,
  entry: LeasedEntry,
): Promise<void> {
  const { schedules, clock } = services;
  const left = entry.left + (await leftWithout(services, event, mailing, entry));
  if (!(await schedules.progress(entry, { left }, clock()))) return;
  const outcome = left > 0 || entry.sent === 0 ? 'missed' : 'done';
  await schedules.finish(entry, outcome, clock());
  log({
    mailing: entry.name,
    event: event.id,
    outcome,
    left,
    error: outcome === 'missed' ? 'missed' : undefined,
  });
}
