import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { noteBlock, sessionList, whenAndWhere, wishList } from '../eventParts.ts';
import type { ReminderFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import { clock, shortDay } from '../when.ts';
import { badgeBlock, freePlace, fullName, greeting, privateLink, studentFrame } from './studentParts.ts';

/** Before the event: when and where, and the badge once more; to whoever waits, how that stands. */
export function reminder(given: ReminderFacts): Message {
  const facts = cleaned(given);
  return facts.registration.status === 'waitlisted' ? toWhoWaits(facts) : toWhoComes(facts);
}

function toWhoComes(facts: ReminderFacts): Message {
  const { event, registration, note, showsBadge, badgeText, choices } = facts;
  const { locale } = registration;
  const { reminder: words, yourSessions } = texts[locale];
  const time = clock(event.startsAt, event.timeZone, locale);
  const preview = showsBadge ? words.preview : words.previewWithoutBadge;
  return composed({
    ...studentFrame(facts),
    choices,
    subject: words.subject(shortDay(event.startsAt, event.timeZone, locale), event.name),
    preview: preview(time, event.place.name),
    title: words.title,
    blocks: [
      greeting(registration),
      { kind: 'paragraph', text: showsBadge ? words.lead : words.leadWithoutBadge },
      ...(showsBadge ? [badgeBlock(facts)] : []),
      whenAndWhere(event, locale, fullName(registration)),
      ...noteBlock(note, locale),
      ...sessionList(yourSessions, registration.sessions, event, locale),
      ...privateLink(facts),
      freePlace(facts),
    ],
    ...(showsBadge && { badgeText }),
  });
}

function toWhoWaits(facts: ReminderFacts): Message {
  const { event, registration, note, freePlaceUrl, choices } = facts;
  const { locale } = registration;
  const words = texts[locale].reminder.waiting;
  return composed({
    ...studentFrame(facts),
    choices,
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      greeting(registration),
      { kind: 'paragraph', text: words.lead },
      whenAndWhere(event, locale, fullName(registration)),
      ...noteBlock(note, locale),
      ...wishList(registration.sessions, event, locale),
      ...privateLink(facts),
      { kind: 'link', label: words.freeTurn, href: freePlaceUrl },
    ],
  });
}
