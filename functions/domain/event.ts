import type { MailRule } from './mailRules.ts';
import type { News } from './news.ts';
import type {
  Cluster,
  EventKind,
  EventStatus,
  Interest,
  Locale,
  MailKind,
  Pathway,
  QuestionKind,
} from './vocabulary.ts';

/** A text an organizer wrote, by language; English stands in where another is missing. */
export type LocalText = { en: string } & Partial<Record<Locale, string>>;

export interface Place {
  name: string;
  address: string;
}

/** A timed part of an event with its own places. Times are instants, ISO 8601 in UTC. */
export interface Session {
  id: string;
  title: string;
  description: string;
  room: string;
  startsAt: string;
  endsAt: string;
  capacity: number;
  /** Whether who comes too late may wait for a place. */
  waitlist: boolean;
}

export interface Employer {
  id: string;
  name: string;
  booth: string;
  description: string;
  /** What a student can do next, in the employer's words; part of the follow-up. */
  nextSteps: string;
  website: string;
  contactName: string;
  contactEmail: string;
  roles: string[];
  pathways: Pathway[];
  clusters: Cluster[];
}

/** A job students can meet at the event, and the ways into it. */
export interface Role {
  title: string;
  /** Where it can lead, e.g. nursing assistant to registered nurse. */
  leadsTo: string;
  pathways: Pathway[];
}

export interface Question {
  id: string;
  kind: QuestionKind;
  label: LocalText;
  required: boolean;
  /** For `choice` and `choices`. The English text is what is stored as the answer. */
  options: LocalText[];
  /** Who is asked: students of these schools, and of at least one of these sessions. An empty list asks everyone. */
  askedOf: { sessions: string[]; schools: string[] };
}

/** Where and when a published event was to be before it was moved. */
export interface Moved {
  at: string;
  startsAt: string;
  endsAt: string;
  place: Place;
}

/** An event's times until they were changed, at `at`. */
export interface FormerTimes {
  at: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
}

/** A note of the organizer's own that a mail of that kind carries. */
export type MailTexts = Partial<Record<MailKind, LocalText>>;

/** Any language but English, in which an event itself is written. */
export type TranslatedLocale = Exclude<Locale, 'en'>;

/** An organizer's own texts in one more language. What is missing or empty is said in English. */
export interface EventTranslation {
  name?: string;
  description?: string;
  place?: { name?: string };
  /** By the session's id. */
  sessions?: Record<string, { title?: string; description?: string; room?: string }>;
  /** By the employer's id. */
  employers?: Record<string, { description?: string; nextSteps?: string }>;
  /** By the role's English title. */
  roles?: Record<string, { title?: string; leadsTo?: string }>;
}

export type EventTranslations = Partial<Record<TranslatedLocale, EventTranslation>>;

/** Instants are ISO 8601 in UTC; `timeZone` is an IANA name and says how people read them. */
export interface CareerEvent {
  id: string;
  organization: string;
  kind: EventKind;
  status: EventStatus;
  slug: string;
  name: string;
  description: string;
  place: Place;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  capacity: number;
  /** Whether who comes too late may wait for a place. */
  waitlist: boolean;
  /** When registration opens and closes; empty: as soon as it is published, and until the end. */
  opensAt: string;
  closesAt: string;
  /** Whoever registers needs it; empty: the link alone is enough. */
  invitationCode: string;
  /** Whether educators may register classes. */
  takesGroups: boolean;
  /** Whether a badge that a phone without network knows nothing of is let in, as unverified. */
  admitsUnknown: boolean;
  /** Until when places held for a class wait for names; empty: as domain/group.ts says. */
  groupHoldUntil: string;
  /** Until when educators may change their class; empty: as domain/group.ts says. */
  groupChangesUntil: string;
  /** Whether students may say what they need to take part. */
  asksAccommodations: boolean;
  /** The members who may read that: their e-mail addresses. */
  accommodationsFor: string[];
  sessions: Session[];
  employers: Employer[];
  roles: Role[];
  /** What the registration page offers as interests. */
  interests: Interest[];
  clusterFramework: string;
  questions: Question[];
  /** Suggestions for the school field. */
  schools: string[];
  /** Other spellings of schools, folded, and the name each stands for. */
  schoolAliases: Record<string, string>;
  mailTexts: MailTexts;
  /** The texts above in other languages; events stored before there were any have none. */
  translations?: EventTranslations;
  /** The mail that leaves by the event's clock. */
  mailRules: MailRule[];
  /** Where answers to the event's mails go; empty: to the first of `summaryTo`. */
  replyTo: string;
  /** Who gets the attendance summary: e-mail addresses. */
  summaryTo: string[];
  createdAt: string;
  publishedAt?: string;
  /** When a published event was cancelled. */
  cancelledAt?: string;
  /** The first time and place that people were told, if it is no longer that. */
  moved?: Moved;
  /** What changed and is mailed to everyone, or was last. */
  news?: News;
  /** The times it had before they were changed, each with when that was; the latest change last. */
  formerTimes?: FormerTimes[];
  /** Raised by every change; a change on an older one is refused. */
  revision: number;
}

/** How an event takes registrations unless its organizer says otherwise. */
export const openDefaults = {
  waitlist: true,
  opensAt: '',
  closesAt: '',
  invitationCode: '',
  takesGroups: true,
  admitsUnknown: true,
  groupHoldUntil: '',
  groupChangesUntil: '',
  asksAccommodations: false,
  accommodationsFor: [],
  schoolAliases: {},
  mailRules: [],
  replyTo: '',
} satisfies Partial<CareerEvent>;

export function textIn(text: LocalText, locale: Locale): string {
  return text[locale] || text.en;
}

/** Where answers to its mails go, if anywhere. */
export function replyToOf({
  replyTo,
  summaryTo,
}: Pick<CareerEvent, 'replyTo' | 'summaryTo'>): string | undefined {
  return replyTo || summaryTo[0];
}

export function isOver(event: Pick<CareerEvent, 'endsAt'>, now: Date): boolean {
  return Date.parse(event.endsAt) <= now.getTime();
}
