import { expect, test } from 'vitest';
import { calendarFile } from '#mail/calendar.ts';
import { calendarEntry } from '#mail/calendarEntry.ts';
import { healthEvent, studentFacts } from './mailFacts.ts';

const sender = { name: 'Turnout', address: 'hello@turnout.example' };
const now = new Date('2027-02-01T10:00:00Z');

/** The properties of a calendar file by name, with folded lines joined. */
function properties(facts = studentFacts()): Record<string, string> {
  const file = calendarFile(calendarEntry(facts), sender, now);
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r?\n?$/);
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => [line.split(/[:;]/)[0], line.slice(line.search(/[:;]/) + 1)]),
  );
}

test('a calendar file says when in UTC, where, what, and who publishes it', () => {
  expect(properties()).toMatchObject({
    METHOD: 'PUBLISH',
    VERSION: '2.0',
    UID: 'k3v9x0m2q7@turnout.example',
    DTSTAMP: '20270201T100000Z',
    DTSTART: '20270304T170000Z',
    DTEND: '20270304T210000Z',
    SUMMARY: 'Riverbend Healthcare Career Event',
    LOCATION: 'Riverbend Skills Center\\, 410 River Road\\, Arlington\\, WA 98223',
    STATUS: 'CONFIRMED',
  });
});

test('it lists the sessions that are confirmed, and not those that wait', () => {
  const { DESCRIPTION } = properties();
  expect(DESCRIPTION).toContain('A day in the emergency room');
  expect(DESCRIPTION).not.toContain('Imaging workshop');
});

test('calendars are shared, so it holds no private link, no badge and no name', () => {
  const file = calendarFile(calendarEntry(studentFacts()), sender, now);
  expect(file).not.toMatch(/\/r\/|\/B\/|Marisol|Quintanilla/);
});

test('a change of the registration or of the event raises its sequence and keeps its UID', () => {
  const first = properties();
  const changedByStudent = properties(studentFacts({ revision: 2 }));
  const changedByOrganizer = properties(studentFacts({}, { revision: healthEvent().revision + 1 }));
  for (const later of [changedByStudent, changedByOrganizer]) {
    expect(Number(later.SEQUENCE)).toBeGreaterThan(Number(first.SEQUENCE));
    expect(later.UID).toBe(first.UID);
  }
});
