import type { Answer } from '#contract/contract.ts';

export type RegistrationRow = Answer<'listRegistrations'>['registrations'][number];

/**
 * Which registrations to show; `came` and `not-yet` look at the check-in of those that hold a place, `alone` at
 * who registered without a class.
 */
export const registrationViews = [
  'all',
  'confirmed',
  'waitlisted',
  'cancelled',
  'came',
  'not-yet',
  'in-class',
  'alone',
  'chaperones',
] as const;
export type RegistrationView = (typeof registrationViews)[number];

export function filterRegistrations(
  rows: readonly RegistrationRow[],
  view: RegistrationView,
  words: string,
): RegistrationRow[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!isInView(row, view)) return false;
    const text = folded(`${row.firstName} ${row.lastName} ${row.school} ${row.email ?? ''}`);
    return wanted.every((word) => text.includes(word));
  });
}

function isInView(row: RegistrationRow, view: RegistrationView): boolean {
  if (view === 'all') return true;
  if (view === 'came') return row.status === 'confirmed' && row.checkedInAt !== undefined;
  if (view === 'not-yet') return row.status === 'confirmed' && row.checkedInAt === undefined;
  if (view === 'in-class') return row.group !== undefined;
  if (view === 'alone') return row.group === undefined;
  if (view === 'chaperones') return row.kind === 'chaperone';
  return row.status === view;
}

/** Without case and accents, so that `nunez` finds Núñez. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
