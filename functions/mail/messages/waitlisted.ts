import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, whenAndWhere, wishList } from '../eventParts.ts';
import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import { freePlace, fromClass, fullName, greeting, privateLink, studentFrame } from './studentParts.ts';

/** All places are taken: what waiting means, and how to step back. No badge, since none would open the door. */
export function waitlisted(given: StudentMailFacts): Message {
  const facts = cleaned(given);
  const { event, registration } = facts;
  const { locale } = registration;
  const words = texts[locale];
  return composed({
    ...studentFrame(facts),
    subject: words.waitlisted.subject(event.name),
    preview: words.waitlisted.preview,
    title: words.waitlisted.title,
    blocks: [
      greeting(registration),
      ...fromClass(registration),
      { kind: 'paragraph', text: words.waitlisted.lead },
      whenAndWhere(event, locale, fullName(registration)),
      ...organizerNote(event, 'waitlisted', locale),
      ...wishList(registration.sessions, event, locale),
      ...privateLink(facts),
      freePlace(facts),
    ],
  });
}
