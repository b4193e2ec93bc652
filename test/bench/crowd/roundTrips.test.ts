import { expect, it } from 'vitest';
import { roundTrips } from './roundTrips.ts';

const between = (sentAt: number, answeredAt: number) => ({ sentAt, answeredAt });

it.each([
  { title: 'nothing is no round trip', exchanges: [], trips: 0 },
  { title: 'two at once are one', exchanges: [between(0, 5), between(1, 4)], trips: 1 },
  { title: 'one after the other are two', exchanges: [between(5, 9), between(0, 5)], trips: 2 },
  {
    title: 'what goes on beside a row of two adds none',
    exchanges: [between(0, 5), between(6, 9), between(1, 20)],
    trips: 2,
  },
  {
    title: 'a row of three is three, however long another takes',
    exchanges: [between(0, 2), between(3, 4), between(5, 6), between(0, 30)],
    trips: 3,
  },
])('$title', ({ exchanges, trips }) => {
  expect(roundTrips(exchanges)).toBe(trips);
});
