import type { Output } from '#contract/contract.ts';
import { hasCome } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import { chosenSessions } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';

/** A row of a roster: the registration made for it, and the one that stands for this person. */
export interface Row {
  made: StoredRegistration;
  stands: StoredRegistration;
}

type RosterRow = Output<'changeRow'>;

/** Everyone on a roster, by last name. Who was cancelled is gone; who was merged stands as the registration it is now. */
export async function rosterOf(
  services: Pick<Services, 'registrations'>,
  group: StoredGroup,
): Promise<Row[]> {
  const made = await services.registrations.readMany(group.event, Object.keys(group.rows));
  const rows = await Promise.all(
    made.map(async (row) => {
      const stands = row.mergedInto ? await services.registrations.standing(row) : row;
      return stands && stands.status !== 'cancelled' ? [{ made: row, stands }] : [];
    }),
  );
  const names = new Intl.Collator(group.locale);
  return rows
    .flat()
    .sort(
      (one, other) =>
        names.compare(one.stands.lastName, other.stands.lastName) ||
        names.compare(one.stands.firstName, other.stands.firstName) ||
        one.made.id.localeCompare(other.made.id),
    );
}

/**
 * A row as its educators see it: what they wrote themselves, how it stands, and whether the badge was read. Nothing
 * of what the student entered alone, be it name, address or interests.
 */
export function shownRow(event: CareerEvent, { made, stands }: Row): RosterRow {
  return {
    ...made,
    preferences: made.preferences ?? [],
    status: stands.status,
    sessions: chosenSessions(event, stands.sessions),
    came: hasCome(event, stands),
  };
}

/** A page of a list that is known as a whole; the cursor is how many came before. */
export function pageOf<T>(all: T[], cursor: string | undefined, size: number): { page: T[]; next?: string } {
  const from = Number(cursor ?? 0);
  const to = from + size;
  return { page: all.slice(from, to), ...(to < all.length && { next: String(to) }) };
}
