import { describe, expect, it } from 'vitest';
import type { Scan, Undo } from '#domain/checkin.ts';
import { readingsOf, sessionsCameTo, visitsOf } from '#domain/visits.ts';

const hospital = { stationKind: 'booth', stationOf: 'hospital' } as const;
const pharmacy = { stationKind: 'booth', stationOf: 'pharmacy' } as const;

/** A reading at this minute of the morning, at the hospital's booth unless said. */
function scan(minute: number, given: Partial<Scan> = {}): Scan {
  return {
    event: 'event',
    registration: 'maya',
    id: `phone.${minute}`,
    kind: 'scan',
    at: `2027-03-04T18:${String(minute).padStart(2, '0')}:00.000Z`,
    station: 'station',
    ...hospital,
    device: 'phone',
    badgeVersion: 1,
    open: true,
    ...given,
  };
}

function undo(undoes: string): Undo {
  return {
    event: 'event',
    registration: 'maya',
    id: `u.${undoes}`,
    kind: 'undo',
    at: '',
    undoes,
    by: 'phone',
  };
}

const ownVisits = (...records: (Scan | Undo)[]) => visitsOf(readingsOf([{ badgeVersion: 1, records }]));
const minutes = (visits: { employer: string; at: string }[]) =>
  visits.map(({ employer, at }) => `${employer} ${at.slice(14, 16)}`);

describe('the visits of a student', () => {
  it.each([
    { what: 'one scan at a booth', records: [scan(5)], visits: ['hospital 05'] },
    { what: 'a badge held there twice', records: [scan(5), scan(9)], visits: ['hospital 05'] },
    { what: 'scans that come in any order', records: [scan(9), scan(5)], visits: ['hospital 05'] },
    {
      what: 'two booths, the first visit first',
      records: [scan(9), scan(7, pharmacy)],
      visits: ['pharmacy 07', 'hospital 09'],
    },
    { what: 'a scan that was taken back', records: [scan(5), undo('phone.5')], visits: [] },
    { what: 'an undo that came before its scan', records: [undo('phone.5'), scan(5)], visits: [] },
    {
      what: 'the first of two taken back',
      records: [scan(5), scan(9), undo('phone.5')],
      visits: ['hospital 09'],
    },
    { what: 'a badge that was reissued since', records: [scan(5, { badgeVersion: 2 })], visits: [] },
    { what: 'a scan after hours', records: [scan(5, { open: false })], visits: ['hospital 05'] },
    {
      what: 'a scan rescued from a revoked phone',
      records: [scan(5, { rescued: true })],
      visits: ['hospital 05'],
    },
    {
      what: 'doors and sessions, which are no booths',
      records: [scan(5, { stationKind: 'door' }), scan(6, { stationKind: 'session', stationOf: 'panel' })],
      visits: [],
    },
  ])('come of $what', ({ records, visits }) => {
    expect(minutes(ownVisits(...records))).toEqual(visits);
    expect(minutes(ownVisits(...records.toReversed()))).toEqual(visits);
  });

  it('come of all badges that are the student’s, each by its own version', () => {
    const logs = [
      { badgeVersion: 2, records: [scan(5, { badgeVersion: 1, ...pharmacy }), scan(9, { badgeVersion: 2 })] },
      { badgeVersion: 1, records: [scan(3, { registration: 'blank', id: 'phone.blank' })] },
    ];
    expect(minutes(visitsOf(readingsOf(logs)))).toEqual(['hospital 03']);
  });

  it('know an undo that was kept under another of the student’s badges', () => {
    const logs = [
      { badgeVersion: 1, records: [scan(5)] },
      { badgeVersion: 1, records: [undo('phone.5')] },
    ];
    expect(visitsOf(readingsOf(logs))).toEqual([]);
  });
});

it('a student came to each session once, however often the badge was read there', () => {
  const panel = { stationKind: 'session', stationOf: 'panel' } as const;
  const records = [
    scan(1, panel),
    scan(2, panel),
    scan(3, { ...panel, stationOf: 'tour' }),
    undo('phone.3'),
    scan(4),
  ];
  expect([...sessionsCameTo(readingsOf([{ badgeVersion: 1, records }]))]).toEqual(['panel']);
});
