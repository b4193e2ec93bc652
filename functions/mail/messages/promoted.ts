import { calendarEntry } from '../calendarEntry.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, sessionList, whenAndWhere } from '../eventParts.ts';
import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import {
  badgeBlock,
  freePlace,
  fromClass,
  fullName,
  greeting,
  privateLink,
  studentFrame,
} from './studentParts.ts';

/** A student who waited has a place now; carries all that a confirmation does. */
export function promoted(given: StudentMailFacts): Message {
  const facts = cleaned(given);
  const { event, registration, badgeText } = facts;
  const { locale } = registration;
  const words = texts[locale];
  return composed({
    ...studentFrame(facts),
    subject: words.promoted.subject(event.name),
    preview: words.promoted.preview,
    title: words.promoted.title,
    blocks: [
      greeting(registration),
      ...fromClass(registration),
      { kind: 'paragraph', text: words.promoted.lead },
      badgeBlock(facts),
      whenAndWhere(event, locale, fullName(registration)),
      ...organizerNote(event, 'promoted', locale),
      ...sessionList(words.yourSessions, registration.sessions, event, locale),
      ...privateLink(facts),
      freePlace(facts),
    ],
    badgeText,
    calendar: calendarEntry(facts),
  });
}
