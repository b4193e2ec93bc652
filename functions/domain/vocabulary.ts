/** The closed lists of Turnout's glossary (docs/glossary.md). Every screen, rule and test takes them from here. */

export const eventKinds = ['career-day', 'healthcare-career-event', 'career-fair'] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStatuses = ['draft', 'published', 'cancelled'] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const registrationStatuses = ['confirmed', 'waitlisted', 'cancelled'] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

export const seatStatuses = ['confirmed', 'waiting'] as const;
export type SeatStatus = (typeof seatStatuses)[number];

export const ageBands = ['under-13', '13-17', '18-plus'] as const;
export type AgeBand = (typeof ageBands)[number];

export const grades = ['6', '7', '8', '9', '10', '11', '12', 'college', 'other'] as const;
export type Grade = (typeof grades)[number];

/** Who a badge is for. A chaperone counts in the venue, and neither in sessions nor as a student. */
export const attendeeKinds = ['student', 'chaperone'] as const;
export type AttendeeKind = (typeof attendeeKinds)[number];

/** How a class comes. */
export const arrivals = ['bus', 'car', 'transit', 'on-foot'] as const;
export type ArrivalBy = (typeof arrivals)[number];

/** How an educator's group stands; domain/group.ts says what each means. */
export const groupStatuses = ['unconfirmed', 'awaiting-approval', 'held', 'hold-over', 'cancelled'] as const;
export type GroupStatus = (typeof groupStatuses)[number];

export const stationKinds = ['door', 'session', 'booth'] as const;
export type StationKind = (typeof stationKinds)[number];

/** What a badge that was read means. The last two are no student's: a badge without a name yet, a class's own code. */
export const verdicts = [
  'welcome',
  'already-in',
  'waitlisted',
  'cancelled',
  'replaced',
  'other-event',
  'unknown-badge',
  'not-open',
  'blank-badge',
  'group-code',
] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What became of an entry that is more than a reading: an undo (`undone`, or `too-late` for a steward after a minute),
 * a walk-in (`admitted`, or `badge-taken`: admitted, and the blank badge is another's), a class (`group-in`). Any
 * entry can be `not-allowed` to the device's role, or `unreadable`.
 */
export const entryOutcomes = [
  'undone',
  'too-late',
  'admitted',
  'badge-taken',
  'group-in',
  'not-allowed',
  'unreadable',
] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];

/** A steward scans; a supervisor may also search, admit walk-ins, check in classes and undo what others did. */
export const deviceRoles = ['steward', 'supervisor'] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** `waiting`: for an organizer's tap, beyond the station's limit. `left`: its volunteer signed it out. */
export const deviceStates = ['active', 'waiting', 'revoked', 'left'] as const;
export type DeviceState = (typeof deviceStates)[number];

export const memberRoles = ['viewer', 'organizer', 'owner'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const mailKinds = [
  'confirmation',
  'waitlisted',
  'promoted',
  'changed',
  'cancelled',
  'reminder',
  'follow-up',
  'missed-you',
  'summary',
  'sign-in',
  'invitation',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** What students and educators are spoken to in; the scanner and the console have lists of their own. */
export const locales = ['en', 'es', 'ar'] as const;
export type Locale = (typeof locales)[number];

export const pathways = [
  'registered-apprenticeship',
  'certificate',
  'two-year',
  'four-year',
  'military',
  'direct-entry',
] as const;
export type Pathway = (typeof pathways)[number];

/** The framework the cluster ids come from; stored with each event, since frameworks are revised. */
export const clusterFramework = 'national-career-clusters-2024';

/** The 14 clusters of the 2024 National Career Clusters Framework (Advance CTE). */
export const clusters = [
  'advanced-manufacturing',
  'agriculture',
  'arts-entertainment-design',
  'construction',
  'digital-technology',
  'education',
  'energy-natural-resources',
  'financial-services',
  'healthcare-human-services',
  'hospitality-events-tourism',
  'management-entrepreneurship',
  'marketing-sales',
  'public-service-safety',
  'supply-chain-transportation',
] as const;
export type Cluster = (typeof clusters)[number];

/** What a student can say they are curious about: a cluster of careers or a way into one. */
export const interests = [...clusters, ...pathways] as const;
export type Interest = (typeof interests)[number];

export const questionKinds = ['text', 'choice', 'choices', 'yes-no', 'number'] as const;
export type QuestionKind = (typeof questionKinds)[number];
