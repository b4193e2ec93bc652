import type { Scan, Undo } from '#domain/checkin.ts';
import type { Guest } from './guests.ts';
import { isExplained, type Made } from './matched.ts';
import type { ServerState } from './serverState.ts';

/** A scan that was truly made, as the model counts it. */
export interface TrueScan {
  id: string;
  made: Made;
  /** The registration, blank badge or walk-in it is of. */
  of: string;
  version: number;
  at: string;
  station: string;
  rescued: boolean;
  /** Whether it can check anybody in. */
  counts: boolean;
}

export interface JudgedLog {
  scans: TrueScan[];
  /** Ids of scans that were taken back. */
  undone: Set<string>;
  /** The registration each walk-in was given. */
  walkIns: { made: Made; registration: string; text: string }[];
  lost: string[];
  faults: string[];
}

interface Known {
  /** Whose badge each text is. */
  badges: Map<string, { of: string; version: number }>;
  classmates: Guest[];
}

/** Where the log keeps what is nobody's. */
const nobody = 'unknown';

/** Compares the log with what was truly done: everything once, nothing else, each at its time. */
export function judgeLog(made: Made[], { log }: Pick<ServerState, 'log'>, known: Known): JudgedLog {
  const left = new Map<string, Scan | Undo>();
  const judged: JudgedLog = { scans: [], undone: new Set(), walkIns: [], lost: [], faults: [] };
  for (const record of log) {
    const key = keyOf(record);
    if (record.kind !== 'undo' && left.has(key)) judged.faults.push(`${key} is in the log twice`);
    left.set(key, record);
  }
  const take = (id: string, kind: string, of?: string): (Scan | Undo)[] => {
    const found = [...left].filter(
      ([, record]) =>
        record.id === id && record.kind === kind && (of === undefined || record.registration === of),
    );
    for (const [key] of found) left.delete(key);
    return found.map(([, record]) => record);
  };
  const scanOf = (one: Made, id: string, kind: string, badge?: { of: string; version: number }) => {
    const [record, ...more] = take(id, kind);
    if (!record || record.kind === 'undo') return void judged.lost.push(`${describe(one)} as ${id}`);
    if (more.length) judged.faults.push(`${describe(one)} is kept ${more.length + 1} times`);
    if (badge && (record.registration !== badge.of || record.badgeVersion !== badge.version)) {
      judged.faults.push(`${describe(one)} is kept as of ${record.registration}, ${record.badgeVersion}`);
    }
    judged.scans.push(trueScan(one, record, judged.faults));
    return record;
  };

  const undos: Made[] = [];
  for (const one of made) {
    const { done } = one.deed;
    if (done.kind === 'reading')
      scanOf(one, one.id, 'scan', known.badges.get(done.text) ?? { of: nobody, version: 0 });
    else if (done.kind === 'class') {
      for (const name of done.present) {
        const of = known.classmates.find(({ firstName }) => firstName === name)?.id ?? name;
        scanOf(one, `${one.id}.${of}`, 'group', { of, version: 1 });
      }
    } else if (done.kind === 'walk-in') {
      const record = scanOf(one, one.id, 'walk-in');
      if (record) judged.walkIns.push({ made: one, registration: record.registration, text: done.text });
    } else undos.push(one);
  }
  const byDeed = new Map(made.map((one) => [one.deed, one]));
  for (const one of undos) {
    if (isOfNobody(one, known)) continue;
    const records = take(one.id, 'undo') as Undo[];
    const { done } = one.deed;
    const targets = new Set(records.map(({ undoes }) => undoes));
    const [target = ''] = targets;
    if (!records.length) judged.lost.push(describe(one));
    else if (targets.size > 1)
      judged.faults.push(`${describe(one)} takes back ${[...targets].join(' and ')}`);
    if (done.kind === 'undo' && records.length && target !== byDeed.get(done.of)?.id) {
      judged.faults.push(`${describe(one)} takes back ${target}, which is another deed`);
    }
    const scan = judged.scans.find(({ id }) => id === target);
    // It may be their own: a supervisor, too, can have let in earlier whose badge they read now
    if (done.kind === 'undo-other' && records.length && scan?.of !== known.badges.get(done.text)?.of) {
      const what = scan ? describe(scan.made) : 'nobody’s scan';
      judged.faults.push(`${describe(one)} takes back ${target}, which is ${what}`);
    }
    judged.undone.add(target);
  }
  for (const key of left.keys()) judged.faults.push(`${key} is in the log, and nobody did it`);
  return judged;
}

/** Whether it takes back a badge that is nobody's: that moved nothing, so there is nothing for the log to keep. */
function isOfNobody({ deed: { done } }: Made, { badges }: Known): boolean {
  if (done.kind !== 'undo' || done.of.done.kind !== 'reading') return false;
  return !badges.has(done.of.done.text);
}

function trueScan(made: Made, record: Scan, faults: string[]): TrueScan {
  const { phone, deliveries } = made;
  const { id, at, station, registration: of, badgeVersion: version, rescued = false } = record;
  if (!isExplained(made, at)) {
    faults.push(`${describe(made)} of ${new Date(made.at).toISOString()} is kept as of ${at}`);
  }
  const { revokedAt } = phone;
  const isAfter = revokedAt !== undefined && at > revokedAt;
  if (record.open === isAfter)
    faults.push(`${describe(made)} is kept as ${record.open ? 'open' : 'not open'}`);
  const revoked = revokedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(revokedAt);
  const mayBeRescued = !deliveries.some(({ answeredAt, status }) => status === 200 && answeredAt < revoked);
  const mustBeRescued = !deliveries.some(({ forwardedAt }) => forwardedAt <= revoked);
  // What is nobody's can move no check-in, rescued or not
  if (of !== nobody && (rescued ? !mayBeRescued : mustBeRescued)) {
    faults.push(`${describe(made)} is kept as ${rescued ? 'rescued' : 'not rescued'}`);
  }
  return { id, made, of, version, at, station, rescued, counts: !isAfter };
}

export function describe({ deed: { done, phone }, at }: Made): string {
  const { text } = { text: undefined, ...(done.kind === 'undo' ? done.of.done : done) };
  const about = text === undefined ? '' : ` of ${text}`;
  return `${phone}'s ${done.kind}${about} at ${new Date(at).toISOString()}`;
}

function keyOf({ registration, id }: Scan | Undo): string {
  return `${registration}#${id}`;
}
