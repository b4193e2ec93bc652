import type { Reply } from '#contract/client.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Enrolment } from '#web/scan/engine/enrolment.ts';
import type { EnrolAnswer } from '#web/scan/engine/openStationEngine.ts';
import type { Answer, GroupOnPhone, StationState } from '#web/scan/engine/stationEngine.ts';

/** What the engine behind the screens says in a test, and what was asked of it. It lives on the page's window. */
export interface Scene {
  state: StationState;
  /** The enrolment that the phone keeps, if any. */
  kept?: Enrolment;
  /** What joining answers. */
  joining: EnrolAnswer;
  /** The answers to readings, by text; any other text is no badge. */
  readings: Record<string, Omit<Answer, 'entry' | 'text' | 'by'>>;
  group: GroupOnPhone | null;
  resolved: Reply<'resolveCode'> | 'no network';
  found: Reply<'searchAttendees'> | 'no network';
  alsoWaiting: number;
  /** Every call of the engine, with what was given. */
  asked: [call: string, ...given: unknown[]][];
}

export const refused = (refusal: Refusal['refusal']): EnrolAnswer => ({
  kind: 'refused',
  refusal: { refusal, message: 'As the server says it.' },
});

const station = { id: 'st1', kind: 'door', name: 'Main door' } as const;
const event = {
  name: 'Cascade Healthcare Morning',
  place: { name: 'Cascade Community College', address: '1 College Way' },
  timeZone: 'America/Los_Angeles',
  startsAt: '2027-03-04T17:00:00.000Z',
  endsAt: '2027-03-04T20:00:00.000Z',
  admitsUnknown: true,
  schools: ['Cascade High School', 'Lincoln High School', 'Roosevelt Middle School'],
};

export const enrolment: Enrolment = {
  enrolment: 'here',
  token: 'bearer',
  volunteer: 'Sam',
  linkEnd: '000000',
  admitted: true,
  joinedAt: 0,
  left: false,
  made: 0,
  role: 'steward',
  station,
  event,
};

export const badges = {
  maya: 'ABCDEFGH23456789JKMNPQRSTR',
  blank: '00000000000000000000000000',
  group: '11111111111111111111111114',
  strange: 'ZZZZZZZZZZZZZZZZZZZZZZZZZW',
};

export const maya = {
  firstName: 'Maya',
  lastInitial: 'R',
  school: 'Lincoln High School',
  grade: '10',
} as const;

/** A phone at the main door, online, with its map. */
export function aScene(
  change: Partial<Omit<Scene, 'state'>> & { state?: Partial<StationState> } = {},
): Scene {
  const { state, ...rest } = change;
  return {
    state: {
      role: 'steward',
      station,
      event,
      admitted: true,
      hours: { opensAt: '2027-03-04T15:00:00.000Z', closesAt: '2027-03-04T21:00:00.000Z' },
      online: true,
      made: 24,
      waiting: 0,
      keeps: true,
      known: 412,
      syncedAt: Date.parse('2027-03-04T17:03:50.000Z'),
      closed: undefined,
      ...state,
    },
    kept: enrolment,
    joining: { kind: 'enrolled', enrolled: enrolment },
    readings: {
      [badges.maya]: { verdict: 'welcome', attendee: maya },
      [badges.blank]: { verdict: 'blank-badge' },
      [badges.group]: { verdict: 'group-code' },
      [badges.strange]: { verdict: 'checking' },
    },
    group: null,
    resolved: { ok: true, value: { badge: badges.maya } },
    found: { ok: true, value: { people: [], more: false } },
    alsoWaiting: 0,
    asked: [],
    ...rest,
  };
}
