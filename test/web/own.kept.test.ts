import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Own } from '#web/register/draft.ts';
import {
  dropOldRegistrations,
  dropRegistration,
  dropRegistrations,
  type KeptRegistration,
  keepRegistration,
  keptRegistration,
  keptRegistrations,
} from '#web/register/ownDevice.ts';

const now = Date.parse('2027-03-01T17:00:00.000Z');

const kept = (registrationId: string, changes: Partial<Own> = {}): KeptRegistration => ({
  secret: `secret of ${registrationId}`,
  own: {
    registrationId,
    firstName: 'Maya',
    accommodations: '',
    event: { endsAt: '2027-03-04T20:00:00.000Z' },
    ...changes,
  } as Own,
  badge: '<svg/>',
  at: '2027-03-01T17:00:00.000Z',
});

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('location', { search: '' });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.spyOn(Date, 'now').mockReturnValue(now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what a student’s own device keeps', () => {
  test('is one state of each registration, the last opened first', () => {
    keepRegistration(kept('maya'));
    keepRegistration(kept('leo', { firstName: 'Leo' }));
    keepRegistration(kept('maya', { firstName: 'Maia' }));
    expect(keptRegistrations().map(({ own }) => own.firstName)).toEqual(['Maia', 'Leo']);
    expect(keptRegistration('secret of leo')?.own.firstName).toBe('Leo');
  });

  test('never holds what the student needs to take part', () => {
    keepRegistration(kept('maya', { accommodations: 'Step-free access' }));
    expect([...stored.values()].join()).not.toContain('Step-free');
  });

  test('is forgotten one by one or all at once, and then leaves no trace', () => {
    keepRegistration(kept('maya'));
    keepRegistration(kept('leo'));
    dropRegistration('secret of maya');
    expect(keptRegistrations().map(({ secret }) => secret)).toEqual(['secret of leo']);
    dropRegistrations();
    expect(stored.size).toBe(0);
  });

  test.each([
    ['2027-03-11T19:59:00.000Z', 1],
    ['2027-03-11T20:00:00.000Z', 0],
  ])('ends seven days after the event: on %s it is %i', (instant, count) => {
    keepRegistration(kept('maya'));
    expect(keptRegistrations(Date.parse(instant))).toHaveLength(count);
  });

  test('is taken out of the storage when it ends, and where students share the computer', () => {
    keepRegistration(kept('maya'));
    dropOldRegistrations();
    expect(stored.size).toBe(1);
    vi.mocked(Date.now).mockReturnValue(Date.parse('2027-03-12T00:00:00.000Z'));
    dropOldRegistrations();
    expect(stored.size).toBe(0);
  });

  test('is nothing on a computer that students share', () => {
    keepRegistration(kept('maya'));
    vi.stubGlobal('location', { search: '?shared' });
    expect(keptRegistrations()).toEqual([]);
  });

  test('is nothing where an older page wrote something else, or where storage is switched off', () => {
    stored.set('turnout.own', '{"not":"a list"}');
    expect(keptRegistrations()).toEqual([]);
    const off = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: off, setItem: off, removeItem: off });
    expect(keptRegistrations()).toEqual([]);
    expect(keepRegistration(kept('maya'))).toBe(false);
  });
});
