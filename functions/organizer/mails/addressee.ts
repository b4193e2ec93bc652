import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';

/** Whose mails they are, and the addresses they go to: none, or one, of a student; every educator's of a class. */
export type Addressee =
  | { registration: StoredRegistration; emails: string[] }
  | { group: StoredGroup; emails: string[] };

/** The one registration or class that is named. */
export async function findAddressee(
  { registrations, groups }: Pick<Call, 'registrations' | 'groups'>,
  { id: event }: Pick<CareerEvent, 'id'>,
  named: { registration?: string | undefined; group?: string | undefined },
): Promise<Addressee | Refusal> {
  if ((named.registration === undefined) === (named.group === undefined))
    return refuse('unknown-registration', [
      { path: 'registration', message: 'Expected the id of either a registration or a class' },
    ]);
  if (named.group !== undefined) {
    const group = await groups.read(event, named.group);
    return group ? ofClass(group) : refuse('unknown-group');
  }
  const registration = named.registration && (await registrations.read(event, named.registration));
  return registration && !registration.mergedInto ? ofStudent(registration) : refuse('unknown-registration');
}

export function ofStudent(registration: StoredRegistration): Addressee {
  return { registration, emails: registration.email === undefined ? [] : [registration.email] };
}

/** The contact's comes first. */
export function ofClass(group: StoredGroup): Addressee {
  return { group, emails: [group.contact, ...group.educators].map(({ email }) => email) };
}

export function recordsOf(addressee: Addressee): StoredRegistration | StoredGroup {
  return 'group' in addressee ? addressee.group : addressee.registration;
}
