import type { MailKind } from '#domain/vocabulary.ts';
import type { GroupMailFacts } from './facts.ts';
import type { Message } from './message.ts';
import { groupCancelled } from './messages/groupCancelled.ts';
import { groupChanged } from './messages/groupChanged.ts';
import { groupConfirmation } from './messages/groupConfirmation.ts';
import { groupInvitation } from './messages/groupInvitation.ts';
import { groupPromoted } from './messages/groupPromoted.ts';
import { groupWaitlisted } from './messages/groupWaitlisted.ts';

/** The mail of each kind that a class can owe, but for its attendance, which takes more facts. */
export const groupMessages = {
  confirmation: groupConfirmation,
  waitlisted: groupWaitlisted,
  promoted: groupPromoted,
  changed: groupChanged,
  cancelled: groupCancelled,
  invitation: groupInvitation,
} as const satisfies Partial<Record<MailKind, (facts: GroupMailFacts) => Message>>;
