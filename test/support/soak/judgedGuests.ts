import type { CheckIn } from '#domain/registration.ts';
import type { Guest } from './guests.ts';
import { describe, type JudgedLog, type TrueScan } from './judgedLog.ts';
import { isExplained } from './matched.ts';
import type { ServerState } from './serverState.ts';

/** What the model knows of someone at the end. */
export interface ExpectedGuest {
  id: string;
  status: Guest['status'];
  checkIn: TrueScan | undefined;
  isWalkIn: boolean;
  /** The texts that open the door for them: their own, and the blank badge they were given. */
  texts: string[];
}

interface Known {
  guests: Guest[];
  blanks: { id: string; text: string }[];
  /** The text of a registration's badge. */
  badgeOf(registration: string): string;
}

/** What becomes of everyone by what was truly done. */
export function expectedGuests(
  log: JudgedLog,
  { guests, blanks, badgeOf }: Known,
  { registrations }: Pick<ServerState, 'registrations'>,
): ExpectedGuest[] {
  const invited = guests.map(({ id, status, badges }): ExpectedGuest => {
    const version = badges.length;
    const own = log.scans.filter((scan) => scan.of === id && scan.version === version);
    return { id, status, checkIn: earliest(own, log.undone), isWalkIn: false, texts: badges.slice(-1) };
  });
  const holders = blankHolders(log, registrations);
  const walkIns = log.walkIns.map(({ made, registration: id, text }): ExpectedGuest => {
    const blank = blanks.find((one) => one.text === text);
    const isHolder = holders.get(text) === id;
    const from = registrations.get(id)?.registeredAt ?? '';
    const own = log.scans.filter((scan) => scan.of === id);
    const ofBlank = log.scans.filter((scan) => isHolder && scan.of === blank?.id && scan.at >= from);
    return {
      ...{ id, isWalkIn: true, texts: [badgeOf(id), ...(isHolder ? [text] : [])] },
      status: log.undone.has(made.id) ? 'cancelled' : 'confirmed',
      checkIn: earliest([...own, ...ofBlank], log.undone),
    };
  });
  return [...invited, ...walkIns];
}

/** Who has each blank badge, by its text: whoever was written in first, and not taken back. */
export function blankHolders(
  { walkIns, undone }: Pick<JudgedLog, 'walkIns' | 'undone'>,
  registrations: ServerState['registrations'],
): Map<string, string> {
  const when = (id: string) => `${registrations.get(id)?.registeredAt} ${id}`;
  const holders = new Map<string, string>();
  for (const { made, registration, text } of walkIns) {
    if (undone.has(made.id)) continue;
    const holder = holders.get(text);
    if (holder === undefined || when(registration) < when(holder)) holders.set(text, registration);
  }
  return holders;
}

function earliest(scans: TrueScan[], undone: Set<string>): TrueScan | undefined {
  const order = ({ rescued, at, id }: TrueScan) => `${rescued ? 1 : 0} ${at} ${id}`;
  return scans
    .filter(({ id, counts }) => counts && !undone.has(id))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))[0];
}

/** Where the server's people are not as expected. */
export function judgeGuests(
  expected: ExpectedGuest[],
  log: JudgedLog,
  { registrations, bindings }: ServerState,
  blanks: Known['blanks'],
): string[] {
  const faults: string[] = [];
  const ids = new Set(expected.map(({ id }) => id));
  for (const id of registrations.keys())
    if (!ids.has(id)) faults.push(`${id} is registered, and nobody did it`);
  if (ids.size !== expected.length) faults.push('Two walk-ins were made one registration');
  for (const { id, status, checkIn } of expected) {
    const found = registrations.get(id);
    if (!found) {
      faults.push(`${id} is not registered`);
      continue;
    }
    if (found.status !== status) faults.push(`${id} is ${found.status} and not ${status}`);
    if (shown(found.checkIn) !== shown(checkIn && { ...checkIn, scan: checkIn.id })) {
      const by = checkIn ? describe(checkIn.made) : 'nobody';
      faults.push(
        `${id} is in as ${shown(found.checkIn)} and not ${shown(checkIn && { ...checkIn, scan: checkIn.id })} (${by})`,
      );
    }
  }
  for (const { made, registration } of log.walkIns) {
    const found = registrations.get(registration);
    const { done } = made.deed;
    if (!found || done.kind !== 'walk-in') continue;
    const { firstName, lastName, school, grade } = found;
    if (JSON.stringify({ firstName, lastName, school, grade }) !== JSON.stringify(done.person)) {
      faults.push(`${describe(made)} is registered as ${firstName} ${lastName}, ${school}, ${grade}`);
    }
    if (!found.walkIn?.overCapacity) faults.push(`${describe(made)} took a place that was not free`);
    if (!isExplained(made, found.registeredAt)) {
      faults.push(`${describe(made)} is registered as of ${found.registeredAt}`);
    }
  }
  const holders = blankHolders(log, registrations);
  for (const { id, text } of blanks) {
    const [is, should] = [bindings.get(id)?.registration, holders.get(text)];
    if (is !== should) faults.push(`The blank badge ${text} is ${is}'s and not ${should}'s`);
  }
  return faults;
}

function shown(
  checkIn: (Pick<CheckIn, 'at' | 'scan' | 'station'> & { rescued?: boolean }) | undefined,
): string {
  if (!checkIn) return 'not at all';
  const { at, scan, station, rescued } = checkIn;
  return [at, scan, station, ...(rescued ? ['rescued'] : [])].join(' ');
}

/** The figures an organizer must see. */
export function expectedFigures(expected: ExpectedGuest[]) {
  const having = (status: Guest['status']) => expected.filter((one) => one.status === status);
  const came = having('confirmed').filter(({ checkIn }) => checkIn);
  const walkIns = came.filter(({ isWalkIn }) => isWalkIn).length;
  return {
    ...{ registered: having('confirmed').length, came: came.length, walkIns, overCapacity: walkIns },
    ...{ waitlisted: having('waitlisted').length, cancelled: having('cancelled').length },
  };
}
