import { unsent } from '#domain/mailState.ts';
import type { RecipientRecord } from '#store/schedules.ts';
import type { Outcome } from './sendOne.ts';

/**
 * What is kept of a try; undefined where another is to follow. What SES tells of a mail may be here before it is
 * recorded, and is later than `triedAt` all the same.
 */
export function recordOfFew(outcome: Outcome, triedAt: Date): RecipientRecord | undefined {
  switch (outcome.outcome) {
    case 'sent':
      return { sent: { at: triedAt.toISOString(), message: outcome.message } };
    case 'permanent':
      return { failed: outcome.reason };
    case 'suppressed':
    case 'declined':
      return { failed: unsent[outcome.outcome] };
    default:
      return undefined;
  }
}
