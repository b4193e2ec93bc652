import type { CareerEvent } from '#domain/event.ts';
import type { Call } from '#functions/call.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type Addressee, ofClass, ofStudent, recordsOf } from './addressee.ts';
import { mailsToFew } from './mailsToFew.ts';
import { isWorthSendingAgain } from './mayBeSentAgain.ts';
import { type FoundMail, type ShownMail, standings, type Wanted } from './shownMail.ts';

type Needs = Pick<Call, 'registrations' | 'groups' | 'schedules' | 'mailChoices' | 'members' | 'now'>;

/** A page ends with the first person that fills it: well below the 4 MB of an answer, however many mails one has. */
const pageSize = 200;
/** How many registrations are looked at for a page, where few have what is wanted. */
const lookedAt = 3_000;
const atOnce = 250;

/** Students come first, then classes, then employers and organizers; the cursor says in which part and after whom. */
type Part = 'r' | 'g' | 'p';

export interface PageOfMails {
  found: FoundMail[];
  /** Where the rest starts, if there is a rest. */
  next?: string;
}

/** A page of an event's mails; it may be empty and still have a next one, where few have what is wanted. */
export async function pageOfMails(
  call: Needs,
  event: CareerEvent,
  wanted: Wanted,
  cursor = 'r.',
): Promise<PageOfMails> {
  const { part, after } = positionOf(cursor);
  if (part === 'r') return mailsToStudents(call, event, wanted, after);
  if (part === 'g') return mailsToClasses(call, event, wanted, after);
  const rest = await mailsToFew(call, event, wanted);
  const from = Math.max(0, Number(after) || 0);
  const found = rest.slice(from, from + pageSize);
  return { found, ...(rest.length > from + pageSize && { next: `p.${from + pageSize}` }) };
}

/** The mails of one student or class that is named; of nobody there are none. */
export async function mailsOfOne(
  call: Needs,
  event: CareerEvent,
  wanted: Wanted,
  { registration: id, group: groupId }: { registration?: string | undefined; group?: string | undefined },
): Promise<FoundMail[]> {
  const [registration, group] = await Promise.all([
    id === undefined ? undefined : call.registrations.read(event.id, id),
    groupId === undefined ? undefined : call.groups.read(event.id, groupId),
  ]);
  return [
    ...(registration && !registration.mergedInto ? studentsMails(call, event, wanted, registration) : []),
    ...(group ? classMails(call, event, wanted, group) : []),
  ];
}

function positionOf(cursor: string): { part: Part; after: string } {
  const [part, after = ''] = cursor.split('.', 2);
  return { part: part === 'g' || part === 'p' ? part : 'r', after };
}

async function mailsToStudents(call: Needs, event: CareerEvent, wanted: Wanted, start: string) {
  const found: FoundMail[] = [];
  let after: string | undefined = start || undefined;
  for (let looked = 0; looked < lookedAt; looked += atOnce) {
    const page = await call.registrations.page(event.id, { limit: atOnce, after });
    for (const registration of page.registrations) {
      if (registration.mergedInto) continue;
      found.push(...studentsMails(call, event, wanted, registration));
      if (found.length >= pageSize) return { found, next: `r.${registration.id}` };
    }
    if (!page.next) return { found, next: 'g.' };
    after = page.next;
  }
  return { found, next: `r.${after}` };
}

async function mailsToClasses(call: Needs, event: CareerEvent, wanted: Wanted, after: string) {
  const found: FoundMail[] = [];
  for await (const group of call.groups.all(event.id)) {
    if (group.id <= after) continue;
    found.push(...classMails(call, event, wanted, group));
    if (found.length >= pageSize) return { found, next: `g.${group.id}` };
  }
  return { found, next: 'p.' };
}

function studentsMails(
  call: Needs,
  event: CareerEvent,
  wanted: Wanted,
  registration: StoredRegistration,
): FoundMail[] {
  const { firstName, lastName, id } = registration;
  const about = { registration: id, who: `${firstName} ${lastName}` };
  return mailsOf(call, event, wanted, ofStudent(registration), about);
}

function classMails(call: Needs, event: CareerEvent, wanted: Wanted, group: StoredGroup): FoundMail[] {
  return mailsOf(call, event, wanted, ofClass(group), { group: group.id, who: group.contact.name });
}

function mailsOf(
  { now }: Pick<Call, 'now'>,
  event: CareerEvent,
  wanted: Wanted,
  addressee: Addressee,
  about: Pick<ShownMail, 'registration' | 'group' | 'who'>,
): FoundMail[] {
  const [email = ''] = addressee.emails;
  return standings(recordsOf(addressee), wanted).map((standing) => ({
    mail: { ...about, email, ...standing },
    isWorthIt: isWorthSendingAgain(event, addressee, standing.name, now),
  }));
}
