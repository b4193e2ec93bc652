import { describe, expect, it } from 'vitest';
import { pairsOf } from '#domain/pairs.ts';
import type { Registration } from '#domain/registration.ts';

type Compared = Parameters<typeof pairsOf>[0] extends Iterable<infer One> ? One : never;

describe('registrations that look like one person’s', () => {
  const one = (id: string, changes: Partial<Registration> = {}): Compared => ({
    ...{ id, kind: 'student', status: 'confirmed', firstName: 'Ana', lastName: 'López' },
    ...{ school: 'Lincoln High School', grade: '10' },
    ...changes,
  });
  const onRoster = (changes: Partial<Registration> = {}) => one('row', { group: 'class', ...changes });
  const alone = (changes: Partial<Registration> = {}) => one('alone', changes);
  const elsewhere = { school: 'Cascade', grade: '12' } as const;

  it.each([
    ['the same in everything', {}, {}, true],
    ['spelled otherwise', { firstName: 'ANA', lastName: 'Lopez' }, {}, true],
    ['another grade and the same school', { grade: '11' }, {}, true],
    ['another school and the same grade', { school: 'Cascade' }, {}, true],
    ['another school and grade', elsewhere, {}, false],
    [
      'another school and grade, and the same address',
      { ...elsewhere, email: 'Ana@students.example' },
      { email: 'ana@students.example' },
      true,
    ],
    ['another school and grade, and only one address', { ...elsewhere, email: 'a@b.example' }, {}, false],
    ['another first name', { firstName: 'Anna' }, {}, false],
    ['names that only run together alike', { firstName: 'Anal', lastName: 'ópez' }, {}, false],
    ['one cancelled', { status: 'cancelled' }, {}, false],
    ['the row cancelled', {}, { status: 'cancelled' }, false],
    ['one waiting', { status: 'waitlisted' }, {}, true],
    ['a chaperone', {}, { kind: 'chaperone' }, false],
    ['merged already', {}, { mergedInto: 'alone', status: 'cancelled' }, false],
    ['whose merge a crash stopped', {}, { mergedInto: 'alone' }, true],
    ['on its way into another', {}, { mergedInto: 'another' }, false],
  ] as [string, Partial<Registration>, Partial<Registration>, boolean][])('%s', (_, mine, theirs, isPair) => {
    const pairs = pairsOf([onRoster(theirs), alone(mine)]);
    expect(pairs.map((pair) => [pair.alone.id, pair.onRoster.id])).toEqual(isPair ? [['alone', 'row']] : []);
  });

  const walkIn = { device: 'phone', station: 'door', blank: '', overCapacity: false };
  const checkIn = { at: '2027-03-04T17:00:00.000Z', scan: 'phone.scan', station: 'door' };
  const merged = { group: 'class', mergedFrom: ['row'] };
  it.each([
    ['the same in everything', {}, {}, true],
    ['another grade', { grade: '11' }, {}, true],
    ['another school and the same grade', { school: 'Cascade' }, {}, false],
    ['who came by the one made before', { checkIn }, {}, false],
    ['whose merge a crash stopped', { checkIn }, { mergedInto: 'alone' }, true],
    ['who is one with a roster’s already', merged, {}, true],
    ['two walk-ins', { walkIn }, {}, false],
    ['a walk-in taken back', {}, { status: 'cancelled' }, false],
  ] as [string, Partial<Registration>, Partial<Registration>, boolean][])(
    'may be a walk-in’s and one made before: %s',
    (_, mine, theirs, isPair) => {
      const pairs = pairsOf([one('row', { walkIn, ...theirs }), alone(mine)]);
      expect(pairs.map((pair) => [pair.alone.id, pair.onRoster.id])).toEqual(
        isPair ? [['alone', 'row']] : [],
      );
    },
  );

  it('let a walk-in stand for a roster’s row', () => {
    const pairs = pairsOf([one('walk-in', { walkIn, checkIn }), onRoster()]);
    expect(pairs.map((pair) => `${pair.alone.id} ${pair.onRoster.id}`)).toEqual(['walk-in row']);
  });

  it('are never two made alone, nor two of a roster', () => {
    expect(pairsOf([one('a'), one('b')])).toEqual([]);
    expect(pairsOf([onRoster(), one('other', { group: 'another' })])).toEqual([]);
  });

  it('are listed in the order of last names, each way they can be', () => {
    const zed = { lastName: 'Zed' };
    const pairs = pairsOf([
      one('z', zed),
      one('zrow', { ...zed, group: 'class' }),
      alone(),
      onRoster(),
      one('twin'),
    ]);
    expect(pairs.map((pair) => `${pair.alone.id} ${pair.onRoster.id}`)).toEqual([
      'alone row',
      'twin row',
      'z zrow',
    ]);
  });
});
