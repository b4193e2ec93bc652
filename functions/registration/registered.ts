import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { chosenSessions, type Registration } from '#domain/registration.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { Call } from '#functions/call.ts';
import { badgeCodes, privateLink } from './links.ts';

/** The mail that tells a student how the registration stands; none without an address. */
export function owedTo({ email, status }: Registration): MailKind[] {
  if (!email) return [];
  return [status === 'confirmed' ? 'confirmation' : 'waitlisted'];
}

/** The answer to whoever made a registration. */
export async function registered(
  call: Pick<Call, 'keys' | 'config'>,
  event: CareerEvent,
  registration: Registration,
): Promise<Output<'startOver'>> {
  const [codes, manageUrl] = await Promise.all([
    badgeCodes(call, registration),
    privateLink(call, registration),
  ]);
  return {
    registrationId: registration.id,
    status: registration.status,
    sessions: chosenSessions(event, registration.sessions),
    ...codes,
    manageUrl,
  };
}
