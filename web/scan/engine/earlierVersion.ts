import type { Enrolment } from './enrolment.ts';
import type { WaitingEntry } from './entryQueue.ts';
import type { Change, Tables } from './tables.ts';

/** How an earlier version of the page named what it kept in localStorage. */
const deviceKey = 'turnout.scan.device';
const earlierKey = 'turnout.scan.earlier';
const madeKey = 'turnout.scan.made';
const waitingPrefix = 'turnout.scan.waiting.';

/** Takes over the enrolments that an earlier version kept. Its scans follow with each (`earlierScans`). */
export async function takeOverEnrolments(storage: Storage | undefined, tables: Tables): Promise<void> {
  if (!storage || !tables.keeps) return;
  const device = asEnrolment(readJson(storage, deviceKey));
  const earlier = readJson(storage, earlierKey);
  const left = (Array.isArray(earlier) ? earlier : []).map((one) => asEnrolment(one));
  const made = Number(readJson(storage, madeKey)) || 0;
  const enrolments = [
    ...(device ? [{ ...device, made }] : []),
    ...left.map((one) => one && { ...one, left: true }),
  ];
  const changes = enrolments.flatMap((put): Change[] =>
    put ? [{ table: 'enrolments', of: put.enrolment, name: '', put }] : [],
  );
  await tables.write(changes);
  for (const key of [deviceKey, earlierKey, madeKey]) storage.removeItem(key);
}

/** The scans of one enrolment that an earlier version kept, oldest first, each with what removes it there. */
export function earlierScans(
  storage: Storage | undefined,
  enrolment: string,
): { entry: WaitingEntry; forget: () => void }[] {
  if (!storage) return [];
  const prefix = `${waitingPrefix}${enrolment}.`;
  return Object.keys(storage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const entry = asEntry(key.slice(prefix.length), readJson(storage, key));
      return entry ? [{ entry, forget: () => storage.removeItem(key) }] : [];
    })
    .sort((one, other) => one.entry.at.localeCompare(other.entry.at));
}

function asEntry(id: string, kept: unknown): WaitingEntry | undefined {
  if (typeof kept !== 'object' || kept === null || !('badge' in kept) || !('at' in kept)) return undefined;
  const { badge, at } = kept;
  return typeof badge === 'string' && typeof at === 'string' ? { id, at, parts: { badge } } : undefined;
}

/** Of an earlier device that was left, only its names are known. */
function asEnrolment(kept: unknown): Enrolment | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { enrolment, token, volunteer, linkEnd, station, event } = kept as Partial<Enrolment>;
  if (!enrolment || !token) return undefined;
  return {
    enrolment,
    token,
    volunteer: volunteer ?? '',
    linkEnd: linkEnd ?? '',
    role: 'steward',
    station: station ?? { id: '', kind: 'door', name: '' },
    event: { ...nowhere, ...event },
    admitted: true,
    joinedAt: 0,
    left: false,
    made: 0,
  };
}

const nowhere: Enrolment['event'] = {
  name: '',
  place: { name: '', address: '' },
  timeZone: 'UTC',
  startsAt: '',
  endsAt: '',
  admitsUnknown: true,
  schools: [],
};

function readJson(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
