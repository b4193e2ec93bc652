import { contract } from '#contract/contract.ts';
import type { Operation } from '#contract/operation.ts';
import { type Credential, type OperationId, routes } from '#contract/routes.ts';
import { statuses } from '#http/statuses.ts';
import type { Caller } from '#test/support/caller.ts';
import { newAttempt } from '#test/support/devices.ts';
import { diego } from '#test/support/people.ts';
import { fits, fitsEntry, isAttempt, isDeviceToken, isLinkSecret, isTag } from './shapes.ts';

/** What a thief knows besides the strings on the phone: its token, and what anyone knows of the event. */
export interface Known {
  token: string;
  /**
   * Tokens that guesses are spread over, each of which may do what the phone's may: what limits guessing must not be
   * what keeps the names.
   */
  guessing: string[];
  slug: string;
  /** The thief's clock, ISO 8601 in UTC. */
  now: string;
}

type Open = Exclude<Credential, 'session'>;
type OpenOperation = {
  [Id in OperationId]: (typeof routes)[Id]['credential'] extends Open ? Id : never;
}[OperationId];

/** How often a thief asks the same. */
const mostAsked = 5;

let entries = 0;

/** An entry of an id nobody used. */
const entry = (now: string, parts: object) => ({
  id: `thief-${String(entries++).padStart(8, '0')}`,
  at: now,
  ...parts,
});
const upload = (now: string, ...scans: object[]) => ({ sentAt: now, scans });

/** Somebody the thief makes up, to be told of somebody else. */
const invented = { ...diego, firstName: 'Nobody', lastName: 'Atall' };
const ofClass = {
  ...{
    school: 'Nowhere High School',
    contactName: 'Nobody Atall',
    contactEmail: 'nobody@thief.example',
    grade: '10',
  },
  ...{ students: 1, chaperones: 0, lunches: 0, permissions: true, arrival: { by: 'bus', at: '' } },
};

/** What each operation is asked with a string that was found. Written out by hand: a new operation must be thought of. */
const asked: Record<OpenOperation, (found: string, known: Known) => object[]> = {
  getEvent: (found) => [{ slug: found }],
  registerStudent: (found, { slug }) => [
    { slug, ...invented, attempt: found },
    { slug, ...invented, email: found },
    { slug: found, ...invented },
  ],
  getEventPage: (found) => [{ slug: found }],
  postEventPage: (found, { slug }) => (isAttempt(found) ? [{ slug, ...invented, attempt: found }] : []),
  getRegistration: () => [{}],
  changeRegistration: () => [{ grade: '12' }],
  cancelRegistration: () => [{}],
  getBadge: () => [{ of: 'badge' }, { of: 'link' }],
  shareContact: (found) => [{ employer: found, share: false, consent: 'none', locale: 'en' }],
  getCalendar: () => [{}],
  startOver: () => [{ firstName: 'Nobody', lastName: 'Atall', school: diego.school, grade: '10' }],
  askForLink: (found, { slug }) => [{ slug, email: found }],
  openSlip: (found) => [{ code: found }, { code: found.slice(0, 12) }],
  registerGroup: (found, { slug }) => [{ slug, ...ofClass, attempt: found }],
  getExplored: () => [{}],
  openSurvey: (found) => [{ token: found }],
  answerSurvey: (found) => [
    {
      ...{ token: found, attempt: 'a'.repeat(26), answer: 'b'.repeat(26) },
      ...{ useful: '1', nextStep: 'no' },
    },
  ],
  getMailChoices: (found) => [{ token: found }],
  changeMailChoices: (found) => [{ token: found, declined: ['reminders'] }],
  showUnsubscribe: (found) => [{ topic: 'reminders', token: found.slice(0, 120) }],
  unsubscribe: (found) => [{ topic: 'reminders', token: found.slice(0, 120) }],
  getGroup: () => [{}],
  confirmGroup: () => [{}],
  changeGroup: () => [{ lunches: 1 }],
  cancelGroup: () => [{}],
  shareGroup: () => [{ name: 'Nobody Atall', email: 'nobody@thief.example' }],
  listRoster: () => [{}],
  addToRoster: () => [{ rows: [{ firstName: 'Nobody', lastName: 'Atall', grade: '10' }] }],
  changeRow: (found) => [{ row: found, subgroup: 'Blue' }],
  removeRow: (found) => [{ row: found }],
  giveSessions: () => [{}],
  getSheets: () => [{}],
  getHandout: () => [{}],
  enrollDevice: (found) => [
    { station: found, name: 'Thief', attempt: newAttempt() },
    { station: found, name: 'Thief', attempt: found },
  ],
  syncDevice: (found) => [
    { waiting: 0, version: 'thief', since: found.slice(0, 200), marks: [found.slice(0, 12)] },
    { waiting: 0, version: 'thief', groupMarks: [found.slice(0, 12)] },
  ],
  leaveStation: () => [{}],
  resolveCode: (found) => [{ code: found }, { code: found.slice(0, 8) }],
  searchAttendees: (found) => [{ lastName: found.slice(0, 60), firstInitial: found.slice(0, 1) }],
  uploadScans: (found, { now }) => entriesOf(found, now).map((one) => upload(now, one)),
  getOpenApi: () => [],
  requestSignIn: (found) => [{ email: found }],
  openSession: (found) => [{ token: found }, { token: found, code: found.slice(0, 10) }],
};

/** A string as each thing that an entry may hold. */
function entriesOf(found: string, now: string) {
  return [
    { badge: found },
    { undoes: { badge: found, scan: found.slice(0, 100), at: now } },
    { group: { code: found, present: [isTag(found) ? found : 'AAAAAAAAAAAAAAAA'] } },
    { person: found },
    { sealed: found },
    { walkIn: { badge: found, ...invented, attested: true } },
  ].map((parts) => entry(now, parts));
}

const operations = Object.keys(asked) as OpenOperation[];

/** Operations that the phone's own token would be spent by. */
const spending: OperationId[] = ['leaveStation'];
/** Operations that a device may ask but so many times. */
const limited: OperationId[] = ['resolveCode', 'searchAttendees'];
let guesses = 0;

export interface Told {
  operation: OperationId;
  found: string;
  status: number;
  text: string;
}

/**
 * Asks every operation that takes no session about one string: in its request, with the phone's own token where it
 * takes one, and as the token or link itself. Entries of an upload are asked by `hand` in. `whatever` asks even where
 * the string's shape is none that the operation would look at.
 */
export async function askAbout(
  found: string,
  known: Known,
  { caller, whatever = true }: { caller: Caller; whatever?: boolean },
): Promise<Told[]> {
  const told: Told[] = [];
  for (const operation of operations) {
    const { input }: Operation = contract[operation];
    for (const bearer of bearersFor(operation, found, known, whatever)) {
      if (bearer !== found && !whatever && !fits(operation, found)) continue;
      // What the contract refuses is never looked at by the operation
      const requests = asked[operation](found, known).filter((request) => input.safeParse(request).success);
      for (const request of bearer === found ? requests.slice(0, 1) : requests) {
        const { status, body } = await untilAnswered(() => caller.call(operation, request, bearer));
        told.push({ operation, found, status, text: typeof body === 'string' ? body : JSON.stringify(body) });
      }
    }
  }
  return told;
}

/** With which tokens or links an operation is asked about a string. */
function bearersFor(
  operation: OpenOperation,
  found: string,
  known: Known,
  whatever: boolean,
): (string | undefined)[] {
  const { credential } = routes[operation];
  if (credential === 'none') return [undefined];
  // What is no header at all can't be sent as one
  const isHeader = /^[\x21-\x7e]{1,4000}$/.test(found);
  const isToken = takesToken(credential) ? isDeviceToken(found) : isLinkSecret(found);
  const mayAsItself =
    isHeader && (isToken || whatever) && !(spending.includes(operation) && found === known.token);
  const own = limited.includes(operation) ? known.guessing[guesses++ % known.guessing.length] : known.token;
  const asOwn = takesToken(credential) && !spending.includes(operation) && operation !== 'uploadScans';
  return [...(mayAsItself ? [found] : []), ...(asOwn ? [own] : [])];
}

/** Hands in each string as each thing that an entry may hold, a hundred entries at a time. */
export async function handIn(
  strings: string[],
  known: Known,
  { caller, whatever = true, walkIns = true }: { caller: Caller; whatever?: boolean; walkIns?: boolean },
): Promise<Told[]> {
  const { input } = contract.uploadScans;
  const entries = strings.flatMap((found) =>
    entriesOf(found, known.now)
      .filter((one) => (whatever || fitsEntry(found, one)) && (walkIns || !('walkIn' in one)))
      .filter((one) => input.safeParse(upload(known.now, one)).success)
      .map((one) => ({ found, one })),
  );
  const told: Told[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const some = entries.slice(at, at + 100);
    const scans = some.map(({ one }) => one);
    const request = upload(known.now, ...scans);
    const { status, body } = await untilAnswered(() => caller.call('uploadScans', request, known.token));
    for (const [place, { found }] of some.entries()) {
      const text = JSON.stringify(body.results?.[place] ?? body);
      told.push({ operation: 'uploadScans', found, status, text });
    }
  }
  return told;
}

/** A server with too much to do says no more than that: a thief asks again. */
async function untilAnswered<Answer extends { status: number }>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let asked = 1; ; asked++) {
    const answer = await ask();
    if (answer.status !== statuses['try-again'] || asked === mostAsked) return answer;
  }
}

function takesToken(credential: Credential): boolean {
  return credential === 'device' || credential === 'upload';
}

/** Sends sealed entries as they are, under their own ids and under others, and tags as a class's people. */
export async function sendAgain(
  sealed: { id: string; at: string; sealed: string }[],
  known: Known,
  caller: Caller,
): Promise<Told[]> {
  const told: Told[] = [];
  const others = sealed.map((one) => entry(known.now, { sealed: one.sealed }));
  const early = sealed.map((one) => ({ ...entry('1970-01-01T00:00:00.000Z', {}), sealed: one.sealed }));
  for (const scans of [sealed, others, early, sealed]) {
    const { status, body } = await caller.call('uploadScans', upload(known.now, ...scans), known.token);
    told.push({ operation: 'uploadScans', found: 'what was sealed', status, text: JSON.stringify(body) });
  }
  return told;
}

/** Every text in an answer: a thief tries these too. */
export function textsIn({ text }: Told): string[] {
  const texts: string[] = [];
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
  } catch {
    // A page, or a picture.
  }
  return texts;
}
