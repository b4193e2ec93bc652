import { schedule } from '#domain/schedule.ts';
import type { MailServices } from '#functions/services.ts';
import type { Key } from '#store/database.ts';
import type { StoredScheduleEntry } from '#store/schedules.ts';
import { isOfClasses, oweClasses } from './oweClasses.ts';
import { sendBulk } from './sendBulk.ts';
import { sendSummary } from './sendSummary.ts';

/** After this long an entry that can't be finished is given up; each failure was told to the alarm. */
const givenUpAfterMs = 3 * 86_400_000;
/** How long to wait before an unfinished entry is taken up again. */
const pauseMs = 30_000;

/**
 * Sends one schedule entry's mail, if it is due by the event as it stands now: an event that was moved takes its
 * entry along, and what a cancelled event no longer owes is let go.
 */
export async function sendScheduled(services: MailServices, key: Key, until: number): Promise<void> {
  const { schedules, events, clock } = services;
  const now = clock();
  const entry = await schedules.lease(key, now);
  const event = entry && (await events.read(entry.event, { fresh: true }));
  if (!entry) return;
  const dueAt = event && schedule(event)[entry.kind];
  if (!event || !dueAt) return schedules.withdraw(entry);
  if (dueAt > now.toISOString()) return schedules.putOff(entry, new Date(dueAt));
  const finished = isBulk(entry)
    ? await sendBulk(services, event, entry, until)
    : await sendSummary(services, event, entry);
  // Whatever holds up the rest, educators are told: their mail is owed and goes on by itself.
  if (isOfClasses(entry.kind)) await oweClasses(services, event, entry.kind);
  const hopeless = now.getTime() - Date.parse(dueAt) > givenUpAfterMs;
  if (finished || hopeless) await schedules.finish(entry, clock());
  else await schedules.putOff(entry, new Date(clock().getTime() + pauseMs));
}

type BulkEntry = StoredScheduleEntry & { kind: Exclude<StoredScheduleEntry['kind'], 'summary'> };

function isBulk(entry: StoredScheduleEntry): entry is BulkEntry {
  return entry.kind !== 'summary';
}
