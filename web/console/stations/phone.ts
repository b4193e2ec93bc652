import type { Answer } from '#contract/contract.ts';

export type Phone = Answer<'listDevices'>['devices'][number];

/**
 * How a phone stands for whoever looks after it. `silent`: it joined and was never heard of since, so it may not scan
 * at all. `quiet`: not heard of for minutes; it may well scan on without a network.
 */
export type Standing = 'here' | 'quiet' | 'silent' | 'waiting' | 'revoked' | 'left';

/** A phone that joined a moment ago has not had the time to be heard of. */
const firstContactMs = 2 * 60_000;
/** Phones say at most once a minute that they are there. */
const quietAfterMs = 3 * 60_000;

export function standing({ state, enrolledAt, lastSeenAt, version }: Phone, now: number): Standing {
  if (state !== 'active') return state;
  if (version === '' && Date.parse(lastSeenAt) <= Date.parse(enrolledAt)) {
    return now - Date.parse(enrolledAt) > firstContactMs ? 'silent' : 'here';
  }
  return now - Date.parse(lastSeenAt) > quietAfterMs ? 'quiet' : 'here';
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * The newest version that any phone in use runs; empty while none has said. Versions are a release and, after a plus,
 * a mark of what was built, which says nothing of older and newer: of one release it is the build that this page is
 * of, or else that of the phone which joined last, since whoever joins gets the newest.
 */
export function newestVersion(phones: readonly Phone[], ours: string): string {
  const release = (version: string) => version.split('+')[0] ?? '';
  const [newest] = phones
    .filter(({ state, version }) => state === 'active' && version !== '')
    .toSorted(
      (one, other) =>
        collator.compare(release(other.version), release(one.version)) ||
        Number(other.version === ours) - Number(one.version === ours) ||
        other.enrolledAt.localeCompare(one.enrolledAt),
    );
  return newest?.version ?? '';
}

const troubled: Record<Standing, number> = { waiting: 0, silent: 1, quiet: 2, here: 3, revoked: 4, left: 5 };

/** Those that need a hand first, then by name. */
export function byNeed(phones: readonly Phone[], now: number): Phone[] {
  return phones.toSorted(
    (one, other) =>
      troubled[standing(one, now)] - troubled[standing(other, now)] || collator.compare(one.name, other.name),
  );
}

/** Phones of a station that take one of the places its link has. */
export function joinedByLink(phones: readonly Phone[], station: string): Phone[] {
  return phones.filter(
    (phone) => phone.station === station && phone.state === 'active' && phone.role === 'steward',
  );
}
