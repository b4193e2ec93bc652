import type { MailKind } from '#domain/vocabulary.ts';
import type { StudentMailFacts } from './facts.ts';
import type { Message } from './message.ts';
import { cancelled } from './messages/cancelled.ts';
import { changed } from './messages/changed.ts';
import { confirmation } from './messages/confirmation.ts';
import { eventCancelled } from './messages/eventCancelled.ts';
import { promoted } from './messages/promoted.ts';
import { waitlisted } from './messages/waitlisted.ts';

/** The mail of each kind that a registration can owe. */
export const studentMessages = {
  confirmation,
  waitlisted,
  promoted,
  changed,
  /** One kind of debt, two stories: the student cancelled, or the organizer cancelled the event. */
  cancelled: (facts) => (facts.event.status === 'cancelled' ? eventCancelled(facts) : cancelled(facts)),
} as const satisfies Partial<Record<MailKind, (facts: StudentMailFacts) => Message>>;
