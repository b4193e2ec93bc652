import { badgeVersions } from '#domain/badge.ts';
import { newToken } from '#domain/ids.ts';
import { refuse } from '#domain/refusals.ts';
import { schoolOf } from '#domain/school.ts';
import type { OperationCode } from '#functions/call.ts';
import { random } from '#store/keys.ts';
import { closedFor } from './findEvent.ts';
import { owedTo, registered } from './registered.ts';

/**
 * Puts the right person's details in place of wrong ones. The badge and the link are new, and so is the attempt:
 * whoever mistook the address has none of the three any more. Places and sessions stay.
 */
export const startOver: OperationCode<'startOver'> = async ({ revision, ...details }, call) => {
  const { registration } = call.caller;
  const event = await call.events.read(registration.event);
  if (!event) return refuse('unknown-registration');
  if (registration.status === 'cancelled') return refuse('registration-cancelled');
  const refusal = closedFor(event, call.now);
  if (refusal) return refusal;
  if (revision !== undefined && revision !== registration.revision) return refuse('changed-meanwhile');
  if (registration.badgeVersion >= badgeVersions) return refuse('reissued-too-often');
  const changed = await call.registrations.change(
    registration,
    {
      ...details,
      school: schoolOf(event, details.school),
      interests: [],
      answers: {},
      accommodations: undefined,
      checkIn: undefined,
      // Given by whoever had this before, with another name.
      shared: undefined,
      attempt: newToken(random),
      badgeVersion: registration.badgeVersion + 1,
      linkVersion: registration.linkVersion + 1,
    },
    { owes: owedTo(registration)[0], now: call.now, signal: call.signal },
  );
  return changed ? registered(call, event, changed) : refuse('changed-meanwhile');
};
