import type { CareerEvent } from '#domain/event.ts';
import type { Told } from '#domain/news.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Block, Change } from '../blocks.ts';
import { sessionDetail } from '../eventParts.ts';
import { texts } from '../texts/texts.ts';
import { dayNumber, moment, spanLines } from '../when.ts';

type Details = Extract<Block, { kind: 'details' }>;

/** What a mail about a changed event is mainly about. */
type About = 'date' | 'time' | 'place' | 'dateAndPlace' | 'both' | 'sessions';

const saysWhen: About[] = ['date', 'time', 'dateAndPlace', 'both'];
const saysWhere: About[] = ['place', 'dateAndPlace', 'both'];

function aboutOf(told: Told, event: CareerEvent): About {
  const isAnotherTime =
    told.startsAt !== event.startsAt || told.endsAt !== event.endsAt || told.timeZone !== event.timeZone;
  const isAnotherPlace = !isSame(placeLines(told), placeLines(event));
  const isAnotherDay = dayNumber(told.startsAt, told.timeZone) !== dayNumber(event.startsAt, event.timeZone);
  if (isAnotherDay) return isAnotherPlace ? 'dateAndPlace' : 'date';
  if (isAnotherTime) return isAnotherPlace ? 'both' : 'time';
  return isAnotherPlace ? 'place' : 'sessions';
}

/** Subject, preview and title for readers of any kind: on a locked screen they say where and when it is now. */
export function changedWords(told: Told, event: CareerEvent, locale: Locale) {
  const about = aboutOf(told, event);
  const { subject, preview, title } = texts[locale].eventChanged;
  const starts = moment(event.startsAt, event.timeZone, locale);
  return {
    subject: subject[about](event.name),
    preview: preview[previewed[about]](starts, event.place.name),
    title: title[about],
  };
}

/** A preview names the day either way. */
const previewed: Record<About, 'time' | 'place' | 'both' | 'sessions'> = {
  date: 'time',
  time: 'time',
  place: 'place',
  dateAndPlace: 'both',
  both: 'both',
  sessions: 'sessions',
};

/** What is new about time and place, then about these sessions, each beside what people were told. */
export function changeList(told: Told, event: CareerEvent, locale: Locale, sessions: string[] = []): Block[] {
  const { when, where, eventChanged } = texts[locale];
  const about = aboutOf(told, event);
  const span = (of: Pick<Told, 'startsAt' | 'endsAt' | 'timeZone'>) =>
    spanLines(of.startsAt, of.endsAt, of.timeZone, locale);
  const changes: Change[] = [
    ...(saysWhen.includes(about) ? [{ label: when, now: span(event), before: span(told) }] : []),
    ...(saysWhere.includes(about)
      ? [{ label: where, now: placeLines(event), before: placeLines(told) }]
      : []),
    ...sessions.flatMap((id) => sessionChange(id, told, event, locale)),
  ];
  return changes.length ? [{ kind: 'changes', beforeLabel: eventChanged.before, changes }] : [];
}

/** The details without what the list of changes says already. */
export function otherDetails(
  { rows, ...details }: Details,
  told: Told,
  event: CareerEvent,
  locale: Locale,
): Block[] {
  const { when, where } = texts[locale];
  const about = aboutOf(told, event);
  const said = [...(saysWhen.includes(about) ? [when] : []), ...(saysWhere.includes(about) ? [where] : [])];
  const others = rows.filter(({ label }) => !said.includes(label));
  return others.length ? [{ ...details, rows: others }] : [];
}

function sessionChange(id: string, told: Told, event: CareerEvent, locale: Locale): Change[] {
  const was = told.sessions[id];
  const is = event.sessions.find((session) => session.id === id);
  if (!was) return [];
  const before = [sessionDetail(was, { ...event, ...told, sessions: [] }, locale)];
  return is
    ? [{ label: is.title, now: [sessionDetail(is, event, locale)], before }]
    : [{ label: was.title, now: [texts[locale].eventChanged.gone], before }];
}

function placeLines({ place: { name, address } }: Pick<Told, 'place'>): string[] {
  return [name, address].filter(Boolean);
}

function isSame(one: string[], other: string[]): boolean {
  return one.join('\n') === other.join('\n');
}
