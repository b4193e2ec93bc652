import { describe, expect, it } from 'vitest';
import { awaitingApproval, groupTotals } from '#web/console/groupTotals.ts';
import { type ListedSchool, likelySchools, nameToMergeInto } from '#web/console/likelySchools.ts';
import { inOrder, type RegistrationColumn } from '#web/console/registrationOrder.ts';
import { registrationState } from '#web/console/registrationState.ts';
import { careerDay } from './careerDay.ts';
import { group, groups, registration, schools } from './consoleAnswers.ts';

describe('All classes together', () => {
  it('count only those that are sure to come', () => {
    expect(groupTotals(groups)).toMatchObject({
      classes: 2,
      students: 48,
      chaperones: 5,
      lunches: 30,
      buses: 1,
      named: 33,
      came: 21,
      uncertain: 2,
    });
    expect(awaitingApproval(groups)).toBe(1);
  });

  it('arrive in the order of time, those without a time last', () => {
    const at = (id: string, time: string, school: string) =>
      group(id, { arrival: { by: 'bus', at: time }, school });
    const arrivals = groupTotals([
      at('none', '', 'A'),
      at('late', '2027-03-04T18:00:00.000Z', 'B'),
      at('early-z', '2027-03-04T16:30:00.000Z', 'Z'),
      at('early-c', '2027-03-04T16:30:00.000Z', 'C'),
    ]).arrivals.map(({ group: id }) => id);
    expect(arrivals).toEqual(['early-c', 'early-z', 'late', 'none']);
  });

  it('leave out a class that was cancelled', () => {
    expect(groupTotals([group('gone', { status: 'cancelled' })])).toMatchObject({ classes: 0, uncertain: 0 });
  });
});

describe('Schools that look the same', () => {
  const school = (name: string, change: Partial<ListedSchool> = {}): ListedSchool => ({
    school: name,
    known: false,
    registrations: 1,
    spellings: [name],
    ...change,
  });
  const found = (...names: string[]) =>
    likelySchools(names.map((name) => school(name))).map((same) => same.map((each) => each.school));

  it.each([
    ['Lincoln High School', 'Lincoln HS'],
    ['Lincoln High School', 'The Lincoln highschool'],
    ['Lincoln High School', 'Lincon High School'],
    ['Lincoln High School', 'Linclon High School'],
    ['Mt. Tahoma High School', 'Mount Tahoma HS'],
    ['Escuela Peñalosa', 'Escuela Penalosa'],
  ])('%s and %s do', (one, other) => {
    expect(found(one, other)).toEqual([[one, other]]);
  });

  it.each([
    ['Lincoln High School', 'Lincoln Middle School'],
    ['School 12 of Cascade', 'School 13 of Cascade'],
    ['Foss High School', 'Ross High School'],
    ['Stadium High School', 'Lincoln High School'],
    ['北高校', '南高校'],
  ])('%s and %s do not', (one, other) => {
    expect(found(one, other)).toEqual([]);
  });

  it('come as one group however many they are', () => {
    expect(likelySchools(schools).map((same) => same.map((each) => each.school))).toEqual([
      ['Lincoln High School', 'Lincoln HS', 'Lincon High School'],
    ]);
  });

  it('are not suggested where the organizer’s own list has both', () => {
    const both = [school('Lincoln High School', { known: true }), school('Lincoln HS', { known: true })];
    expect(likelySchools(both)).toEqual([]);
  });

  it('are counted under the organizer’s own name, else under the one that most typed', () => {
    const own = school('Lincoln HS', { known: true });
    const typed = school('Lincoln High School', { registrations: 30 });
    expect(nameToMergeInto([typed, own])).toBe('Lincoln HS');
    expect(nameToMergeInto([school('Lincoln'), typed])).toBe('Lincoln High School');
  });

  it('are found among hundreds at once', () => {
    const many = Array.from({ length: 400 }, (_, index) => school(`Northern Cascade School ${index}`));
    expect(likelySchools(many)).toEqual([]);
  });
});

describe('Registrations in order', () => {
  const rows = [
    registration('zoe', {
      firstName: 'Zoë',
      lastName: 'adams',
      grade: '9',
      checkedInAt: '2027-03-04T17:02:00Z',
    }),
    registration('ana', { lastName: 'Núñez', grade: 'college', status: 'waitlisted' }),
    registration('abe', { firstName: 'Abe', lastName: 'Adams', grade: '10', school: 'A School 2' }),
    registration('nan', {
      firstName: 'Nan',
      lastName: 'Nye',
      school: 'A School 10',
      registeredAt: '2026-12-31T00:00:00Z',
    }),
  ];
  const order = (column: RegistrationColumn, descending = false) =>
    inOrder(rows, { column, descending })
      .map(({ id }) => id)
      .join(' ');

  it.each([
    ['name', false, 'abe zoe ana nan'],
    ['name', true, 'nan ana zoe abe'],
    ['school', false, 'abe nan zoe ana'],
    ['grade', false, 'zoe abe nan ana'],
    ['grade', true, 'ana abe nan zoe'],
    ['status', false, 'abe zoe nan ana'],
    ['registered', false, 'nan abe zoe ana'],
    ['checked-in', true, 'zoe abe ana nan'],
  ] as const)('of %s (descending: %s): %s', (column, descending, ids) => {
    expect(order(column, descending)).toBe(ids);
  });
});

describe('How registration stands', () => {
  const event = { ...careerDay, opensAt: '2027-02-01T16:00:00.000Z' };
  const open = { registration: 'open', full: false, waitlist: true, placesLeft: 82 } as const;

  it.each([
    [open, 0, 'Open', '82 of 300 places left, until Thursday, March 4, 2027 at 12:00 PM'],
    [{ ...open, full: true, placesLeft: 0 }, 12, 'Full, with 12 waiting', /waits in line/],
    [{ ...open, full: true, placesLeft: 0, waitlist: false }, 0, 'Full', /no waitlist/],
    [{ ...open, registration: 'not-yet' }, 0, 'Opens on Monday, February 1, 2027 at 8:00 AM', /link says so/],
    [
      { ...open, registration: 'closed' },
      3,
      'Closed',
      'Since Thursday, March 4, 2027 at 12:00 PM, 3 waiting',
    ],
  ] as const)('%o with %s waiting: %s', (seen, waiting, title, note) => {
    const state = registrationState(event, seen, waiting);
    expect(state.title).toBe(title);
    expect(state.note).toMatch(note);
  });
});
