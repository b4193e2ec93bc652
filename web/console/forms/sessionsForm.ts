import type { Answer } from '#contract/contract.ts';
import type { FieldFault } from '#domain/refusals.ts';
import { minutesAfter, wallClockIn, wallClockOf } from '#web/shared/wallClock.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { draftKey } from './draftKey.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** A session as typed. Times are wall-clock times in the event's zone. */
export interface SessionDraft {
  key: string;
  id?: string;
  title: string;
  description: string;
  room: string;
  startsAt: string;
  endsAt: string;
  capacity: string;
  waitlist: boolean;
}

export function sessionDrafts(event: OrganizerEvent): SessionDraft[] {
  return event.sessions.map((session) => ({
    ...session,
    key: session.id,
    startsAt: wallClockIn(session.startsAt, event.timeZone),
    endsAt: wallClockIn(session.endsAt, event.timeZone),
    capacity: String(session.capacity),
  }));
}

/** A new session follows the one before it, half an hour long; the first starts with the event. */
export function newSession(event: OrganizerEvent, before: readonly SessionDraft[]): SessionDraft {
  const last = before.at(-1);
  const startsAt = last?.endsAt || wallClockIn(event.startsAt, event.timeZone);
  return {
    key: draftKey(),
    title: '',
    description: '',
    room: '',
    startsAt,
    endsAt: minutesAfter(startsAt, 30),
    capacity: last?.capacity ?? '30',
    waitlist: last?.waitlist ?? true,
  };
}

export function sessionsChanges(event: OrganizerEvent, drafts: readonly SessionDraft[]): EventChanges {
  return changedOnly({ sessions: sessionsOf(sessionDrafts(event)) }, { sessions: sessionsOf(drafts) });
}

/** A session that questions ask about must not go before they do: they would be put to everyone, or to nobody. */
export function sessionMistakes(event: OrganizerEvent, drafts: readonly SessionDraft[]): FieldFault[] {
  const kept = new Set(drafts.map(({ id }) => id));
  return event.questions.flatMap(({ label, askedOf }) =>
    event.sessions
      .filter(({ id }) => askedOf.sessions.includes(id) && !kept.has(id))
      .map(({ title }) => ({
        path: 'sessions',
        message: `The question “${label.en}” is asked only of students of “${title}”. Change that first, under Roles and questions, or discard.`,
      })),
  );
}

function sessionsOf(drafts: readonly SessionDraft[]) {
  return drafts.map((draft) => ({
    ...(draft.id && { id: draft.id }),
    title: draft.title.trim(),
    description: draft.description.trim(),
    room: draft.room.trim(),
    startsAt: wallClockOf(draft.startsAt),
    endsAt: wallClockOf(draft.endsAt),
    capacity: Number(draft.capacity),
    waitlist: draft.waitlist,
  }));
}
