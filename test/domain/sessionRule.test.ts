import { describe, expect, it } from 'vitest';
import { overlap } from '#domain/registration.ts';
import { type OpenSession, sessionsByRule, type Unit } from '#domain/sessionRule.ts';
import fc from '#test/support/seededChecks.ts';

/** A session of half an hour, in one of the day's slots. */
const session = (id: string, slot: number, left: number, capacity = Math.max(1, left)): OpenSession => ({
  ...{ id, left, capacity },
  startsAt: new Date(Date.UTC(2027, 2, 4, 17, slot * 30)).toISOString(),
  endsAt: new Date(Date.UTC(2027, 2, 4, 17, slot * 30 + 30)).toISOString(),
});
const unit = (
  size: number,
  preferences: string[] = [],
  held: string[] = [],
  beside: string[] = [],
): Unit => ({ size, preferences, beside, held });

describe('sessions by rule', () => {
  it.each([
    ['nobody gets anything where there is nothing', [unit(1)], [], [[]]],
    ['one gets the only session', [unit(1)], [session('lab', 0, 5)], [['lab']]],
    ['a full one is given to nobody', [unit(1)], [session('lab', 0, 0, 5)], [[]]],
    ['a unit that does not fit is not split', [unit(6)], [session('lab', 0, 5)], [[]]],
    [
      'what is liked best goes first, and what is liked next where that is full',
      [unit(1, ['lab', 'tour']), unit(1, ['lab', 'tour'])],
      [session('tour', 0, 9), session('lab', 0, 1)],
      [['lab'], ['tour']],
    ],
    [
      'the larger choose first, since they fit in less',
      [unit(1, ['lab', 'tour']), unit(3, ['lab'])],
      [session('lab', 0, 3), session('tour', 0, 3)],
      [['tour'], ['lab']],
    ],
    [
      'what was left out is given to nobody, not even to who goes without',
      [unit(1, ['lab']), unit(1, ['lab'])],
      [session('lab', 0, 1), session('tour', 0, 9), session('talk', 1, 9)],
      [['lab'], []],
    ],
    ['wishes that are all gone are none', [unit(1, ['gone'])], [session('lab', 0, 9)], [['lab']]],
    [
      'who joins others best goes where they are',
      [unit(1, ['lab', 'tour'], [], ['tour']), unit(1, [], [], ['tour'])],
      [session('lab', 0, 9), session('tour', 0, 9)],
      [['tour'], ['tour']],
    ],
    [
      'who joins others does not follow them where that was left out',
      [unit(1, ['lab'], [], ['tour'])],
      [session('lab', 0, 9), session('tour', 0, 9), session('talk', 1, 9)],
      [['lab']],
    ],
    [
      'without preferences all spread evenly',
      [unit(1), unit(1), unit(1), unit(1)],
      [session('lab', 0, 4), session('tour', 0, 4)],
      [['lab'], ['tour'], ['lab'], ['tour']],
    ],
    [
      'nobody is in two at the same time, whatever they hold already',
      [unit(1, [], ['lab'])],
      [session('lab', 0, 9), session('tour', 0, 9), session('talk', 1, 9)],
      [['talk']],
    ],
    [
      'who came off worse before chooses first after',
      [unit(1, ['lab', 'tour', 'talk', 'walk']), unit(1, ['lab', 'tour', 'talk', 'walk'])],
      [session('lab', 0, 1), session('tour', 0, 1), session('talk', 1, 1), session('walk', 1, 1)],
      [
        ['lab', 'walk'],
        ['tour', 'talk'],
      ],
    ],
  ] as [string, Unit[], OpenSession[], string[][]][])('%s', (_, units, sessions, expected) => {
    expect(sessionsByRule(units, sessions)).toEqual(expected);
  });

  const scenes = fc
    .array(
      fc.record({
        slot: fc.integer({ min: 0, max: 3 }),
        capacity: fc.integer({ min: 1, max: 30 }),
        taken: fc.integer({ min: 0, max: 30 }),
      }),
      { maxLength: 8 },
    )
    .map((all) =>
      all.map(({ slot, capacity, taken }, index) =>
        session(`session${index}`, slot, Math.max(0, capacity - taken), capacity),
      ),
    )
    .chain((sessions) => {
      const some = fc.shuffledSubarray([...sessions.map(({ id }) => id), 'gone']);
      const held = fc.shuffledSubarray(sessions.map(({ id }) => id)).map((ids) => apart(ids, sessions));
      const size = fc.integer({ min: 1, max: 20 });
      const units = fc.array(fc.record({ size, preferences: some, beside: some, held }), { maxLength: 20 });
      return fc.record({ sessions: fc.constant(sessions), units });
    });
  /** Of these sessions, some of which no two are at the same time. */
  function apart(ids: string[], sessions: OpenSession[]): string[] {
    const byId = new Map(sessions.map((one) => [one.id, one]));
    return ids.filter(
      (id, index) => !ids.slice(0, index).some((other) => overlap(byId.get(id), byId.get(other))),
    );
  }
  const check = (holds: (units: Unit[], sessions: OpenSession[], given: string[][]) => void) =>
    fc.assert(
      fc.property(scenes, ({ units, sessions }) => holds(units, sessions, sessionsByRule(units, sessions))),
      { numRuns: 300 },
    );
  /** What a unit may be given. */
  const mayHave = ({ preferences }: Unit, sessions: OpenSession[]) => {
    const wanted = sessions.filter(({ id }) => preferences.includes(id));
    return wanted.length ? wanted : sessions;
  };
  const goingTo = (id: string, units: Unit[], given: string[][]) =>
    units.reduce((sum, { size }, index) => sum + (given[index]?.includes(id) ? size : 0), 0);

  it('are never more than there are places left', () => {
    check((units, sessions, given) => {
      for (const { id, left } of sessions) expect(goingTo(id, units, given)).toBeLessThanOrEqual(left);
    });
  });

  it('are never two at the same time, those held already included, and none that does not exist', () => {
    check((units, sessions, given) => {
      for (const [index, one] of units.entries()) {
        const all = [...one.held, ...(given[index] ?? [])];
        expect(apart(all, sessions)).toEqual(all);
        expect(all.every((id) => sessions.some((known) => known.id === id))).toBe(true);
      }
    });
  });

  it('are only those that a unit would like, where it would like any', () => {
    check((units, sessions, given) => {
      for (const [index, one] of units.entries()) {
        const allowed = mayHave(one, sessions).map(({ id }) => id);
        expect(allowed).toEqual(expect.arrayContaining(given[index] ?? []));
      }
    });
  });

  it('leave no unit without one that it could still have', () => {
    check((units, sessions, given) => {
      for (const [index, one] of units.entries()) {
        const mine = [...one.held, ...(given[index] ?? [])];
        const missed = mayHave(one, sessions).filter(
          ({ id, left }) =>
            left - goingTo(id, units, given) >= one.size &&
            apart([...mine, id], sessions).length > mine.length,
        );
        expect(missed).toEqual([]);
      }
    });
  });

  it('are what each likes best where there is room for all', () => {
    check((units, sessions) => {
      const roomy = sessions.map((one) => ({ ...one, left: 1_000, capacity: 1_000 }));
      const given = sessionsByRule(units, roomy);
      for (const [index, one] of units.entries()) {
        const dear = one.beside.filter((id) => mayHave(one, roomy).some((may) => may.id === id));
        const liked = [...new Set([...one.held, ...dear, ...one.preferences])];
        const wanted = apart(
          liked.filter((id) => id !== 'gone'),
          roomy,
        );
        expect(given[index]).toEqual(expect.arrayContaining(wanted.slice(one.held.length)));
      }
    });
  });

  it('are the same whenever they are given', () => {
    check((units, sessions, given) => {
      expect(sessionsByRule(structuredClone(units), structuredClone(sessions))).toEqual(given);
    });
  });
});
