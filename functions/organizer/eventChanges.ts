import type { Input } from '#contract/contract.ts';
import { type CareerEvent, isOver } from '#domain/event.ts';
import { newShortId } from '#domain/ids.ts';
import { type FieldFault, type Refusal, refuse } from '#domain/refusals.ts';
import { random } from '#store/keys.ts';
import { instantOf } from './instantOf.ts';

type Changes = Partial<Omit<Input<'updateEvent'>, 'event' | 'revision'>>;

/** Bytes; well under DynamoDB's 400 kB for an item. */
const largestEvent = 350_000;
const longestDays = 31;
const toldLateMs = 86_400_000;

/** An event with what was given in place of what was; wall-clock times are read in the zone it then has. */
export function withChanges(event: CareerEvent, changes: Changes): CareerEvent {
  const timeZone = changes.timeZone ?? event.timeZone;
  const { startsAt, endsAt, sessions, employers, questions, ...plain } = changes;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...event,
    ...given,
    ...(startsAt && { startsAt: instantOf(startsAt, timeZone) }),
    ...(endsAt && { endsAt: instantOf(endsAt, timeZone) }),
    ...(sessions && {
      sessions: withIds(sessions).map((session) => ({
        ...session,
        startsAt: instantOf(session.startsAt, timeZone),
        endsAt: instantOf(session.endsAt, timeZone),
      })),
    }),
    ...(employers && { employers: withIds(employers) }),
    ...(questions && { questions: withIds(questions) }),
  };
}

function withIds<T extends { id?: string | undefined }>(things: T[]): (T & { id: string })[] {
  return things.map((thing) => ({ ...thing, id: thing.id ?? newShortId(random) }));
}

/**
 * What is wrong with an event as it would be, or null. Field by field, since an organizer must find it in a long
 * form. An event may `endEarly`, before its sessions do.
 */
export function eventFaults(event: CareerEvent, { endsEarly = false } = {}): Refusal | null {
  const faults = [
    ...timeFaults(event),
    ...event.sessions.flatMap((session, index) =>
      sessionFaults(event, session, `sessions.${index}`, endsEarly),
    ),
    ...questionFaults(event),
    ...(['sessions', 'employers', 'questions'] as const).flatMap((list) => repeatedIds(list, event[list])),
  ];
  if (Buffer.byteLength(JSON.stringify(event)) > largestEvent) {
    faults.push({ path: 'employers', message: 'Expected shorter texts: the event as a whole is too large' });
  }
  return faults.length ? refuse('invalid-input', faults) : null;
}

/**
 * Why a published event can't be made to end then, or null. Its end sends everyone mail, once and for all, so a slip
 * of the year must not; an end within the last day is a real one that is told late.
 */
export function endingFaults(before: CareerEvent, after: CareerEvent, now: Date): Refusal | null {
  const toldLate = Date.parse(after.endsAt) > now.getTime() - toldLateMs;
  if (before.status !== 'published' || isOver(before, now) || toldLate) return null;
  return refuse('invalid-input', [
    { path: 'endsAt', message: 'Expected an end in the future or the last 24 hours' },
  ]);
}

function timeFaults({ startsAt, endsAt }: CareerEvent): FieldFault[] {
  if (endsAt <= startsAt) return [{ path: 'endsAt', message: 'Expected an end after the start' }];
  const days = (Date.parse(endsAt) - Date.parse(startsAt)) / 86_400_000;
  return days > longestDays
    ? [{ path: 'endsAt', message: `Expected an event of at most ${longestDays} days` }]
    : [];
}

function sessionFaults(
  event: CareerEvent,
  { startsAt, endsAt }: CareerEvent['sessions'][number],
  path: string,
  endsEarly: boolean,
): FieldFault[] {
  if (endsAt <= startsAt) return [{ path: `${path}.endsAt`, message: 'Expected an end after the start' }];
  const message = 'Expected a time within the event';
  if (startsAt < event.startsAt) return [{ path: `${path}.startsAt`, message }];
  return endsEarly || endsAt <= event.endsAt ? [] : [{ path: `${path}.endsAt`, message }];
}

function questionFaults({ questions }: CareerEvent): FieldFault[] {
  return questions.flatMap(({ kind, options }, index) => {
    const chooses = kind === 'choice' || kind === 'choices';
    if (chooses && options.length < 2)
      return [{ path: `questions.${index}.options`, message: 'Expected at least 2 options' }];
    return [];
  });
}

function repeatedIds(list: string, things: { id: string }[]): FieldFault[] {
  return things.flatMap(({ id }, index) =>
    things.findIndex((other) => other.id === id) < index
      ? [{ path: `${list}.${index}.id`, message: 'Expected each id once' }]
      : [],
  );
}
