import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { Call } from '#functions/call.ts';
import { employerRecipients, organizerRecipients, type Recipient } from '#functions/mailings/recipients.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';

/** Whose mails they are that a person of their own keeps, and the addresses they go to: none, or one, of a student; every educator's of a class. */
export type Addressee =
  | { registration: StoredRegistration; emails: string[] }
  | { group: StoredGroup; emails: string[] };

/** One whose mails stand in the entries of mailings. */
export interface OneOfFew {
  recipient: Recipient;
  emails: string[];
}

/** How a request names one: a student or a class by id, an employer by id, an organizer by the address. */
export interface Named {
  registration?: string | undefined;
  group?: string | undefined;
  employer?: string | undefined;
  email?: string | undefined;
}

type Needs = Pick<Call, 'registrations' | 'groups' | 'mailChoices' | 'members'>;

/** The one who is named. */
export async function findAddressee(
  call: Needs,
  event: CareerEvent,
  { registration, group, employer, email }: Named,
): Promise<Addressee | OneOfFew | Refusal> {
  if ([registration, group, employer, email].filter((one) => one !== undefined).length !== 1)
    return refuse('unknown-registration', [
      {
        path: 'registration',
        message:
          'Expected one of: the id of a registration, a class or an employer, or an organizer’s address',
      },
    ]);
  if (group !== undefined) {
    const found = await call.groups.read(event.id, group);
    return found ? ofClass(found) : refuse('unknown-group');
  }
  if (employer !== undefined) {
    const found = employerRecipients(event).find(({ part, email }) => part === employer && email !== '');
    return found ? ofFew(found) : refuse('unknown-employer');
  }
  if (email !== undefined) {
    const found = (await organizerRecipients(call, event)).find((one) => one.email === foldedEmail(email));
    return found ? ofFew(found) : notInformed();
  }
  const found = registration && (await call.registrations.read(event.id, registration));
  return found && !found.mergedInto ? ofStudent(found) : refuse('unknown-registration');
}

function notInformed(): Refusal {
  return refuse('unknown-mailing', [
    { path: 'email', message: 'Expected an address that the event’s summary goes to' },
  ]);
}

export function ofStudent(registration: StoredRegistration): Addressee {
  return { registration, emails: registration.email === undefined ? [] : [registration.email] };
}

/** The contact's comes first. */
export function ofClass(group: StoredGroup): Addressee {
  return { group, emails: [group.contact, ...group.educators].map(({ email }) => email) };
}

function ofFew(recipient: Recipient): OneOfFew {
  return { recipient, emails: [recipient.email] };
}

export function recordsOf(addressee: Addressee): StoredRegistration | StoredGroup {
  return 'group' in addressee ? addressee.group : addressee.registration;
}
