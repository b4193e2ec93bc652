import { calendarEntry } from '../calendarEntry.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, sessionList, whenAndWhere, wishList } from '../eventParts.ts';
import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import { freePlace, fullName, greeting, privateLink, studentFrame } from './studentParts.ts';

/** How the registration stands after a change, by whoever made it. The badge is unchanged and not sent again. */
export function changed(given: StudentMailFacts): Message {
  const facts = cleaned(given);
  const { event, registration } = facts;
  const { locale, status } = registration;
  const words = texts[locale];
  const comes = status === 'confirmed';
  const lead = comes ? `${words.changed.lead[status]} ${words.changed.calendar}` : words.changed.lead[status];
  return composed({
    ...studentFrame(facts),
    subject: words.changed.subject(event.name),
    preview: words.changed.preview,
    title: words.changed.title,
    blocks: [
      greeting(registration),
      { kind: 'paragraph', text: lead },
      whenAndWhere(event, locale, fullName(registration)),
      ...organizerNote(event, 'changed', locale),
      ...(status === 'waitlisted'
        ? wishList(registration.sessions, event, locale)
        : sessionList(words.yourSessions, registration.sessions, event, locale)),
      ...privateLink(facts),
      ...(status === 'cancelled' ? [] : [freePlace(facts)]),
    ],
    ...(comes && { calendar: calendarEntry(facts) }),
  });
}
