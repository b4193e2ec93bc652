import type { Answer } from '#contract/contract.ts';
import { newToken } from '#domain/ids.ts';
import { random } from '#store/keys.ts';
import { secretOf } from './people.ts';
import type { Turnout } from './turnout.ts';

/** When the stations of the healthcare morning have been open for half an hour. */
export const doorsOpen = '2027-03-04T15:30:00.000Z';

/** What a phone joins a station with, by the station's link or a supervisor's. */
export function joining(link: string, changes: object = {}) {
  return { station: secretOf(link), name: 'Sam', attempt: newAttempt(), ...changes };
}

/** 128 random bits, as a phone makes them once per attempt to join. */
export function newAttempt(): string {
  return newToken(random);
}

/** A phone that has joined a station, whose hours the clock must be in. */
export function enrolled(
  turnout: Pick<Turnout, 'someone'>,
  link: string,
  changes: object = {},
): Promise<Answer<'enrollDevice'>> {
  return turnout.someone().get('enrollDevice', joining(link, changes));
}

/** Does something as if it were the moment that an event starts, and puts the clock back. */
export async function atTheStart<T>(
  { clock }: Pick<Turnout, 'clock'>,
  { startsAt }: Pick<Answer<'readEvent'>, 'startsAt'>,
  work: () => Promise<T>,
): Promise<T> {
  const before = clock.read().toISOString();
  clock.moveTo(startsAt);
  try {
    return await work();
  } finally {
    clock.moveTo(before);
  }
}
