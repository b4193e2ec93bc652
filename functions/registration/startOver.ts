import { badgeVersions } from '#domain/badge.ts';
import { newToken } from '#domain/ids.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { schoolOf } from '#domain/school.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { random } from '#store/keys.ts';
import { closedFor } from './findEvent.ts';
import { owedTo, registered } from './registered.ts';

/**
 * Puts the right person's details in place of wrong ones. The badge and the link are new, and so is the attempt:
 * whoever mistook the address has none of the three any more. Places and sessions stay. What was merged into it was the
 * other person's: it and its badges are none of this one's any more.
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
  const refused = await letGoOfOthers(call);
  if (refused) return refused;
  const { mergedFrom, walkIn } = registration;
  const changed = await call.registrations.change(
    registration,
    {
      ...details,
      ...(mergedFrom && { mergedFrom: undefined, group: undefined, subgroup: undefined }),
      ...(walkIn && { walkIn: { ...walkIn, blank: '' } }),
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

/**
 * The registrations that were merged into this one stand by themselves again, as they are: a roster's row has ended, so
 * that its student is off the roster, like one who cancelled by the slip, until the educator puts them back; a walk-in
 * is inside, beyond the places. Before the rest, since the link works until then: whoever was stopped taps again.
 */
async function letGoOfOthers(call: Call<'link'>): Promise<Refusal | undefined> {
  const { id, event, mergedFrom = [], walkIn } = call.caller.registration;
  const merged = (await call.registrations.readMany(event, mergedFrom)).filter(
    ({ mergedInto }) => mergedInto === id,
  );
  // An organizer's merge is under way, and a place may be both's.
  if (merged.some(({ status }) => status !== 'cancelled')) return refuse('changed-meanwhile');
  for (const one of merged) {
    call.signal.throwIfAborted();
    const change = {
      mergedInto: undefined,
      ...(one.walkIn &&
        one.checkIn && { status: 'confirmed' as const, walkIn: { ...one.walkIn, overCapacity: true } }),
    };
    if (!(await call.registrations.change(one, change, call))) return refuse('changed-meanwhile');
  }
  if (walkIn?.blank) await call.blanks.letGo(event, walkIn.blank, id);
  return undefined;
}
