import type { Employer } from '#domain/event.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { type AudienceMember, audienceFields, hasHad, isOfAudience } from '#functions/mailings/audience.ts';
import { classHad, educatorsOf, isOfClasses } from '#functions/mailings/classAudience.ts';
import { employersLocale, employersMeant } from '#functions/mailings/employerAudience.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import { organizerRecipients } from '#functions/mailings/recipients.ts';
import type { Services } from '#functions/services.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { hasAllThatMayBeSeen, settledSummary } from '../sendSummary.ts';
import { saidBy } from './exampleStudent.ts';
import type { RecipientCount } from './recipientCount.ts';
import type { Example } from './shown.ts';

type Given = Pick<Example, 'event' | 'planned'>;

/** One to show a mail with: who would get it, or who is like those. */
export type Reader<Person> = { reader: Person; isMeant: boolean } | undefined;

/** Looks at every registration once, page by page, counts, and keeps the one that shows the mail best. */
export async function studentsOf(
  { registrations }: Pick<Services, 'registrations'>,
  { event, planned }: Given,
  locale: Locale,
  count: RecipientCount,
): Promise<Reader<StoredRegistration>> {
  const best = new Best<AudienceMember>();
  for await (const one of registrations.all(event.id, { fields: [...audienceFields] })) {
    const isMeant = isOfMany(planned) && isOfAudience(planned, event, one);
    if (isMeant && !planned.past) await count.add(one.locale, one.email ?? '', hasHad(planned, event, one));
    best.offer(one, isMeant, fitness(planned, one, isMeant) + (one.locale === locale ? 1 : 0));
  }
  const { shown } = best;
  const reader = shown && (await registrations.read(event.id, shown.reader.id));
  return reader && { reader, isMeant: shown.isMeant };
}

/** Mails that answer what someone did go to nobody as things stand. */
function isOfMany({ rule, to }: PlannedMailing): boolean {
  return rule !== undefined || to === 'everyone';
}

/** How well a mail is shown with one: not at all with whoever it could never be for. */
function fitness(planned: PlannedMailing, one: AudienceMember, isMeant: boolean): number {
  if (one.kind === 'chaperone' || one.status === 'cancelled' || one.mergedInto)
    return Number.NEGATIVE_INFINITY;
  return isMeant ? 4 : one.status === (saidBy[planned.name] ?? 'confirmed') ? 2 : 0;
}

export async function classesOf(
  { groups }: Pick<Services, 'groups'>,
  { event, planned }: Given,
  locale: Locale,
  count: RecipientCount,
): Promise<Reader<StoredGroup>> {
  const best = new Best<StoredGroup>();
  for await (const group of groups.all(event.id)) {
    const isMeant = isOfClasses(planned, event, group, { hasSeats: true });
    if (isMeant && !planned.past)
      for (const { educator } of educatorsOf(group))
        await count.add(group.locale, educator.email, classHad(planned, event, group));
    const fits = group.cancelledAt ? Number.NEGATIVE_INFINITY : isMeant ? 2 : 0;
    best.offer(group, isMeant, fits + (group.locale === locale ? 1 : 0));
  }
  return best.shown;
}

export async function employersOf(
  { schedules }: Pick<Services, 'schedules'>,
  { event, planned }: Given,
  count: RecipientCount,
): Promise<Reader<Employer>> {
  const meant = employersMeant(planned, event);
  const had = meant.length ? (await schedules.read(event.id, planned.name))?.recipients : undefined;
  if (!planned.past)
    for (const { id, contactEmail } of meant)
      await count.add(employersLocale, contactEmail, had?.[id] !== undefined);
  const reader = meant[0] ?? event.employers[0];
  return reader && { reader, isMeant: meant.length > 0 };
}

/** Whom a summary goes to, and who had it or the one that they may see. */
export async function countOrganizers(
  services: Pick<Services, 'schedules' | 'mailChoices' | 'members'>,
  { event, planned }: Given,
  count: RecipientCount,
): Promise<void> {
  const { schedules } = services;
  const [entry, first] = await Promise.all([
    schedules.read(event.id, planned.name),
    planned.name === settledSummary ? schedules.read(event.id, 'summary') : undefined,
  ]);
  for (const one of await organizerRecipients(services, event)) {
    const had = entry?.recipients[one.part] !== undefined;
    await count.add(
      employersLocale,
      one.email,
      had || (first !== undefined && hasAllThatMayBeSeen(first, one)),
    );
  }
}

/** The first of those that fit best. */
class Best<Person> {
  #fits = Number.NEGATIVE_INFINITY;
  shown: Reader<Person>;

  offer(reader: Person, isMeant: boolean, fits: number): void {
    if (fits <= this.#fits) return;
    this.#fits = fits;
    this.shown = { reader, isMeant };
  }
}
