import type { CareerEvent, EventTranslations } from './event.ts';
import type { MailRule } from './mailRules.ts';
import { plannedEnd } from './plannedEnd.ts';

/**
 * What becomes of each part of an event in a copy of it. `stays`: as the organizer wrote it. `fits`: the same, made to
 * fit the new day. `new`: of the copy's own. `left`: happened to that event, and not to this one.
 */
const fates = {
  id: 'new',
  organization: 'stays',
  kind: 'stays',
  status: 'new',
  slug: 'new',
  name: 'new',
  description: 'stays',
  place: 'stays',
  timeZone: 'stays',
  startsAt: 'fits',
  endsAt: 'fits',
  capacity: 'stays',
  waitlist: 'stays',
  opensAt: 'fits',
  closesAt: 'fits',
  invitationCode: 'new',
  takesGroups: 'stays',
  admitsUnknown: 'stays',
  groupHoldUntil: 'fits',
  groupChangesUntil: 'fits',
  asksAccommodations: 'stays',
  accommodationsFor: 'new',
  sessions: 'fits',
  employers: 'stays',
  roles: 'stays',
  interests: 'stays',
  clusterFramework: 'stays',
  questions: 'stays',
  schools: 'stays',
  schoolAliases: 'stays',
  mailTexts: 'stays',
  translations: 'fits',
  mailRules: 'fits',
  replyTo: 'stays',
  summaryTo: 'stays',
  createdAt: 'new',
  publishedAt: 'left',
  cancelledAt: 'left',
  moved: 'left',
  news: 'left',
  formerTimes: 'left',
  revision: 'new',
} as const satisfies Record<keyof CareerEvent, 'stays' | 'fits' | 'new' | 'left'>;

type Fates = typeof fates;
type Staying = { [Part in keyof Fates]: Fates[Part] extends 'stays' ? Part : never }[keyof Fates];

const staying = (Object.keys(fates) as (keyof Fates)[]).filter(
  (part): part is Staying => fates[part] === 'stays',
);

/** What a copy has of its own. */
export type MadeNew = Pick<
  CareerEvent,
  'id' | 'slug' | 'name' | 'invitationCode' | 'accommodationsFor' | 'createdAt'
>;

/** What brings parts of an event to another day. */
export interface ToAnotherDay {
  /** An instant of the old day on the new one, by the event's own clocks. */
  moved: (instant: string) => string;
  /** A name with the new day's year in place of the old one's. */
  inYear: (name: string) => string;
}

/**
 * An event once more, as a draft for another day. Sessions, employers, questions and rules keep their ids: all that
 * names one belongs to the event, so nothing is taken for another event's, and what names them here still does.
 */
export function copiedEvent(event: CareerEvent, made: MadeNew, to: ToAnotherDay): CareerEvent {
  const span = movedSpan({ startsAt: event.startsAt, endsAt: plannedEnd(event) }, to);
  // A night without an hour changes no order of times; what is not set stays so.
  const movedUntil = (latest: string, instant: string) => earlier(instant && to.moved(instant), latest);
  return {
    ...(Object.fromEntries(staying.map((part) => [part, event[part]])) as Pick<CareerEvent, Staying>),
    ...made,
    status: 'draft',
    ...span,
    ...movedOpening(event, to),
    groupHoldUntil: movedUntil(span.startsAt, event.groupHoldUntil),
    groupChangesUntil: movedUntil(span.endsAt, event.groupChangesUntil),
    sessions: event.sessions.map((session) => ({ ...session, ...movedSpan(session, to, span.startsAt) })),
    translations: translationsFor(event, made.name, to),
    mailRules: event.mailRules.map(ruleForOthers),
    revision: 1,
  };
}

/**
 * From when until when on another day. The hour that a clock change leaves out comes an hour later; where that would
 * leave nothing of a span, it is as long as it was.
 */
function movedSpan(
  { startsAt, endsAt }: Pick<CareerEvent, 'startsAt' | 'endsAt'>,
  { moved }: ToAnotherDay,
  earliest = '',
): Pick<CareerEvent, 'startsAt' | 'endsAt'> {
  const [start, end] = [moved(startsAt), moved(endsAt)];
  const begins = start > earliest ? start : earliest;
  const lengthMs = Date.parse(endsAt) - Date.parse(startsAt);
  return {
    startsAt: begins,
    endsAt: end > begins ? end : new Date(Date.parse(begins) + lengthMs).toISOString(),
  };
}

const earlier = (one: string, other: string) => (one < other ? one : other);

/** When registration opens and closes on another day, as far as that is set. */
function movedOpening(
  { opensAt, closesAt }: Pick<CareerEvent, 'opensAt' | 'closesAt'>,
  to: ToAnotherDay,
): Pick<CareerEvent, 'opensAt' | 'closesAt'> {
  if (!opensAt || !closesAt)
    return { opensAt: opensAt && to.moved(opensAt), closesAt: closesAt && to.moved(closesAt) };
  const open = movedSpan({ startsAt: opensAt, endsAt: closesAt }, to);
  return { opensAt: open.startsAt, closesAt: open.endsAt };
}

/** Another name has no translation yet, unless only its year is another. */
function translationsFor(
  { name: before, translations = {} }: CareerEvent,
  name: string,
  { inYear }: ToAnotherDay,
): EventTranslations {
  if (name === before) return translations;
  const isOnlyTheYear = inYear(before) === name;
  return Object.fromEntries(
    Object.entries(translations).map(([locale, { name: translated, ...texts }]) => [
      locale,
      isOnlyTheYear && translated !== undefined ? { ...texts, name: inYear(translated) } : texts,
    ]),
  );
}

/** A mail that was for single classes is for nobody at another event: it is off, so that it does not go to everyone. */
function ruleForOthers({ setAt: _, ...rule }: MailRule): MailRule {
  if (!rule.audience.groups.length) return rule;
  return { ...rule, on: false, audience: { ...rule.audience, groups: [] } };
}
