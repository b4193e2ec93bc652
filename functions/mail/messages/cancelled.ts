import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote, whenAndWhere } from '../eventParts.ts';
import type { StudentMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { texts } from '../texts/texts.ts';
import { fullName, greeting, studentFrame } from './studentParts.ts';

/** One registration was cancelled; the private link is spent, so the event's page is offered. */
export function cancelled(given: StudentMailFacts): Message {
  const facts = cleaned(given);
  const { event, registration, site } = facts;
  const { locale } = registration;
  const words = texts[locale];
  const byClass = registration.group !== undefined;
  return composed({
    ...studentFrame(facts),
    footer: [words.footer.cancelled(event.name), words.footer.untracked],
    subject: words.cancelled.subject(event.name),
    preview: byClass ? words.cancelled.byClassPreview : words.cancelled.preview,
    title: words.cancelled.title,
    blocks: [
      greeting(registration),
      { kind: 'paragraph', text: byClass ? words.cancelled.byClass : words.cancelled.lead },
      whenAndWhere(event, locale, fullName(registration)),
      ...organizerNote(event, 'cancelled', locale),
      // Whoever only came along with a class is not sent to register alone.
      ...(byClass ? [] : [{ kind: 'paragraph', text: words.cancelled.again } as const]),
      { kind: 'button', label: words.eventPage, href: `${site}/e/${event.slug}` },
      { kind: 'paragraph', text: words.cancelled.calendar, soft: true },
    ],
  });
}
