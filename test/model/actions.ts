import fc from 'fast-check';
import type { Fate } from './wire.ts';

/** Five students: two siblings share an address, one has an address alone, two have none. */
export const people = [
  { firstName: 'Ana', email: 'rivera@students.example' },
  { firstName: 'Ben', email: 'rivera@students.example' },
  { firstName: 'Chen' },
  { firstName: 'Dana', email: 'dana@students.example' },
  { firstName: 'Finn' },
];

/** What someone sets out to do. Pools are counted from 0, the event's own; sessions from 0, too. */
export type Deed =
  | { do: 'register'; person: number; sessions: number[]; stranger: boolean }
  | { do: 'cancel'; person: number }
  | { do: 'change'; person: number; sessions: number[] }
  | { do: 'start-over'; person: number }
  | { do: 'schedule' }
  | { do: 'settle'; pool: number }
  | { do: 'capacity'; pool: number; places: number }
  | { do: 'waitlist'; pool: number; on: boolean }
  | { do: 'class'; group: number; students: number; chaperones: number }
  | { do: 'confirm'; group: number }
  | { do: 'resize'; group: number; students: number }
  | { do: 'roster'; group: number; rows: number[] }
  | { do: 'disband'; group: number }
  /** Educators take someone off, or choose sessions for one student or for all. */
  | { do: 'remove'; group: number; row: number }
  | { do: 'change-row'; group: number; row: number; sessions: number[] }
  | { do: 'give'; group: number; preferences: number[] }
  /** A student of a class cancels by the link on the slip. */
  | { do: 'leave'; group: number; row: number }
  | { do: 'merge'; person: number; group: number; row: number }
  | { do: 'mail'; debtor: number }
  | { do: 'sweep' };

/** A deed and the process it is done in. */
export interface Doing {
  deed: Deed;
  on: number;
}

/** One moment of a race. `which` counts the requests that wait before the wire, or those that are late. */
export type Moment =
  | { of: 'request'; which: number; fate: Fate }
  | { of: 'late'; which: number }
  /** A deed from beginning to end, while the others stand still. */
  | { of: 'meanwhile'; doing: Doing }
  | { of: 'pass'; seconds: number };

/** What happens next. */
export type Action =
  /** A deed from beginning to end; `fault` befalls its request of that number. */
  | ({ act: 'whole'; fault?: { at: number; fate: Fate } | undefined } & Doing)
  /** Deeds at once, request by request in a given order; what is left at its end goes on, or crashes. */
  | { act: 'race'; doings: Doing[]; moments: Moment[]; crash: boolean }
  | { act: 'pass'; seconds: number };

const person = fc.nat({ max: people.length - 1 });
/** The third session overlaps the others. */
const sessions = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.nat({ max: 1 }), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constant<number[]>([2]) },
);
const pool = fc.constantFrom(0, 0, 0, 1, 2, 3);
const index = fc.nat({ max: 7 });
const seconds = fc.constantFrom(1, 5, 14, 16, 31, 61, 61, 130);
/** The last is longer than a class's places are held without names. */
const longer = fc.constantFrom(1, 5, 16, 61, 130, 200_000);
const group = fc.nat({ max: 1 });
const students = fc.integer({ min: 1, max: 3 });
/** The last of a class's rows is a chaperone. */
export const chaperoneRow = 3;
const row = fc.nat({ max: chaperoneRow });

const deeds: { [Do in Deed['do']]: fc.Arbitrary<Extract<Deed, { do: Do }>> } = {
  register: fc.record({
    do: fc.constant('register'),
    person,
    sessions,
    stranger: fc.constantFrom(false, false, true),
  }),
  cancel: fc.record({ do: fc.constant('cancel'), person }),
  change: fc.record({ do: fc.constant('change'), person, sessions }),
  schedule: fc.constant({ do: 'schedule' }),
  settle: fc.record({ do: fc.constant('settle'), pool }),
  capacity: fc.record({ do: fc.constant('capacity'), pool, places: fc.integer({ min: 1, max: 4 }) }),
  waitlist: fc.record({ do: fc.constant('waitlist'), pool, on: fc.boolean() }),
  'start-over': fc.record({ do: fc.constant('start-over'), person }),
  class: fc.record({ do: fc.constant('class'), group, students, chaperones: fc.nat({ max: 1 }) }),
  confirm: fc.record({ do: fc.constant('confirm'), group }),
  resize: fc.record({ do: fc.constant('resize'), group, students }),
  roster: fc.record({
    do: fc.constant('roster'),
    group,
    rows: fc.uniqueArray(row, { minLength: 1, maxLength: 3 }),
  }),
  disband: fc.record({ do: fc.constant('disband'), group }),
  remove: fc.record({ do: fc.constant('remove'), group, row }),
  'change-row': fc.record({ do: fc.constant('change-row'), group, row, sessions }),
  give: fc.record({
    do: fc.constant('give'),
    group,
    preferences: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 3 }),
  }),
  leave: fc.record({ do: fc.constant('leave'), group, row }),
  merge: fc.record({ do: fc.constant('merge'), person, group, row }),
  mail: fc.record({ do: fc.constant('mail'), debtor: index }),
  sweep: fc.constant({ do: 'sweep' }),
};

/** How often each deed comes. */
export type Weights = { [Do in Deed['do']]?: number };

const everyday: Weights = {
  ...{ register: 9, cancel: 4, change: 3, schedule: 2, settle: 3 },
  ...{ capacity: 2, waitlist: 1, mail: 2, sweep: 1 },
  ...{ class: 2, confirm: 3, resize: 2, roster: 5, disband: 1 },
  ...{ remove: 2, 'change-row': 2, give: 2, leave: 2, merge: 3, 'start-over': 1 },
};

const fault: fc.Arbitrary<Fate> = fc.constantFrom('refuse', 'lose', 'late', 'crash-before', 'crash-after');

function momentIn(doing: fc.Arbitrary<Doing>): fc.Arbitrary<Moment> {
  const fate = fc.oneof(
    { weight: 9, arbitrary: fc.constant('pass' as const) },
    { weight: 1, arbitrary: fault },
  );
  return fc.oneof(
    { weight: 12, arbitrary: fc.record({ of: fc.constant('request' as const), which: index, fate }) },
    { weight: 1, arbitrary: fc.record({ of: fc.constant('late' as const), which: index }) },
    { weight: 3, arbitrary: fc.record({ of: fc.constant('meanwhile' as const), doing }) },
    { weight: 2, arbitrary: fc.record({ of: fc.constant('pass' as const), seconds }) },
  );
}

/** What happens from the opening of an event to its rest; `weights` says which deeds come how often. */
export function story(weights: Weights = everyday): fc.Arbitrary<Action[]> {
  const deed = fc.oneof(
    ...Object.entries(weights).map(([name, weight]) => ({
      weight,
      arbitrary: deeds[name as Deed['do']] as fc.Arbitrary<Deed>,
    })),
  );
  const doing = fc.record({ deed, on: fc.nat({ max: 2 }) });
  const whole = fc
    .tuple(doing, fc.option(fc.record({ at: fc.nat({ max: 12 }), fate: fault }), { nil: undefined, freq: 3 }))
    .map(([one, met]): Action => ({ act: 'whole', ...one, fault: met }));
  const race = fc.record({
    act: fc.constant('race' as const),
    doings: fc.oneof(
      { weight: 4, arbitrary: fc.array(doing, { minLength: 1, maxLength: 3 }) },
      // Two educators with one roster, a student with two tabs.
      { weight: 1, arbitrary: deed.map((same) => [0, 1].map((on) => ({ deed: same, on }))) },
    ),
    moments: fc.array(momentIn(doing), { minLength: 4, maxLength: 18, size: 'max' }),
    crash: fc.constantFrom(false, false, true),
  });
  const pass = fc.record({ act: fc.constant('pass' as const), seconds: longer });
  const action = fc.oneof(
    { weight: 6, arbitrary: whole },
    { weight: 4, arbitrary: race },
    { weight: 1, arbitrary: pass },
  );
  const actions = fc.array(action, { minLength: 3, maxLength: 10, size: 'max' });
  return fc.tuple(opening, actions).map(([first, rest]) => [...first, ...rest]);
}

/** Half of the stories begin with a class that holds its places, so that there is something to do to it. */
const opening: fc.Arbitrary<Action[]> = fc
  .tuple(deeds.class, deeds.roster, fc.constantFrom(0, 0, 2, 3))
  .map(([made, roster, steps]) => {
    const begun: Deed[] = [made, { do: 'confirm', group: made.group }, { ...roster, group: made.group }];
    return begun.slice(0, steps).map((deed): Action => ({ act: 'whole', deed, on: 0 }));
  });

/** A place to start from: how many places the event and its three sessions have. */
export const capacities = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 2 }),
  fc.constant(1),
  fc.integer({ min: 1, max: 2 }),
);
