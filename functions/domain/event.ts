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
}

/** A note of the organizer's own that a mail of that kind carries. */
export type MailTexts = Partial<Record<MailKind, LocalText>>;

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
  sessions: Session[];
  employers: Employer[];
  roles: Role[];
  /** What the registration page offers as interests. */
  interests: Interest[];
  clusterFramework: string;
  questions: Question[];
  /** Suggestions for the school field. */
  schools: string[];
  mailTexts: MailTexts;
  /** Who gets the attendance summary: e-mail addresses. */
  summaryTo: string[];
  createdAt: string;
  /** When a published event was cancelled. */
  cancelledAt?: string;
  /** Raised by every change; a change on an older one is refused. */
  revision: number;
}

export function textIn(text: LocalText, locale: Locale): string {
  return text[locale] ?? text.en;
}

export function isOver(event: CareerEvent, now: Date): boolean {
  return Date.parse(event.endsAt) <= now.getTime();
}
