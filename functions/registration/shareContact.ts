import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Registration } from '#domain/registration.ts';
import { consentVersions, sharingRefusal } from '#domain/sharing.ts';
import { readVisits } from '#functions/attendance/readVisits.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { ownRegistration } from './ownRegistration.ts';

/** How often a change is made again on the state that another left behind, e.g. a tap on the switch beside it. */
const tries = 4;

/**
 * Notes that this student gives an employer the own contact, with the words that were agreed to, or takes it back.
 * What stands already is left as it is. Taking back needs nothing: whatever has changed since, it can be done.
 */
export const shareContact: OperationCode<'shareContact'> = async (wanted, call) => {
  const { id, event: eventId } = call.caller.registration;
  const event = await call.events.read(eventId);
  if (!event) return refuse('unknown-registration');
  let registration: StoredRegistration = call.caller.registration;
  for (let attempt = 0; attempt < tries; attempt++) {
    const refusal = wanted.share ? await refusalOf(call, event, registration, wanted) : null;
    if (refusal) return refusal;
    const shared = sharedAfter(registration, wanted, call.now);
    if (!shared) return ownRegistration(call, registration);
    call.signal.throwIfAborted();
    const changed = await call.registrations.change(registration, { shared }, call);
    if (changed) return ownRegistration(call, changed);
    const found = await call.registrations.read(eventId, id);
    if (!found) return refuse('unknown-registration');
    registration = found;
  }
  return refuse('changed-meanwhile');
};

async function refusalOf(
  call: Call<'link'>,
  event: CareerEvent,
  registration: StoredRegistration,
  { employer, consent }: Input<'shareContact'>,
): Promise<Refusal | null> {
  if (!consentVersions.includes(consent))
    return refuse('invalid-input', [
      { path: 'consent', message: `Expected the version of the text that was shown: ${consentVersions}` },
    ]);
  if (registration.status === 'cancelled') return refuse('registration-cancelled');
  const notAllowed = call.caller.isOwn ? sharingRefusal(registration) : 'not-visited';
  if (notAllowed) return refuse(notAllowed);
  if (!event.employers.some(({ id }) => id === employer))
    return refuse('unknown-employer', [
      { path: 'employer', message: 'Expected the id of an employer of this event' },
    ]);
  const visits = await readVisits(call, registration);
  return visits.some((visit) => visit.employer === employer) ? null : refuse('not-visited');
}

/** What is shared then; null where it is so already. */
function sharedAfter(
  { shared = {} }: Registration,
  { employer, share, consent, locale }: Input<'shareContact'>,
  now: Date,
): Registration['shared'] | null {
  const given = Object.hasOwn(shared, employer) ? shared[employer] : undefined;
  if (!share) {
    if (!given) return null;
    const { [employer]: _takenBack, ...rest } = shared;
    return rest;
  }
  if (given?.consent === consent && given.locale === locale) return null;
  return { ...shared, [employer]: { at: now.toISOString(), consent, locale } };
}
