import type { CareerEvent, Employer } from '#domain/event.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { type AudienceMember, audienceFields, isOfAudience } from '#functions/mailings/audience.ts';
import { educatorsOf, isOfClasses } from '#functions/mailings/classAudience.ts';
import { employersLocale, employersMeant } from '#functions/mailings/employerAudience.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { Services } from '#functions/services.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { saidBy } from './exampleStudent.ts';
import type { Example } from './shown.ts';

type Given = Pick<Example, 'event' | 'planned'>;
type Counts = Partial<Record<Locale, number>>;

/** Who would get a mail as things stand, by language, and one of them to show it with, or one who is like them. */
export interface Readers<Reader> {
  byLocale: Counts;
  shown?: { reader: Reader; isMeant: boolean };
}

/** Looks at every registration once, page by page, and keeps the one that shows the mail best. */
export async function studentsOf(
  { registrations }: Pick<Services, 'registrations'>,
  { event, planned }: Given,
  locale: Locale,
): Promise<Readers<StoredRegistration>> {
  const byLocale: Counts = {};
  const best = new Best<AudienceMember>();
  for await (const one of registrations.all(event.id, { fields: [...audienceFields] })) {
    const isMeant = isOfMany(planned) && isOfAudience(planned, event, one);
    if (isMeant && !planned.past) byLocale[one.locale] = (byLocale[one.locale] ?? 0) + 1;
    best.offer(one, isMeant, fitness(planned, one, isMeant) + (one.locale === locale ? 1 : 0));
  }
  const { shown } = best.shown;
  const reader = shown && (await registrations.read(event.id, shown.reader.id));
  return { byLocale, ...(reader && { shown: { reader, isMeant: shown.isMeant } }) };
}

/** Mails that answer what someone did go to nobody as things stand. */
function isOfMany({ rule, kind }: PlannedMailing): boolean {
  return rule !== undefined || kind === 'cancelled';
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
): Promise<Readers<StoredGroup>> {
  const byLocale: Counts = {};
  const best = new Best<StoredGroup>();
  for await (const group of groups.all(event.id)) {
    const isMeant = isOfClasses(planned, event, group, { hasSeats: true });
    if (isMeant && !planned.past)
      byLocale[group.locale] = (byLocale[group.locale] ?? 0) + educatorsOf(group).length;
    const fits = group.cancelledAt ? Number.NEGATIVE_INFINITY : isMeant ? 2 : 0;
    best.offer(group, isMeant, fits + (group.locale === locale ? 1 : 0));
  }
  return { byLocale, ...best.shown };
}

export function employersOf({ event, planned }: Given): Readers<Employer> {
  const meant = employersMeant(planned, event);
  const reader = meant[0] ?? event.employers[0];
  return {
    byLocale: meant.length && !planned.past ? { [employersLocale]: meant.length } : {},
    ...(reader && { shown: { reader, isMeant: meant.length > 0 } }),
  };
}

export function organizersOf({ summaryTo }: CareerEvent): Counts {
  return summaryTo.length ? { [employersLocale]: summaryTo.length } : {};
}

/** The first of those that fit best. */
class Best<Reader> {
  #fits = Number.NEGATIVE_INFINITY;
  shown: { shown?: { reader: Reader; isMeant: boolean } } = {};

  offer(reader: Reader, isMeant: boolean, fits: number): void {
    if (fits <= this.#fits) return;
    this.#fits = fits;
    this.shown = { shown: { reader, isMeant } };
  }
}
