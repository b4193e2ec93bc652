import type { Attendance } from '#domain/attendance.ts';
import type { CareerEvent, Session } from '#domain/event.ts';
import type { Registration } from '#domain/registration.ts';
import type { Locale, SeatStatus } from '#domain/vocabulary.ts';

/** What a mail to one student is made of. Nothing of any other student may stand here. */
export interface StudentMailFacts {
  event: CareerEvent;
  registration: RegistrationFacts;
  /** The text of the badge's QR code, as a camera reads it. */
  badgeText: string;
  /** The student's private link. */
  registrationUrl: string;
  /** The site's origin, without a final slash. */
  site: string;
}

/** `revision` grows with every change: calendars take the file with the higher number. */
export type RegistrationFacts = Pick<
  Registration,
  'id' | 'revision' | 'status' | 'firstName' | 'lastName' | 'locale'
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
  /** Ids of the employers whose booth the student visited; they come first. */
  visited?: string[];
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
