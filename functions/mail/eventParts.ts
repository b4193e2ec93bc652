import { commas } from '#domain/commas.ts';
import { type CareerEvent, type LocalText, type Session, textIn } from '#domain/event.ts';
import { isolated } from '#domain/isolated.ts';
import type { Locale, MailKind } from '#domain/vocabulary.ts';
import type { Block, ListItem } from './blocks.ts';
import type { ChosenSession } from './facts.ts';
import { texts } from './texts/texts.ts';
import { clock, shortDay, spanLines } from './when.ts';

/** When and where, with the zone named; with the student's name so that siblings with one address tell their mails apart. */
export function whenAndWhere(
  event: CareerEvent,
  locale: Locale,
  name?: string,
): Extract<Block, { kind: 'details' }> {
  const { when, where, who } = texts[locale];
  const { place } = event;
  return {
    kind: 'details',
    rows: [
      ...(name ? [{ label: who, lines: [name] }] : []),
      { label: when, lines: spanLines(event.startsAt, event.endsAt, event.timeZone, locale) },
      { label: where, lines: [place.name, place.address].filter(Boolean) },
    ],
  };
}

/** What the organizer wrote for this kind of mail, if anything. */
export function organizerNote(event: CareerEvent, kind: MailKind, locale: Locale): Block[] {
  const written = event.mailTexts[kind];
  return written ? noteBlock(written, locale) : [];
}

/** The organizer's words as a block; nothing where there are none. */
export function noteBlock(written: LocalText, locale: Locale): Block[] {
  const text = textIn(written, locale).trim();
  return text ? [{ kind: 'note', from: texts[locale].noteFrom, text }] : [];
}

/** Sessions by start, those that wait marked; nothing where there are none. */
export function sessionList(
  heading: string,
  sessions: ChosenSession[],
  event: CareerEvent,
  locale: Locale,
): Block[] {
  const waiting = (status: ChosenSession['status']) =>
    status === 'waiting' ? { tag: texts[locale].waiting } : {};
  return listed(
    heading,
    byStart(sessions).map(({ session, status }) => ({
      text: session.title,
      detail: sessionDetail(session, event, locale),
      ...waiting(status),
    })),
  );
}

/** Sessions by start, as they were. */
export function plainSessions(
  heading: string,
  sessions: Session[],
  event: CareerEvent,
  locale: Locale,
): Block[] {
  return listed(
    heading,
    sessions
      .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
      .map((session) => ({ text: session.title, detail: sessionDetail(session, event, locale) })),
  );
}

/** Sessions that a student on the event's waitlist asked for. None has a seat, so none is marked. */
export function wishList(sessions: ChosenSession[], event: CareerEvent, locale: Locale): Block[] {
  const asked = sessions.map(({ session }) => session);
  return plainSessions(texts[locale].waitlisted.wishes, asked, event, locale);
}

function byStart(sessions: ChosenSession[]): ChosenSession[] {
  return [...sessions].sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
}

function listed(heading: string, items: ListItem[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', items },
  ];
}

/** `Thursday, March 4, 9:30 AM – 10:15 AM · Room 4`; the day only where the event has several. */
export function sessionDetail(
  { startsAt, endsAt, room }: { startsAt: string; endsAt: string; room: string },
  { timeZone, ...event }: CareerEvent,
  locale: Locale,
): string {
  const oneDay = shortDay(event.startsAt, timeZone, locale) === shortDay(event.endsAt, timeZone, locale);
  const time = `${clock(startsAt, timeZone, locale)} – ${clock(endsAt, timeZone, locale)}`;
  const when = oneDay ? time : `${shortDay(startsAt, timeZone, locale)}${commas[locale]}${time}`;
  return [when, isolated(room, locale)].filter(Boolean).join(' · ');
}
