import { describe, expect, test } from 'vitest';
import { toldOf } from '#domain/news.ts';
import { employerChanged } from '#mail/messages/employerChanged.ts';
import { eventChanged } from '#mail/messages/eventChanged.ts';
import { groupEventChanged } from '#mail/messages/groupEventChanged.ts';
import { groupFacts } from './groupFacts.ts';
import { employerFacts, healthEvent, studentFacts, told } from './mailFacts.ts';

const before = toldOf(healthEvent());
const name = 'Riverbend Healthcare Career Event';

describe('a mail about a changed event', () => {
  test.each([
    [
      'day',
      { ...before, startsAt: '2027-02-25T17:00:00.000Z' },
      `New date: ${name}`,
      'It is now on Thursday, March 4, 9:00 AM.',
    ],
    [
      'time',
      { ...before, startsAt: '2027-03-04T18:00:00.000Z' },
      `New time: ${name}`,
      'It is now on Thursday, March 4, 9:00 AM.',
    ],
    [
      'zone',
      { ...before, timeZone: 'America/Denver' },
      `New time: ${name}`,
      'It is now on Thursday, March 4, 9:00 AM.',
    ],
    [
      'place',
      { ...before, place: { name: 'Gym', address: '' } },
      `New place: ${name}`,
      'It is now at Riverbend Skills Center.',
    ],
    [
      'day and place',
      told(),
      `New date and place: ${name}`,
      'It is now on Thursday, March 4, 9:00 AM, at Riverbend Skills Center.',
    ],
    [
      'time and place',
      { ...told(), startsAt: '2027-03-04T18:00:00.000Z' },
      `New time and place: ${name}`,
      'It is now on Thursday, March 4, 9:00 AM, at Riverbend Skills Center.',
    ],
    [
      'sessions',
      before,
      `Your sessions have changed: ${name}`,
      'See what is new. The event itself stays as it was.',
    ],
  ])('of another %s says on a locked screen how it is now', (_what, was, subject, preview) => {
    const facts = { told: was, changed: [] };
    expect(eventChanged({ ...studentFacts(), ...facts })).toMatchObject({ subject, preview });
    expect(groupEventChanged({ ...groupFacts(), told: was })).toMatchObject({ subject, preview });
    expect(employerChanged({ ...employerFacts(), told: was })).toMatchObject({ subject, preview });
  });

  test('shows what is new beside what it was, and only that twice', () => {
    const { text, html } = eventChanged({ ...studentFacts(), told: told(), changed: ['s1', 's9'] });
    expect(text).toContain(
      'Where:\n  Riverbend Skills Center\n  410 River Road, Arlington, WA 98223\n  Before:\n    Stanwood Community Hall',
    );
    expect(text).toContain(
      'A day in the emergency room:\n  10:00 AM – 10:45 AM · Library\n  Before:\n    10:00 AM – 10:45 AM · Gym',
    );
    expect(text).toContain('Ambulance tour:\n  No longer takes place');
    expect(text.match(/^When:$/gm)).toHaveLength(1);
    expect(html).toMatch(/<del>.*Stanwood Community Hall/);
  });

  test('tells a student of no session that is not theirs', () => {
    const { text } = eventChanged({ ...studentFacts(), told: told(), changed: [] });
    expect(text).not.toContain('Ambulance tour');
  });

  test('brings the calendar of who comes up to date, with a number that only rises', () => {
    const facts = { told: told(), changed: [] };
    const { calendar, badgeText } = eventChanged({ ...studentFacts({}, { revision: 7 }), ...facts });
    const earlier = eventChanged({ ...studentFacts({}, { revision: 6 }), ...facts }).calendar;
    expect(calendar?.sequence).toBeGreaterThan(earlier?.sequence ?? Number.POSITIVE_INFINITY);
    expect(calendar?.uid).toBe(earlier?.uid);
    expect(badgeText).toBeUndefined();
    expect(eventChanged({ ...studentFacts({ status: 'waitlisted' }), ...facts }).calendar).toBeUndefined();
  });
});
