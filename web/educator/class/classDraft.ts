import type { Request } from '#contract/contract.ts';
import type { ArrivalBy, Grade } from '#domain/vocabulary.ts';
import { wallClockIn } from '#web/shared/wallClock.ts';
import type { Group, PublicEvent } from '../group.ts';

/** A class as it is being written; numbers as typed. What is not yet chosen is empty. */
export interface ClassDraft {
  school: string;
  contactName: string;
  contactEmail: string;
  grade: Grade | '';
  students: string;
  chaperones: string;
  arrivalBy: ArrivalBy | '';
  /** `09:15`, by the clocks at the event. */
  arrivalTime: string;
  lunches: string;
  permissions: boolean;
  invitationCode: string;
}

export const emptyClass: ClassDraft = {
  school: '',
  contactName: '',
  contactEmail: '',
  grade: '',
  students: '',
  chaperones: '',
  arrivalBy: '',
  arrivalTime: '',
  lunches: '',
  permissions: false,
  invitationCode: '',
};

/** A registered class as its form shows it. */
export function draftOf(group: Group): ClassDraft {
  return {
    ...emptyClass,
    school: group.school,
    contactName: group.contact.name,
    contactEmail: group.contact.email,
    grade: group.grade,
    students: String(group.students),
    chaperones: String(group.chaperones),
    arrivalBy: group.arrival.by,
    arrivalTime: arrivalTimeOf(group),
    lunches: String(group.lunches),
    permissions: true,
  };
}

/** The time of arrival by the clocks at the event; empty if none was given. */
export function arrivalTimeOf({ arrival, event }: Pick<Group, 'arrival' | 'event'>): string {
  return arrival.at && wallClockIn(arrival.at, event.timeZone).slice(11);
}

/** A whole number as people type it, within its limits; undefined for anything else. Empty is 0 where 0 is allowed. */
export function wholeNumber(
  typed: string,
  { least, most }: { least: number; most: number },
): number | undefined {
  const text = typed.trim();
  if (text === '' && least === 0) return 0;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

export const limits = {
  students: { least: 1, most: 2_000 },
  chaperones: { least: 0, most: 200 },
  lunches: { least: 0, most: 2_200 },
} as const;

type Sizes = Pick<Request<'registerGroup'>, 'students' | 'chaperones' | 'lunches' | 'arrival'>;

/** What of a draft without faults is sent; the time of arrival is on the event's first day, in its zone. */
export function sizesOf(draft: ClassDraft, event: Pick<PublicEvent, 'startsAt' | 'timeZone'>): Sizes {
  const number = (of: keyof typeof limits) => wholeNumber(draft[of], limits[of]) ?? 0;
  const day = wallClockIn(event.startsAt, event.timeZone).slice(0, 10);
  return {
    students: number('students'),
    chaperones: number('chaperones'),
    lunches: number('lunches'),
    arrival: {
      by: draft.arrivalBy || 'bus',
      at: draft.arrivalTime && `${day}T${draft.arrivalTime.slice(0, 5)}`,
    },
  };
}
