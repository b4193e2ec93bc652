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

/** To a student who has a place: the badge, when and where, sessions, the private link and a calendar file. */
export function placeLetter(given: StudentMailFacts, kind: 'confirmation' | 'promoted'): Message {
  const facts = cleaned(given);
  const { event, registration, badgeText } = facts;
  const { locale } = registration;
  const { [kind]: words, yourSessions } = texts[locale];
  return composed({
    ...studentFrame(facts),
    subject: words.subject(event.name),
    preview: words.preview,
    title: words.title,
    blocks: [
      greeting(registration),
      ...fromClass(registration),
      { kind: 'paragraph', text: words.lead },
      badgeBlock(facts),
      whenAndWhere(event, locale, fullName(registration)),
      ...organizerNote(event, kind, locale),
      ...sessionList(yourSessions, registration.sessions, event, locale),
      ...privateLink(facts),
      freePlace(facts),
    ],
    badgeText,
    calendar: calendarEntry(facts),
  });
}
