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

/** A confirmed registration: the badge, when and where, sessions, the private link and a calendar file. */
export function confirmation(given: StudentMailFacts): Message {
  const facts = cleaned(given);
  const { event, registration, badgeText } = facts;
  const { locale } = registration;
  const words = texts[locale];
  return composed({
    ...studentFrame(facts),
    subject: words.confirmation.subject(event.name),
    preview: words.confirmation.preview,
    title: words.confirmation.title,
    blocks: [
      greeting(registration),
      ...fromClass(registration),
      { kind: 'paragraph', text: words.confirmation.lead },
      badgeBlock(facts),
      whenAndWhere(event, locale, fullName(registration)),
      ...organizerNote(event, 'confirmation', locale),
      ...sessionList(words.yourSessions, registration.sessions, event, locale),
      ...privateLink(facts),
      freePlace(facts),
    ],
    badgeText,
    calendar: calendarEntry(facts),
  });
}
