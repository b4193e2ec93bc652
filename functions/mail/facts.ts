import type { Attendance, Tally } from '#domain/attendance.ts';
import type { CareerEvent, Employer, LocalText, Session } from '#domain/event.ts';
import type { Group } from '#domain/group.ts';
import type { Told } from '#domain/news.ts';
import type { Registration } from '#domain/registration.ts';
import type { StationFigures } from '#domain/stationFigures.ts';
import type { SurveyFigures } from '#domain/survey.ts';
import type { GroupStatus, Interest, Locale, SeatStatus } from '#domain/vocabulary.ts';

/** Who a mail is from, and how its reader turns off mail of its topic. */
export interface SenderFacts {
  /** The organization's name, and its postal address on one line. */
  from: { organization: string; address: string };
  /** Only of mail with a topic (domain/mailTopics.ts); other mail is always sent. */
  choices?: MailChoiceLinks | undefined;
}

export interface MailChoiceLinks {
  /** The page on which the reader chooses, in the reader's language. */
  page: string;
  /** What a mail program posts to (RFC 8058). */
  unsubscribe: string;
}

/** What a mail to one student is made of. Nothing of any other student may stand here. */
export interface StudentMailFacts extends SenderFacts {
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

/** What a reminder is made of; `note` is its rule's. `showsBadge`: whether the mail carries the badge once more. */
export interface ReminderFacts extends StudentMailFacts {
  note: LocalText;
  showsBadge: boolean;
}

/** What a mail about a changed event is made of: what people were told, and the sessions of theirs that changed. */
export interface EventChangedFacts extends StudentMailFacts {
  told: Told;
  /** Ids, also of sessions that are gone. */
  changed: string[];
}

/** What the mails after the event are made of; `note` is their rule's. */
export interface AfterEventFacts extends SenderFacts {
  event: CareerEvent;
  registration: Pick<RegistrationFacts, 'firstName' | 'locale' | 'sessions'>;
  site: string;
  note: LocalText;
}

export interface FollowUpFacts extends AfterEventFacts {
  /** Ids of the employers whose booth the student visited, the first visit first; they come first. */
  visited?: string[];
  /** Ids of the sessions at which the student's badge was read. */
  joined: string[];
  /** The student's private link, for those who may give employers their contact there. */
  shareUrl?: string | undefined;
  /** The record of what the student explored, to keep. */
  exploredUrl?: string | undefined;
  surveyUrl?: string | undefined;
}

export interface MissedYouFacts extends AfterEventFacts {
  /** Another date of the organization's for which one can register. */
  nextEvent?: NextEvent | undefined;
}

/** `place` is its name alone. */
export type NextEvent = Pick<CareerEvent, 'name' | 'startsAt' | 'endsAt' | 'timeZone'> & {
  place: string;
  url: string;
};

/** What a mail to one educator of a class is made of. Nobody on its roster may stand here. */
export interface GroupMailFacts extends SenderFacts {
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

/** `namesDueBy`: until when places without a name are held. */
export interface GroupReminderFacts extends GroupMailFacts {
  note: LocalText;
  namesDueBy: string;
}

export interface GroupEventChangedFacts extends GroupMailFacts {
  told: Told;
}

export interface GroupSummaryFacts extends GroupMailFacts {
  attendance: ClassAttendance;
  note: LocalText;
  /** Everyone's next steps, to print. */
  handoutUrl: string;
}

/** What a mail to an employer's contact is made of. */
export interface EmployerMailFacts extends SenderFacts {
  event: CareerEvent;
  employer: Employer;
  locale?: Locale;
}

export interface EmployerReminderFacts extends EmployerMailFacts {
  note: LocalText;
  /** How many students have registered. */
  registered: number;
  /** Makes a phone the scanner of the employer's booth, where it has a station. */
  stationUrl?: string | undefined;
}

/** A count that leaves the organization: `few` stands for one to nine. */
export type OutsideCount = number | 'few';

export interface EmployerFiguresFacts extends EmployerMailFacts {
  note: LocalText;
  /** Students at the booth, those who gave the employer their contact, and those who came to the event. */
  visits: OutsideCount;
  shared: OutsideCount;
  came: OutsideCount;
}

export interface EmployerChangedFacts extends EmployerMailFacts {
  told: Told;
}

export interface SummaryFacts extends SenderFacts {
  event: CareerEvent;
  attendance: Attendance;
  stations: Pick<StationFigures, 'sessions' | 'booths'>;
  /** By what students said they are curious about; one may have named several. */
  byInterest: (Tally & { interest: Interest })[];
  /** How the organization's events went before: how many they were, and their share of registered who came (0 to 1). */
  earlier?: { events: number; rate: number } | undefined;
  wrong: WentWrong;
  /** Only once there are enough answers. */
  survey?: SurveyFigures | undefined;
  /** Whether this is the second one, after late scans came in. */
  settled: boolean;
  /** Recipients outside the organization see no small figures and no volunteer's name. */
  audience: 'inside' | 'outside';
  /** The event's page in the console. */
  consoleUrl: string;
  locale?: Locale;
}

/** What an organizer should look into. Mails: how many people's came back, were reported as spam, were not sent. */
export interface WentWrong {
  bounced: number;
  complained: number;
  failed: number;
  /** Phones that still had scans to hand in when last heard of, by the names volunteers gave them. */
  neverSynced: { name: string; station: string; waiting: number }[];
  /** How often a badge was read that belongs to nobody here. */
  unknownBadges: number;
}

export interface SignInFacts {
  url: string;
  expiresMinutes: number;
  organizationName: string;
  locale?: Locale;
}
