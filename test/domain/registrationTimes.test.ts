import { describe, expect, it } from 'vitest';
import { accommodationsEnd } from '#domain/accommodations.ts';
import { registrationPhase } from '#domain/registrationTimes.ts';

describe('registration is', () => {
  const opensAt = '2027-03-01T17:00:00.000Z';
  const closesAt = '2027-03-03T17:00:00.000Z';
  const endsAt = '2027-03-04T20:00:00.000Z';
  it.each([
    ['open', { opensAt: '', closesAt: '' }, '1999-01-01T00:00:00.000Z'],
    ['open', { opensAt: '', closesAt: '' }, '2027-03-04T19:59:59.999Z'],
    ['closed', { opensAt: '', closesAt: '' }, endsAt],
    ['not-yet', { opensAt, closesAt }, '2027-03-01T16:59:59.999Z'],
    ['open', { opensAt, closesAt }, opensAt],
    ['open', { opensAt, closesAt }, '2027-03-03T16:59:59.999Z'],
    ['closed', { opensAt, closesAt }, closesAt],
    ['closed', { opensAt: '', closesAt }, closesAt],
    ['not-yet', { opensAt, closesAt: '' }, '2027-02-01T00:00:00.000Z'],
    ['closed', { opensAt, closesAt: '2027-04-01T00:00:00.000Z' }, endsAt],
  ])('%s with %j at %s', (phase, times, now) => {
    expect(registrationPhase({ endsAt, ...times }, new Date(now))).toBe(phase);
  });
});

describe('what students wrote about accommodations', () => {
  it('is deleted seven days after the event, to the millisecond, also where clocks change in between', () => {
    expect(accommodationsEnd({ endsAt: '2027-03-12T20:00:00.000Z' })).toBe('2027-03-19T20:00:00.000Z');
  });
});
