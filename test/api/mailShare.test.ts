import { describe, expect, it } from 'vitest';
import { shareOf } from '#functions/mailer/run.ts';

const now = new Date('2027-03-01T17:00:00.000Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

describe('What a run waits for', () => {
  it.each([
    {
      what: 'a slot that comes within seconds',
      run: { goOnAt: inSeconds(25), forShare: true },
      share: 'turn',
    },
    { what: 'more of the mails of 24 hours', run: { goOnAt: inSeconds(600), forShare: true }, share: 'day' },
    { what: 'a carrier that is down', run: { goOnAt: inSeconds(600) }, share: undefined },
  ])('is told by how long it waits: $what', ({ run, share }) => {
    expect(shareOf(run, now)).toBe(share);
  });
});
