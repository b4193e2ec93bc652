import { describe, expect, it } from 'vitest';
import { AttendanceCount } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import { answerFaults, askedAnswers } from '#domain/questions.ts';
import { foldedName, type Registration, sessionFaults } from '#domain/registration.ts';
import { aliasKey } from '#domain/school.ts';

const everyone = { sessions: [], schools: [] };

const session = (id: string, from: string, to: string) => ({
  id,
  title: `Session ${id}`,
  description: '',
  room: '',
  startsAt: `2027-03-04T${from}:00.000Z`,
  endsAt: `2027-03-04T${to}:00.000Z`,
  capacity: 10,
});

const event = {
  startsAt: '2027-03-04T17:00:00.000Z',
  endsAt: '2027-03-04T20:00:00.000Z',
  sessions: [
    session('panel', '17:00', '18:00'),
    session('tour', '17:30', '18:30'),
    session('lab', '18:00', '19:00'),
  ],
  questions: [
    { id: 'lunch', kind: 'yes-no', label: { en: 'Lunch?' }, required: true, options: [], askedOf: everyone },
    {
      id: 'topics',
      kind: 'choices',
      label: { en: 'Topics' },
      required: false,
      options: [{ en: 'Nursing' }, { en: 'Imaging' }],
      askedOf: everyone,
    },
    { id: 'year', kind: 'number', label: { en: 'Year' }, required: false, options: [], askedOf: everyone },
    {
      ...{ id: 'shoes', kind: 'text', label: { en: 'Shoe size' }, required: true, options: [] },
      askedOf: { sessions: ['lab', 'tour'], schools: [] },
    },
    {
      ...{ id: 'bus', kind: 'yes-no', label: { en: 'By bus?' }, required: true, options: [] },
      askedOf: { sessions: [], schools: ['Lincoln High School'] },
    },
    {
      ...{ id: 'both', kind: 'yes-no', label: { en: 'Both?' }, required: true, options: [] },
      askedOf: { sessions: ['lab'], schools: ['Lincoln High School'] },
    },
  ],
  schools: [],
  schoolAliases: {},
} as unknown as CareerEvent;

describe('a choice of sessions', () => {
  it.each([
    { chosen: [], refusal: undefined },
    { chosen: ['panel', 'lab'], refusal: undefined },
    { chosen: ['panel', 'tour'], refusal: 'sessions-overlap', path: 'sessions.1' },
    { chosen: ['lab', 'panel', 'tour'], refusal: 'sessions-overlap', path: 'sessions.2' },
    { chosen: ['panel', 'panel'], refusal: 'sessions-overlap', path: 'sessions.1' },
    { chosen: ['panel', 'gone'], refusal: 'unknown-session', path: 'sessions.1' },
  ])('$chosen is answered $refusal', ({ chosen, refusal, path }) => {
    const faults = sessionFaults(event, chosen);
    expect(faults?.refusal).toBe(refusal);
    expect(faults?.fields?.[0]?.path).toBe(path);
  });
});

describe('answers to an organizer’s questions', () => {
  it.each([
    { title: 'all as expected', answers: { lunch: false, topics: ['Imaging'], year: 2 }, refusal: undefined },
    { title: 'a required one missing', answers: {}, refusal: 'answer-needed', path: 'answers.lunch' },
    {
      title: 'one of the wrong kind',
      answers: { lunch: 'yes' },
      refusal: 'invalid-input',
      path: 'answers.lunch',
    },
    {
      title: 'an option that is none',
      answers: { lunch: true, topics: ['Law'] },
      refusal: 'invalid-input',
      path: 'answers.topics',
    },
    {
      title: 'one that was never asked',
      answers: { lunch: true, age: 9 },
      refusal: 'unknown-question',
      path: 'answers.age',
    },
  ])('$title', ({ answers, refusal, path }) => {
    const faults = answerFaults(event, answers as Registration['answers'], {
      school: 'Cascade',
      sessions: [],
    });
    expect(faults?.refusal).toBe(refusal);
    expect(faults?.fields?.[0]?.path).toBe(path);
  });

  const lincoln = 'lincoln high-school';
  const asked = [
    { school: 'Cascade', sessions: [], of: ['lunch'] },
    { school: 'Cascade', sessions: ['panel'], of: ['lunch'] },
    { school: 'Cascade', sessions: ['tour'], of: ['lunch', 'shoes'] },
    { school: 'Cascade', sessions: ['panel', 'lab'], of: ['lunch', 'shoes'] },
    { school: lincoln, sessions: [], of: ['lunch', 'bus'] },
    { school: lincoln, sessions: ['tour'], of: ['lunch', 'shoes', 'bus'] },
    { school: lincoln, sessions: ['lab'], of: ['lunch', 'shoes', 'bus', 'both'] },
  ];
  it.each(asked)('are needed from $school in $sessions: $of', ({ of, ...who }) => {
    const faults = answerFaults(event, {}, who);
    expect(faults?.fields?.map(({ path }) => path)).toEqual(of.map((id) => `answers.${id}`));
  });
  it.each(asked)('of others are dropped from $school in $sessions', ({ of, ...who }) => {
    const given = { lunch: true, year: 3, shoes: '7', bus: true, both: false };
    const left = Object.keys(askedAnswers(event, given, who));
    expect(left.sort()).toEqual([...of, 'year'].sort());
  });
  it('to a question that is not put to one are no fault, whatever they are', () => {
    const who = { school: 'Cascade', sessions: [] };
    expect(answerFaults(event, { lunch: true, bus: 'not a truth value' }, who)).toBeNull();
  });
});

describe('the same first name', () => {
  it.each([
    ['MAYA', 'Maya'],
    ['José', 'Jose'],
    ['Mary-Ann', 'mary ann'],
    ['Ñandú', 'nandu'],
  ])('%s is %s', (one, other) => {
    expect(foldedName(one)).toBe(foldedName(other));
  });
  it.each([
    ['Ana', 'Anna'],
    ['محمد', 'محمود'],
  ])('%s is not %s', (one, other) => {
    expect(foldedName(one)).not.toBe(foldedName(other));
  });
});

describe('attendance', () => {
  const student = (school: string, changes: Partial<Registration> = {}) =>
    ({
      kind: 'student',
      status: 'confirmed',
      school,
      grade: '10',
      registeredAt: '2027-03-01T00:00:00.000Z',
      ...changes,
    }) as Registration;
  const cameAt = (at: string) => ({ checkIn: { at, scan: 'scan', station: 'front' } });

  it('counts who is registered, came, missed, walked in, waits and cancelled, by school, grade and five minutes', () => {
    const count = new AttendanceCount(event);
    for (const registration of [
      student('Cascade High School', cameAt('2027-03-04T17:01:00.000Z')),
      student('Cascade High School', cameAt('2027-03-04T17:04:59.000Z')),
      student('cascade high-school', { grade: '11' }),
      student('Riverside', {
        ...cameAt('2027-03-04T17:12:00.000Z'),
        registeredAt: '2027-03-04T17:10:00.000Z',
      }),
      student('Riverside', { status: 'waitlisted', ...cameAt('2027-03-04T17:12:00.000Z') }),
      student('Riverside', { status: 'cancelled' }),
      student('Riverside', { kind: 'chaperone', ...cameAt('2027-03-04T17:30:00.000Z') }),
      student('Riverside', { status: 'cancelled', mergedInto: 'another' }),
    ]) {
      count.add(registration);
    }
    expect(count.result(new Date('2027-03-04T20:00:00Z'))).toEqual({
      at: '2027-03-04T20:00:00.000Z',
      registered: 4,
      came: 3,
      missed: 1,
      walkIns: 1,
      overCapacity: 0,
      waitlisted: 1,
      cancelled: 1,
      bySchool: [
        { school: 'Cascade High School', registered: 3, came: 2 },
        { school: 'Riverside', registered: 1, came: 1 },
      ],
      byGrade: [
        { grade: '10', registered: 3, came: 3 },
        { grade: '11', registered: 1, came: 0 },
      ],
      arrivals: [
        { from: '2027-03-04T17:00:00.000Z', came: 2 },
        { from: '2027-03-04T17:05:00.000Z', came: 0 },
        { from: '2027-03-04T17:10:00.000Z', came: 1 },
      ],
    });
  });

  it('counts spellings of one school under the organizer’s name for it', () => {
    const listed = {
      ...event,
      schools: ['Cascade High School'],
      schoolAliases: {
        [aliasKey('cascadehs')]: 'Cascade High School',
        [aliasKey('chs')]: 'Cascade High School',
      },
    };
    const count = new AttendanceCount(listed);
    for (const school of ['CASCADE HIGH SCHOOL', 'Cascade H.S.', 'chs', 'Cascade Hgh School'])
      count.add(student(school));
    expect(count.result(new Date('2027-03-04T20:00:00Z')).bySchool).toEqual([
      { school: 'Cascade High School', registered: 3, came: 0 },
      { school: 'Cascade Hgh School', registered: 1, came: 0 },
    ]);
  });

  it('is all zeros and empty lists for an event without registrations', () => {
    const result = new AttendanceCount(event).result(new Date('2027-03-04T20:00:00Z'));
    expect(result).toMatchObject({
      registered: 0,
      came: 0,
      missed: 0,
      bySchool: [],
      byGrade: [],
      arrivals: [],
    });
  });
});
