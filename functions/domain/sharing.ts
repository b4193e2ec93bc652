import type { Registration } from './registration.ts';

/**
 * The version of the text that a student agrees to before an employer gets the own name and e-mail address. It rises
 * whenever the words on the page change, in any language: what is kept must name what was read.
 */
export const consentVersion = 'contact-1';

/** Every version that a page still open somewhere may show. */
export const consentVersions: readonly string[] = [consentVersion];

/** Why this one can't give a contact to an employer, or null: only students of 18 or over, and with an address. */
export function sharingRefusal(
  registration: Pick<Registration, 'kind' | 'ageBand' | 'email'>,
): 'adults-only' | 'email-needed' | null {
  if (registration.kind !== 'student' || registration.ageBand !== '18-plus') return 'adults-only';
  return registration.email ? null : 'email-needed';
}

/** Whether an employer gets this one's contact: given by one who may, and not taken back, cancelled or merged. */
export function sharesWith(
  registration: Pick<Registration, 'kind' | 'ageBand' | 'email' | 'status' | 'mergedInto' | 'shared'>,
  employer: string,
): boolean {
  const { shared = {}, status, mergedInto } = registration;
  return (
    Object.hasOwn(shared, employer) &&
    status !== 'cancelled' &&
    mergedInto === undefined &&
    sharingRefusal(registration) === null
  );
}
