import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { organizerNote } from '../eventParts.ts';
import type { EmployerMailFacts } from '../facts.ts';
import type { Message } from '../message.ts';
import { boothDetails, employerFrame } from './employerParts.ts';

/** The organizer cancelled the event. Says when it would have been, so that nobody comes. */
export function employerCancelled(given: EmployerMailFacts): Message {
  const facts = cleaned(given);
  const { event } = facts;
  const { frame, greeting, locale, words } = employerFrame(facts);
  return composed({
    ...frame,
    subject: words.cancelled.subject(event.name),
    preview: words.cancelled.preview,
    title: words.cancelled.title,
    blocks: [
      greeting,
      { kind: 'paragraph', text: words.cancelled.lead },
      ...organizerNote(event, 'cancelled', locale),
      { kind: 'heading', text: words.cancelled.was },
      boothDetails(facts),
    ],
  });
}
