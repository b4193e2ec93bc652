import type { Input } from '#contract/contract.ts';
import { derivedId, type Mac } from '#domain/ids.ts';
import { foldedEmail } from '#domain/registration.ts';

/** How many people one e-mail address can register for an event: siblings share one. */
const siblings = 6;

/** The ids a form may get: its address's, one per sibling, or without an address that of its attempt. */
export function idsOf(
  mac: Mac,
  event: string,
  form: Pick<Input<'registerStudent'>, 'email'>,
  attempt: string,
): string[] {
  if (!form.email) return [registrationId(mac, event, form, attempt)];
  return addressIds(mac, event, form.email);
}

/** The ids of the registrations that one address can have at an event. */
export function addressIds(mac: Mac, event: string, email: string): string[] {
  return Array.from({ length: siblings }, (_, sibling) =>
    derivedId(mac, 'address', event, foldedEmail(email), String(sibling)),
  );
}

/** The id that is tried first. */
export function registrationId(
  mac: Mac,
  event: string,
  { email }: Pick<Input<'registerStudent'>, 'email'>,
  attempt: string,
): string {
  return (email && addressIds(mac, event, email)[0]) || derivedId(mac, 'attempt', event, attempt);
}
