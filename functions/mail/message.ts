import type { Locale } from '#domain/vocabulary.ts';

/** One mail, ready but for its envelope. Subject and preview show on locked screens and name no student. */
export interface Message {
  locale: Locale;
  subject: string;
  /** What an inbox shows after the subject. */
  preview: string;
  html: string;
  text: string;
  /** The text of the QR code that the HTML shows as `cid:badge`; its picture is made with the MIME. */
  badgeText?: string;
  calendar?: CalendarEntry;
  /** Where a mail program posts to, so that its reader gets no more mail of this topic. */
  unsubscribe?: string;
}

/** What a calendar file says. Instants are ISO 8601 in UTC. */
export interface CalendarEntry {
  /** The same for every file about one registration, so that a newer file replaces an older one. */
  uid: string;
  /** Never falls, and grows with every change of the registration or of the event. */
  sequence: number;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  description: string;
  /** The event's public page: calendars are shared, so the private link stays out. */
  url: string;
}

/** The content id by which the HTML shows the badge. */
export const badgeCid = 'badge';
