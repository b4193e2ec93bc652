import type { CareerEvent, Employer } from '#domain/event.ts';
import { isElsewhere } from '#domain/news.ts';
import type { PlannedMailing } from './plannedMailings.ts';

/** What employers are spoken to in. */
export const employersLocale = 'en';

/** The employers that a mailing is for, all of whom have an address. A session's room or time is no business of theirs. */
export function employersMeant({ to, kind, rule }: PlannedMailing, event: CareerEvent): Employer[] {
  if (to !== 'employers' && to !== 'everyone') return [];
  if (kind === 'changed' && !(event.news && isElsewhere(event.news.before, event))) return [];
  const { locales = [] } = rule?.audience ?? {};
  if (locales.length && !locales.includes(employersLocale)) return [];
  return event.employers.filter(({ contactEmail }) => contactEmail !== '');
}
