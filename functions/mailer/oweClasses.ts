import type { CareerEvent } from '#domain/event.ts';
import { classHad, isOfClasses, newsOfSessionsAlone } from '#functions/mailings/classAudience.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { LeasedEntry } from '#store/schedules.ts';
import { HeldEntry } from './heldEntry.ts';

/**
 * Owes an event's classes the mail of a mailing. Once is enough, however often this runs: a class that was sent it, or
 * owes it, is passed over; so a run that crashed half-way is just begun again. False if the entry is held no more.
 */
export async function oweClasses(
  services: Pick<MailServices, 'groups' | 'registrations' | 'clock' | 'schedules'>,
  event: CareerEvent,
  planned: PlannedMailing,
  entry: LeasedEntry,
): Promise<boolean> {
  const { groups, clock } = services;
  const held = new HeldEntry(services, entry, event);
  const sessions = planned.kind === 'changed' ? newsOfSessionsAlone(event) : [];
  for await (const group of groups.all(event.id)) {
    if (!(await held.isHeld())) return false;
    if (classHad(planned, event, group)) continue;
    const hasSeats = sessions.length > 0 && (await hasSeatIn(services, group, sessions));
    if (isOfClasses(planned, event, group, { hasSeats }))
      await groups.owe(event.id, group.id, planned.name, clock());
  }
  return held.note();
}

/** Whether anybody on a class's roster chose one of these sessions. */
async function hasSeatIn(
  { registrations }: Pick<MailServices, 'registrations'>,
  { event, rows }: StoredGroup,
  sessions: string[],
): Promise<boolean> {
  const roster = await registrations.readMany(event, Object.keys(rows));
  return roster.some((row) => sessions.some((session) => row.sessions[session] !== undefined));
}
