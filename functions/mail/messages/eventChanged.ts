import { calendarEntry } from '../calendarEntry.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, sessionList, whenAndWhere, wishList } from '../eventParts.ts';
import type { EventChangedFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import { changedWords, changeList, otherDetails } from './changesParts.ts';
import { freePlace, fullName, greeting, privateLink, studentFrame } from './studentParts.ts';

/** The organizer changed the event: what is new beside what the student was told. The badge stays as it is. */
export function eventChanged(given: EventChangedFacts): Message {
  const facts = cleaned(given);
  const { event, registration, told, changed } = facts;
  const { locale, status } = registration;
  const words = texts[locale];
  const comes = status === 'confirmed';
  return composed({
    ...studentFrame(facts),
    ...changedWords(told, event, locale),
    blocks: [
      greeting(registration),
      { kind: 'paragraph', text: words.eventChanged.lead[status] },
      ...changeList(told, event, locale, changed),
      ...organizerNote(event, 'changed', locale),
      ...otherDetails(whenAndWhere(event, locale, fullName(registration)), told, event, locale),
      ...(status === 'waitlisted'
        ? wishList(registration.sessions, event, locale)
        : sessionList(words.yourSessions, registration.sessions, event, locale)),
      ...(comes ? [{ kind: 'paragraph', text: words.changed.calendar } as const] : []),
      ...privateLink(facts),
      ...(status === 'cancelled' ? [] : [freePlace(facts)]),
    ],
    ...(comes && { calendar: calendarEntry(facts) }),
  });
}
