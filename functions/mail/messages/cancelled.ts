import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, whenAndWhere } from '../eventParts.ts';
import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import { fullName, greeting, studentFrame } from './studentParts.ts';

/** The student's own registration was cancelled; the private link is spent, so the event's page is offered. */
export function cancelled(given: StudentMailFacts): Message {
  const facts = cleaned(given);
  const { event, registration, site } = facts;
  const { locale } = registration;
  const words = texts[locale];
  return composed({
    ...studentFrame(facts),
    footer: [words.footer.cancelled(event.name), words.footer.untracked],
    subject: words.cancelled.subject(event.name),
    preview: words.cancelled.preview,
    title: words.cancelled.title,
    blocks: [
      greeting(registration),
      { kind: 'paragraph', text: words.cancelled.lead },
      whenAndWhere(event, locale, fullName(registration)),
      ...organizerNote(event, 'cancelled', locale),
      { kind: 'paragraph', text: words.cancelled.again },
      { kind: 'button', label: words.eventPage, href: `${site}/e/${event.slug}` },
      { kind: 'paragraph', text: words.cancelled.calendar, soft: true },
    ],
  });
}
