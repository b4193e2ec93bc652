import type { Services } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';

/** A badge that is a person's: the id in it, the version that is valid, and after when what is read of it is theirs. */
export interface OwnBadge {
  id: string;
  badgeVersion: number;
  from: string;
}

export interface BadgeReader {
  registrations: Pick<Services['registrations'], 'readMany'>;
  blanks: Pick<Services['blanks'], 'read'>;
}

/** Blank badges are made once and never reissued. */
export const blankVersion = 1;

/**
 * Every badge that is one person's: the own, those of registrations that were merged into it, and the blank ones that
 * any of them has, from when they were given.
 */
export async function badgesOf(
  { registrations, blanks }: BadgeReader,
  registration: StoredRegistration,
): Promise<OwnBadge[]> {
  const { event, mergedFrom = [] } = registration;
  const merged = mergedFrom.length ? await registrations.readMany(event, mergedFrom) : [];
  const theirs = [registration, ...merged];
  const given = await Promise.all(
    theirs.map(async ({ id, walkIn, registeredAt }): Promise<OwnBadge[]> => {
      const binding = walkIn?.blank ? await blanks.read(event, walkIn.blank) : undefined;
      const isTheirs = binding?.registration === id;
      return isTheirs ? [{ id: binding.blank, badgeVersion: blankVersion, from: registeredAt }] : [];
    }),
  );
  return [...theirs.map(({ id, badgeVersion }) => ({ id, badgeVersion, from: '' })), ...given.flat()];
}
