import type { Attendance, Tally } from '#domain/attendance.ts';
import type { CareerEvent, Session } from '#domain/event.ts';
import type { Group } from '#domain/group.ts';
import type { Registration } from '#domain/registration.ts';
import type { GroupStatus, Locale, SeatStatus } from '#domain/vocabulary.ts';

/** What a mail to one student is made of. Nothing of any other student may stand here. */
export interface StudentMailFacts {
  event: CareerEvent;
  registration: RegistrationFacts;
  /** The text of the badge's QR code, as a camera reads it. */
  badgeText: string;
  /** What to say or type where no camera reads it. */
  shortCode: string;
  /** The student's private link. */
  registrationUrl: string;
  /** The same, opened at the question whether to free the place. */
  freePlaceUrl: string;
  /** The site's origin, without a final slash. */
  site: string;
}

/** `revision` grows with every change: calendars take the file with the higher number. */
export type RegistrationFacts = Pick<
  Registration,
  'id' | 'revision' | 'status' | 'kind' | 'firstName' | 'lastName' | 'school' | 'locale' | 'group'
> & { sessions: ChosenSession[] };

export interface ChosenSession {
  session: Session;
  status: SeatStatus;
}

/** What the mails after the event are made of. */
export interface FollowUpFacts {
  event: CareerEvent;
  registration: Pick<RegistrationFacts, 'firstName' | 'locale' | 'sessions'>;
  site: string;
  /** Ids of the employers whose booth the student visited, the first visit first; they come first. */
  visited?: string[];
  /** The student's private link, for those who may give employers their contact there. */
  shareUrl?: string;
}

/** What a mail to one educator of a class is made of. Nobody on its roster may stand here. */
export interface GroupMailFacts {
  event: CareerEvent;
  group: GroupFacts;
  /** Who is written to: the contact, or an educator the class was shared with. */
  educator: { name: string; isContact: boolean };
  /** The class's private link. */
  groupUrl: string;
  /** The site's origin, without a final slash. */
  site: string;
}

/** `named`: how many people are on the roster. */
export type GroupFacts = Pick<
  Group,
  | 'school'
  | 'grade'
  | 'contact'
  | 'students'
  | 'chaperones'
  | 'arrival'
  | 'lunches'
  | 'locale'
  | 'granted'
  | 'approvedUpTo'
  | 'registeredAt'
  | 'confirmedAt'
> & { status: GroupStatus; named: number };

/** Who came of a class, in figures alone. */
export interface ClassAttendance {
  students: Tally;
  chaperones: Tally;
}

export interface SummaryFacts {
  event: CareerEvent;
  attendance: Attendance;
  /** The event's page in the console. */
  consoleUrl: string;
  locale?: Locale;
}

export interface SignInFacts {
  url: string;
  expiresMinutes: number;
  organizationName: string;
  locale?: Locale;
}
