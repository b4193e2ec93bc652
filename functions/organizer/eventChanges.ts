import type { Input } from '#contract/contract.ts';
import { type CareerEvent, isOver } from '#domain/event.ts';
import { newShortId } from '#domain/ids.ts';
import { type FieldFault, type Refusal, refuse } from '#domain/refusals.ts';
import { instantOf } from '#functions/time/instantOf.ts';
import { random } from '#store/keys.ts';
import { ruleFaults, rulesAsGiven, withNotesInRules } from './ruleChanges.ts';

type Changes = Partial<Omit<Input<'updateEvent'>, 'event' | 'revision'>>;

/** Bytes; well under DynamoDB's 400 kB for an item. */
const largestEvent = 350_000;
const longestDays = 31;
const toldLateMs = 86_400_000;

/** An event with what was given in place of what was; wall-clock times are read in the zone it then has. */
export function withChanges(event: CareerEvent, changes: Changes, now: Date): CareerEvent {
  const timeZone = changes.timeZone ?? event.timeZone;
  const { startsAt, endsAt, sessions, employers, questions, mailRules, ...plain } = changes;
  const openTimes = (['opensAt', 'closesAt', 'groupHoldUntil', 'groupChangesUntil'] as const).flatMap(
    (name) => (changes[name] ? [[name, instantOf(changes[name], timeZone)]] : []),
  );
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return withNotesInRules({
    ...event,
    ...given,
    ...Object.fromEntries(openTimes),
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
    ...(mailRules && { mailRules: rulesAsGiven(event.mailRules, mailRules, now) }),
  });
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
    ...registrationTimeFaults(event),
    ...event.sessions.flatMap((session, index) =>
      sessionFaults(event, session, `sessions.${index}`, endsEarly),
    ),
    ...questionFaults(event),
    ...ruleFaults(event),
    ...(['sessions', 'employers', 'questions', 'mailRules'] as const).flatMap((list) =>
      repeatedIds(list, event[list]),
    ),
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

function registrationTimeFaults({
  opensAt,
  closesAt,
  endsAt,
  startsAt,
  groupHoldUntil,
  groupChangesUntil,
  asksAccommodations,
  accommodationsFor,
}: CareerEvent): FieldFault[] {
  const faults: FieldFault[] = [];
  if (asksAccommodations && !accommodationsFor.length)
    faults.push({ path: 'accommodationsFor', message: 'Expected at least one member who may read them' });
  if (opensAt && opensAt >= endsAt)
    faults.push({ path: 'opensAt', message: 'Expected a time before the event’s end' });
  if (opensAt && closesAt && closesAt <= opensAt)
    faults.push({ path: 'closesAt', message: 'Expected a time after registration opens' });
  if (groupHoldUntil > startsAt)
    faults.push({ path: 'groupHoldUntil', message: 'Expected a time before the event’s start' });
  if (groupChangesUntil > endsAt)
    faults.push({ path: 'groupChangesUntil', message: 'Expected a time before the event’s end' });
  return faults;
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

function questionFaults({ questions, sessions }: CareerEvent): FieldFault[] {
  const known = new Set(sessions.map(({ id }) => id));
  return questions.flatMap(({ kind, options, askedOf }, index) => {
    const chooses = kind === 'choice' || kind === 'choices';
    const unknown = askedOf.sessions.findIndex((id) => !known.has(id));
    return [
      ...(chooses && options.length < 2
        ? [{ path: `questions.${index}.options`, message: 'Expected at least 2 options' }]
        : []),
      ...(unknown >= 0
        ? [
            {
              path: `questions.${index}.askedOf.sessions.${unknown}`,
              message: 'Expected the id of a session of this event',
            },
          ]
        : []),
    ];
  });
}

/** A published event at another time or place remembers what people were told at first. */
export function withMove(before: CareerEvent, after: CareerEvent, now: Date): CareerEvent {
  if (before.status !== 'published') return after;
  const { moved: _moved, ...plain } = after;
  const told = before.moved ?? {
    at: now.toISOString(),
    startsAt: before.startsAt,
    endsAt: before.endsAt,
    place: before.place,
  };
  const where = ({ name, address }: CareerEvent['place']) => `${name}\n${address}`;
  const isElsewhere = told.startsAt !== after.startsAt || where(told.place) !== where(after.place);
  return isElsewhere ? { ...plain, moved: told } : plain;
}

function repeatedIds(list: string, things: { id: string }[]): FieldFault[] {
  return things.flatMap(({ id }, index) =>
    things.findIndex((other) => other.id === id) < index
      ? [{ path: `${list}.${index}.id`, message: 'Expected each id once' }]
      : [],
  );
}
