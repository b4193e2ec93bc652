import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, whenAndWhere } from '../eventParts.ts';
import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import { greeting, studentFrame } from './studentParts.ts';

/** The organizer cancelled the whole event. Says when it would have been, so that nobody comes. */
export function eventCancelled(given: StudentMailFacts): Message {
  const facts = cleaned(given);
  const { event, registration } = facts;
  const { locale } = registration;
  const words = texts[locale];
  return composed({
    ...studentFrame(facts),
    footer: [words.footer.cancelled(event.name), words.footer.untracked],
    subject: words.eventCancelled.subject(event.name),
    preview: words.eventCancelled.preview,
    title: words.eventCancelled.title,
    blocks: [
      greeting(registration),
      { kind: 'paragraph', text: words.eventCancelled.lead },
      ...organizerNote(event, 'cancelled', locale),
      { kind: 'heading', text: words.eventCancelled.was },
      whenAndWhere(event, locale),
      { kind: 'paragraph', text: words.eventCancelled.calendar, soft: true },
    ],
  });
}
