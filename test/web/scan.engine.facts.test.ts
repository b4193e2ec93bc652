import { describe, expect, test } from 'vitest';
import { ServerTime } from '#web/scan/engine/serverTime.ts';
import { WhoCameIn } from '#web/scan/engine/whoCameIn.ts';

describe('the server’s time as a phone can tell it', () => {
  const synced = { serverAt: 1_000_000, phoneAt: 5_000 };
  const aClock = () => {
    const clock = { phone: 5_000, passed: 0 };
    const time = new ServerTime({ now: () => clock.phone, steady: () => clock.passed });
    time.set(synced);
    return { clock, time };
  };

  test('is right on a phone whose clock was wrong from the start', () => {
    const { clock, time } = aClock();
    Object.assign(clock, { phone: 65_000, passed: 60_000 });
    expect(time.now()).toBe(1_060_000);
    expect(time.of(5_500)).toBe(1_000_500);
  });

  test('goes on where that clock is set back', () => {
    const { clock, time } = aClock();
    Object.assign(clock, { phone: 0, passed: 60_000 });
    expect(time.now()).toBe(1_060_000);
  });

  test('goes on where the phone slept', () => {
    const { clock, time } = aClock();
    Object.assign(clock, { phone: 65_000, passed: 0 });
    expect(time.now()).toBe(1_060_000);
  });

  test('is never before the latest sync, whatever the clock says after a restart', () => {
    expect(new ServerTime({ now: () => 0, steady: () => 0 }, synced).now()).toBe(1_000_000);
  });
});

describe('who came in, as a phone knows it', () => {
  const at = '2027-03-04T16:50:00.000Z';
  const later = '2027-03-04T16:55:00.000Z';
  const never = () => false;

  test('an own entry counts at once, and the server’s word is stronger', () => {
    const known = new WhoCameIn();
    known.letIn('tag', 'entry', later);
    expect(known.since('tag', 'here')).toEqual({ at: later, station: 'here' });
    known.told('tag', { at, station: 'elsewhere' }, never);
    expect(known.since('tag', 'here')).toEqual({ at, station: 'elsewhere' });
  });

  test('taking an own entry back leaves a check-in made elsewhere', () => {
    const known = new WhoCameIn();
    known.letIn('tag', 'entry', later);
    known.told('tag', { at, station: 'elsewhere' }, never);
    expect(known.takenBack('tag', 'entry')).toEqual({ at, station: 'elsewhere' });
  });

  test('taking an own entry back also takes the server’s word of that very entry', () => {
    const known = new WhoCameIn();
    known.letIn('tag', 'entry', later);
    known.told('tag', { at: '2027-03-04T16:55:02.000Z', station: 'here', mine: true }, never);
    expect(known.takenBack('tag', 'entry')).toBeUndefined();
    expect(known.since('tag', 'here')).toBeUndefined();
  });

  test('taking an own entry back leaves the check-in of another phone at the same door, moments apart', () => {
    const known = new WhoCameIn();
    known.letIn('tag', 'entry', later);
    known.told('tag', { at: '2027-03-04T16:54:59.000Z', station: 'here' }, never);
    expect(known.takenBack('tag', 'entry')).toMatchObject({ at: '2027-03-04T16:54:59.000Z' });
    expect(known.since('tag', 'here')).toBeDefined();
  });

  test('taking back another entry changes nothing', () => {
    const known = new WhoCameIn();
    known.letIn('tag', 'entry', at);
    known.takenBack('tag', 'another');
    expect(known.since('tag', 'here')).toBeDefined();
  });

  test('an undo that the server tells of does not touch an entry it has not got yet', () => {
    const known = new WhoCameIn();
    known.letIn('tag', 'entry', at);
    known.told('tag', {}, (entry) => entry === 'entry');
    expect(known.since('tag', 'here')).toEqual({ at, station: 'here' });
    known.told('tag', {}, never);
    expect(known.since('tag', 'here')).toBeUndefined();
  });
});
