import { describe, expect, it } from 'vitest';
import { headersOf } from '#infra/headers.ts';
import { countFates, previewRows, rosterKeys } from '#web/educator/add/previewRows.ts';
import { type Saved, saveRows, sentRow } from '#web/educator/add/saveRows.ts';
import { unnamedChaperones } from '#web/educator/add/unnamedChaperones.ts';
import { csvOf } from '#web/educator/attendance/csv.ts';
import { lastInitial, nameSize } from '#web/educator/badges/nameSize.ts';
import { typedCode } from '#web/educator/badges/typedCode.ts';
import { type ClassDraft, emptyClass, sizesOf, wholeNumber } from '#web/educator/class/classDraft.ts';
import { faultList, faultsOfClass, faultsOfRefusal } from '#web/educator/class/classFaults.ts';
import { stepsOf } from '#web/educator/class/steps.ts';
import type { Group, PublicEvent, Row } from '#web/educator/group.ts';
import { classAttempt } from '#web/educator/new/classAttempt.ts';
import { closedFor } from '#web/educator/new/closedFor.ts';
import { listedName, nameOf, unnamedLastName } from '#web/educator/people/nameOf.ts';
import { changeOf, personDraft, personFaults } from '#web/educator/people/personDraft.ts';
import { searchRows } from '#web/educator/people/searchRows.ts';
import type { RosterValues, TypedRow } from '#web/educator/roster/rosterRow.ts';
import { moved, storedOrder } from '#web/educator/sessions/preferenceOrder.ts';
import { sessionCounts } from '#web/educator/sessions/sessionCounts.ts';
import { texts } from '#web/educator/texts/en.ts';
import { firstPaper } from '#web/shared/sheets/firstPaper.ts';
import { columns, labelFormats, labelsOn, papers } from '#web/shared/sheets/labelFormats.ts';
import { layOut } from '#web/shared/sheets/layOut.ts';

const session = (id: string, startsAt: string) => ({
  id,
  title: `Session ${id}`,
  description: '',
  room: 'Room 1',
  startsAt,
  endsAt: startsAt,
  capacity: 20,
  full: false,
  waitlist: true,
  placesLeft: 20,
});

const event: PublicEvent = {
  slug: 'career-morning',
  kind: 'career-day',
  status: 'published',
  name: 'Career morning',
  description: '',
  place: { name: 'Gym', address: '' },
  timeZone: 'America/Los_Angeles',
  startsAt: '2027-03-04T17:00:00.000Z',
  endsAt: '2027-03-04T20:00:00.000Z',
  over: false,
  registration: 'open',
  opensAt: '',
  closesAt: '',
  invitationOnly: false,
  takesGroups: true,
  asksAccommodations: false,
  full: false,
  waitlist: true,
  placesLeft: 100,
  sessions: [session('late', '2027-03-04T19:00:00.000Z'), session('early', '2027-03-04T17:00:00.000Z')],
  employers: [],
  roles: [],
  interests: [],
  questions: [],
  schools: [],
};

const group: Group = {
  id: 'g',
  status: 'held',
  school: 'Cascade High School',
  grade: '10',
  contact: { name: 'Dana Whitfield', email: 'dana@school.example' },
  educators: [],
  students: 3,
  chaperones: 1,
  arrival: { by: 'bus', at: '2027-03-04T16:45:00.000Z' },
  lunches: 4,
  locale: 'en',
  places: { asked: 4, held: 4, granted: 4, named: 4 },
  heldUntil: '2027-02-25T17:00:00.000Z',
  changesUntil: '2027-03-03T17:00:00.000Z',
  mayChange: true,
  preferences: [],
  code: 'HTTPS://TURNOUT.EXAMPLE/B/0123456789ABCDEFGHJKMNPQRS',
  revision: 1,
  event,
};

const row = (firstName: string, lastName: string, change: Partial<Row> = {}): Row => ({
  id: `${firstName} ${lastName}`,
  kind: 'student',
  firstName,
  lastName,
  grade: '10',
  preferences: [],
  status: 'confirmed',
  sessions: [],
  came: false,
  revision: 1,
  ...change,
});

const inSession = (id: string, status: 'confirmed' | 'waiting' = 'confirmed') => ({
  sessions: [{ id, status }],
});

describe('why no class can register', () => {
  it.each<[string | undefined, Partial<PublicEvent>]>([
    [undefined, {}],
    [undefined, { full: true, waitlist: true }],
    ['full', { full: true, waitlist: false }],
    ['notYet', { registration: 'not-yet' }],
    ['closed', { registration: 'closed' }],
    ['noGroups', { takesGroups: false, registration: 'closed' }],
    ['over', { over: true, takesGroups: false }],
    ['cancelled', { status: 'cancelled', over: true }],
  ])('%s, at an event that is %o', (expected, change) => {
    expect(closedFor({ ...event, ...change })).toBe(expected);
  });
});

describe('the form of a class', () => {
  const whole: ClassDraft = {
    ...emptyClass,
    school: 'Cascade High School',
    contactName: 'Dana Whitfield',
    contactEmail: 'dana@school.example',
    grade: '10',
    students: ' 45 ',
    arrivalBy: 'bus',
    arrivalTime: '08:45',
    permissions: true,
  };
  const open = { invitationOnly: false, changing: false };

  it('takes no faults where nothing is missing; chaperones and lunches may be left empty', () => {
    expect(faultsOfClass(whole, texts, open)).toEqual({});
    expect(sizesOf(whole, event)).toEqual({
      students: 45,
      chaperones: 0,
      lunches: 0,
      arrival: { by: 'bus', at: '2027-03-04T08:45' },
    });
  });

  it.each<[keyof ClassDraft, Partial<ClassDraft>]>([
    ['school', { school: ' - ' }],
    ['contactName', { contactName: ' ' }],
    ['contactEmail', { contactEmail: 'dana@' }],
    ['grade', { grade: '' }],
    ['students', { students: '0' }],
    ['students', { students: 'forty' }],
    ['students', { students: '2001' }],
    ['chaperones', { chaperones: '-1' }],
    ['lunches', { lunches: '1.5' }],
    ['arrivalBy', { arrivalBy: '' }],
    ['permissions', { permissions: false }],
  ])('says what is wrong with %s: %o', (control, change) => {
    const faults = faultsOfClass({ ...whole, ...change }, texts, open);
    expect(faultList(faults)).toEqual([{ id: control, message: texts.faulty[control] }]);
  });

  it('asks for a code only where the event is by invitation', () => {
    expect(faultsOfClass(whole, texts, { ...open, invitationOnly: true })).toEqual({
      invitationCode: texts.faulty.invitationCode,
    });
  });

  it('tells the server’s faults at their controls', () => {
    const fields = [
      { path: 'arrival.at', message: '' },
      { path: 'lunches', message: '' },
    ];
    expect(faultsOfRefusal({ refusal: 'invalid-input', message: '', fields }, texts)).toEqual({
      arrivalTime: texts.faulty.arrivalTime,
      lunches: texts.faulty.lunches,
    });
    expect(faultsOfRefusal({ refusal: 'invitation-needed', message: '' }, texts)).toEqual({
      invitationCode: texts.refusals['invitation-needed'],
    });
    expect(faultsOfRefusal({ refusal: 'event-full', message: '' }, texts)).toEqual({
      form: texts.refusals['event-full'],
    });
  });

  it('counts an empty field as none where none is allowed', () => {
    expect(wholeNumber('', { least: 0, most: 9 })).toBe(0);
    expect(wholeNumber('', { least: 1, most: 9 })).toBeUndefined();
  });

  it('keeps one attempt for the same class, and makes another for another', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    } as Storage;
    const first = classAttempt.of('slug', whole, storage);
    expect(classAttempt.of('slug', { ...whole, lunches: '3' }, storage)).toBe(first);
    expect(classAttempt.of('slug', { ...whole, grade: '11' }, storage)).not.toBe(first);
    expect([...kept.values()].join()).not.toContain('Dana');
  });
});

describe('the step that is next', () => {
  const before = new Date('2027-02-01T17:00:00Z');
  const rows = [row('Maya', 'Okafor', inSession('early')), row('Wei', 'Chen')];
  const next = (change: Partial<Group>, people: Row[] | undefined = rows, now = before) =>
    stepsOf({ ...group, ...change }, people, now).find(({ state }) => state === 'now')?.step;

  it.each<[string, string, Partial<Group>, Row[]?, Date?]>([
    ['hold', 'before the tap on the mailed link', { status: 'unconfirmed' }],
    ['names', 'while a place has no name', { places: { ...group.places, named: 3 } }],
    ['sessions', 'while a student has none', {}],
    ['badges', 'once everyone has a session', {}, [row('Maya', 'Okafor', inSession('early'))]],
    ['badges', 'at an event without sessions', { event: { ...event, sessions: [] } }],
    ['day', 'on the day by the clocks of the event', {}, rows, new Date('2027-03-05T07:59:00Z')],
    ['attendance', 'once the event is over', { event: { ...event, over: true } }],
  ])('is %s %s', (step, _, change, people, now) => {
    expect(next(change, people, now)).toBe(step);
  });

  it('those before it are done, and sessions are not asked for where there are none', () => {
    const without = stepsOf({ ...group, event: { ...event, sessions: [] } }, rows, before);
    expect(without.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'hold done',
      'names done',
      'badges now',
      'day later',
      'attendance later',
    ]);
  });
});

describe('names', () => {
  it('a chaperone without a name carries the school’s, which lists leave out', () => {
    const chaperone = row('Chaperone 1', 'Cascade High School', { kind: 'chaperone' });
    expect(nameOf(chaperone, group.school)).toBe('Chaperone 1');
    expect(listedName(chaperone, group.school)).toBe('Chaperone 1');
    expect(nameOf(row('Maya', 'Okafor'), group.school)).toBe('Maya Okafor');
    expect(listedName(row('Maya', 'Okafor'), group.school)).toBe('Okafor, Maya');
  });

  it.each([
    ['Lincoln High School', 'Lincoln High School'],
    ['P.S. #12 & Friends', 'P S 12 Friends'],
    ['42nd Street School', 'School'],
    ['مدرسة الأمل', 'مدرسة الأمل'],
  ])('the school “%s” lends the name “%s”', (school, expected) => {
    expect(unnamedLastName(school)).toBe(expected);
  });

  it('further chaperones are numbered on', () => {
    const there = [row('Chaperone 2', 'Cascade High School', { kind: 'chaperone' })];
    const made = unnamedChaperones(2, { word: 'Chaperone', school: group.school, rows: there });
    expect(made.map(({ firstName }) => firstName)).toEqual(['Chaperone 3', 'Chaperone 4']);
  });

  it('are searched without regard to case and accents, in any order of words', () => {
    const rows = [row('Diego', 'Núñez', { subgroup: 'Bus A' }), row('Maya', 'Okafor')];
    expect(searchRows(rows, 'nunez die')).toEqual([rows[0]]);
    expect(searchRows(rows, 'bus')).toEqual([rows[0]]);
    expect(searchRows(rows, '  ')).toEqual(rows);
    expect(searchRows(rows, 'nobody')).toEqual([]);
  });

  it('only what is different is sent of a correction, and no address below grade 9', () => {
    const maya = row('Maya', 'Okafor', { email: 'maya@school.example', ...inSession('early') });
    const draft = personDraft(maya);
    expect(changeOf(draft, maya)).toEqual({});
    expect(changeOf({ ...draft, lastName: ' Obi ', sessions: ['late'] }, maya)).toEqual({
      lastName: 'Obi',
      sessions: ['late'],
    });
    expect(changeOf({ ...draft, grade: '8' }, maya)).toEqual({ grade: '8', email: '' });
    expect(Object.keys(personFaults({ ...draft, firstName: '…', email: 'no' }, texts))).toEqual([
      'firstName',
      'email',
    ]);
  });
});

const typed = (firstName: string, lastName: string, change: Partial<TypedRow> = {}): TypedRow => ({
  line: 1,
  firstName,
  lastName,
  grade: '',
  email: '',
  subgroup: '',
  kind: '',
  preferences: [],
  split: false,
  ...change,
});

describe('the rows of a list', () => {
  const facts = {
    grade: '10',
    roster: rosterKeys([{ firstName: 'Ana', lastName: 'Lee' }]),
    sessions: [],
  } as const;
  const rows = [
    typed('Maya', 'Okafor'),
    typed('Maya', 'Okafor'),
    typed('Wei', ''),
    typed('Ana', 'Lee'),
    typed('Zoë', 'Fox'),
  ];

  it('are good, to be mended, or there already', () => {
    const preview = previewRows(rows, facts, new Set());
    expect(preview.map(({ fate }) => fate)).toEqual(['add', 'twin', 'mend', 'twin', 'add']);
    expect(countFates(preview)).toEqual({ add: 2, mend: 1, twin: 2, out: 0 });
  });

  it('a first one that is left out makes room for the second of that name', () => {
    const preview = previewRows(rows, facts, new Set([0]));
    expect(preview.map(({ fate }) => fate)).toEqual(['out', 'add', 'mend', 'twin', 'add']);
  });

  it('another student with the same name is good, as the next of that name', () => {
    const another = rows.map((each, index) => ([1, 3].includes(index) ? { ...each, another: true } : each));
    const preview = previewRows(another, facts, new Set());
    expect(preview.map(({ fate }) => fate)).toEqual(['add', 'add', 'mend', 'add', 'add']);
    expect(preview[1]?.row.values.twin).toBe(2);
    expect(preview[3]?.row.values.twin).toBe(2);
  });
});

describe('saving rows', () => {
  const values = (index: number): RosterValues => ({
    kind: 'student',
    firstName: `S${index}`,
    lastName: 'Lee',
    grade: '10',
    preferences: [],
    sessions: [],
    twin: 1,
  });
  const rows = Array.from({ length: 250 }, (_, index) => values(index));
  const lost = { state: 'lost', offline: true } as const;
  const refused = (refusal: 'changed-meanwhile' | 'roster-full') =>
    ({ state: 'refused', refusal: { refusal, message: '' } }) as const;

  /** A server that answers each piece, unless something is planned to come in its place. */
  function server(...planned: (typeof lost | ReturnType<typeof refused> | undefined)[]) {
    const pieces: string[][] = [];
    const send: Parameters<typeof saveRows>[2] = async (piece) => {
      const instead = planned.shift();
      if (instead) return instead;
      pieces.push(piece.map(({ firstName }) => firstName));
      return { state: 'answered', value: { rows: piece.map(() => ({ outcome: 'added' as const })), group } };
    };
    return { pieces, send };
  }

  it('goes in pieces of a hundred, with progress', async () => {
    const { pieces, send } = server();
    const progress: number[] = [];
    const saved = await saveRows(rows, [], send, (count) => progress.push(count));
    expect(pieces.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(progress).toEqual([100, 200, 250]);
    expect(saved.outcomes).toHaveLength(250);
    expect(saved.trouble).toBeUndefined();
  });

  it('stops at a lost connection, and goes on from there without leaving anyone out', async () => {
    const { pieces, send } = server(undefined, lost);
    const first: Saved = await saveRows(rows, [], send, () => undefined);
    expect(first.outcomes).toHaveLength(100);
    expect(first.trouble).toEqual(lost);
    const second = await saveRows(rows, first.outcomes, send, () => undefined);
    expect(second.outcomes).toHaveLength(250);
    expect(new Set(pieces.flat()).size).toBe(250);
  });

  it('tries again by itself when someone changed the class meanwhile, and not for ever', async () => {
    const again = refused('changed-meanwhile');
    expect((await saveRows(rows, [], server(again, again).send, () => undefined)).outcomes).toHaveLength(250);
    const never = server(...Array.from({ length: 9 }, () => again));
    expect((await saveRows(rows, [], never.send, () => undefined)).trouble).toEqual(again);
  });

  it('keeps what was saved when the roster is full', async () => {
    const saved = await saveRows(rows, [], server(undefined, refused('roster-full')).send, () => undefined);
    expect(saved.outcomes).toHaveLength(100);
    expect(saved.trouble).toEqual(refused('roster-full'));
  });

  it('sends ids of sessions, and nothing that is empty', () => {
    expect(sentRow({ ...values(1), subgroup: '', sessions: ['early'], preferences: ['Early'] })).toEqual({
      kind: 'student',
      firstName: 'S1',
      lastName: 'Lee',
      grade: '10',
      preferences: ['early'],
      twin: 1,
    });
  });
});

describe('a slip’s code', () => {
  it('is printed in groups of four', () => {
    expect(typedCode('qw39fhy3qfe7')).toBe('QW39-FHY3-QFE7');
  });
});

describe('sessions', () => {
  it('have no order until the class has one, of sessions that are still there', () => {
    expect(storedOrder(group)).toBeUndefined();
    expect(storedOrder({ ...group, preferences: ['gone'] })).toBeUndefined();
    expect(storedOrder({ ...group, preferences: ['late', 'gone'] })).toEqual(['late']);
  });

  it.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ] as const)('%s moved by %i is %o', (id, by, expected) => {
    expect(moved(['a', 'b', 'c'], id, by)).toEqual(expected);
  });

  it('are counted by who has a place and who waits', () => {
    const people = [row('A', 'A', inSession('early')), row('B', 'B', inSession('early', 'waiting'))];
    expect(sessionCounts(event.sessions, people)).toMatchObject([
      { session: { id: 'late' }, confirmed: 0, waiting: 0 },
      { session: { id: 'early' }, confirmed: 1, waiting: 1 },
    ]);
  });
});

describe('sheets of labels', () => {
  it.each(labelFormats)('$id fits on its paper, in its middle, with room for a code of 25 mm', (format) => {
    const { width, height } = papers[format.paper];
    const right = width - format.left - format.acrossToNext - format.width;
    expect(right).toBeCloseTo(format.left, 1);
    const bottom = format.top + (format.rows - 1) * format.downToNext + format.height;
    expect(bottom).toBeLessThanOrEqual(height - 5);
    expect(Math.min(format.height, format.width)).toBeGreaterThanOrEqual(50);
    expect(format.acrossToNext).toBeGreaterThanOrEqual(format.width);
    expect(format.downToNext).toBeGreaterThanOrEqual(format.height);
    expect(labelsOn(format)).toBe(columns * format.rows);
  });

  const format = labelFormats.find(({ id }) => id === 'avery-5392');
  if (!format) throw new Error('No such format');
  const people = ['Maya', 'Wei', 'Zoë', 'Ana'];
  const shape = (sheets: ReturnType<typeof layOut<string>>) =>
    sheets.map((labels) => labels.map((label) => (label ? `${label.what} ${label.person}` : '')));

  it('a badge and its slip stand in one row', () => {
    expect(shape(layOut(people, format, { contents: 'both', used: 0 }))).toEqual([
      ['badge Maya', 'slip Maya', 'badge Wei', 'slip Wei', 'badge Zoë', 'slip Zoë'],
      ['badge Ana', 'slip Ana', '', '', '', ''],
    ]);
  });

  it('labels used before stay empty, and whole rows of them where badge and slip belong together', () => {
    expect(shape(layOut(['Maya'], format, { contents: 'both', used: 1 }))).toEqual([
      ['', '', 'badge Maya', 'slip Maya', '', ''],
    ]);
    expect(shape(layOut(['Maya'], format, { contents: 'slips', used: 1 }))).toEqual([
      ['', 'slip Maya', '', '', '', ''],
    ]);
    expect(shape(layOut(people, format, { contents: 'badges', used: 5 }))).toEqual([
      ['', '', '', '', '', 'badge Maya'],
      ['badge Wei', 'badge Zoë', 'badge Ana', '', '', ''],
    ]);
  });

  it('nobody makes no sheet', () => {
    expect(layOut([], format, { contents: 'both', used: 3 })).toEqual([]);
  });

  it.each([
    ['Maya', 'large'],
    ['Oluwaseun', 'medium'],
    ['María Fernanda', 'medium'],
    ['Bartholomew-Alexander', 'medium'],
    ['María Fernanda Guadalupe', 'small'],
    ['Wolfeschlegelsteinhausenbergerdorff', 'tiny'],
  ])('the name “%s” is printed %s', (name, size) => {
    expect(nameSize(name)).toBe(size);
  });

  it('the last name is one letter, as people see it', () => {
    expect(lastInitial('okafor')).toBe('O.');
    expect(lastInitial('الحسن')).toBe('ا.');
    expect(lastInitial('Éa')).toBe('É.');
  });

  it.each([
    [['en-US', 'en'], 'letter'],
    [['es'], 'letter'],
    [['ar', 'en-GB'], 'a4'],
    [['de-DE'], 'a4'],
  ] as const)('a browser that speaks %o prints on %s at first', (languages, paper) => {
    expect(firstPaper(languages)).toBe(paper);
  });
});

describe('the attendance as CSV', () => {
  it('quotes what must be, and runs no cell as a formula', () => {
    const rows = [
      ['Name', 'Note'],
      ['O’Neil, "Red"', '=HYPERLINK("x")'],
      [' +1', '\t@cmd'],
      ['-', '＝1'],
    ];
    expect(csvOf(rows)).toBe(
      '\ufeffName,Note\r\n"O’Neil, ""Red""","\'=HYPERLINK(""x"")"\r\n\' +1,\'\t@cmd\r\n\'-,\'＝1\r\n',
    );
  });
});

describe('the page of a class', () => {
  it('may start a worker of its own, and no camera', () => {
    const headers = headersOf('/g/');
    expect(headers['content-security-policy']).toContain("worker-src 'self'");
    expect(headers['content-security-policy']).not.toContain('wasm-unsafe-eval');
    expect(headers['permissions-policy']).toContain('camera=()');
  });
});
