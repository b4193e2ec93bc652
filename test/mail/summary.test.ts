import { describe, expect, test } from 'vitest';
import type { Attendance } from '#domain/attendance.ts';
import { summary } from '#mail/messages/summary.ts';
import { arrivals, marisol, summaryFacts } from './mailFacts.ts';

const sentence = (attendance: Partial<Attendance> = {}) => {
  const { text } = summary(summaryFacts(attendance));
  return text.split('\n\n')[2];
};

describe('the first sentence of a summary', () => {
  test.each<[number, number, string]>([
    [98, 73, '73 of 98 registered students came (74%) to Riverbend Healthcare Career Event.'],
    [2500, 1204, '1,204 of 2,500 registered students came (48%) to Riverbend Healthcare Career Event.'],
    [40, 0, 'None of the 40 registered students was checked in at Riverbend Healthcare Career Event.'],
    [1, 1, 'The one registered student came to Riverbend Healthcare Career Event.'],
    [1, 0, 'The one registered student was not checked in at Riverbend Healthcare Career Event.'],
    [0, 0, 'Nobody registered for Riverbend Healthcare Career Event.'],
  ])('of %i registered, %i came', (registered, came, expected) => {
    expect(sentence({ registered, came, arrivals: [] })).toBe(expected);
  });

  test('is followed by when it was busiest, in the event’s time zone', () => {
    expect(sentence()).toContain('The busiest five minutes began at 8:55 AM, with 22 arrivals.');
  });
});

describe('the figures of a summary', () => {
  const { text, html } = summary(summaryFacts());

  test.each([
    ['registered', 98],
    ['came', 73],
    ['missed it', 25],
    ['were walk-ins', 4],
    ['still on the waitlist', 6],
    ['cancelled before', 3],
  ])('say how many %s', (label, value) => {
    expect(text).toMatch(new RegExp(`^${label} +${value}$`, 'm'));
    expect(html).toContain(`>${value}</div>`);
  });

  test('list the schools by size, with shares', () => {
    const schools = [...text.matchAll(/^(\w+ High School) +(\d+) +(\d+) +(\d+%)$/gm)].map((row) =>
      row.slice(1),
    );
    expect(schools).toEqual([
      ['Arlington High School', '52', '44', '85%'],
      ['Stanwood High School', '30', '20', '67%'],
      ['Weston High School', '16', '9', '56%'],
    ]);
  });

  test('list the grades', () => {
    expect(text).toMatch(/^11th grade +60 +47 +78%$/m);
  });

  test('name no student', () => {
    expect(text + html).not.toMatch(new RegExp(`${marisol.firstName}|${marisol.lastName}`));
  });

  test('sum up the smallest schools of a statewide fair, so that the columns still add up', () => {
    const bySchool = Array.from({ length: 300 }, (_, index) => ({
      school: `School ${index}`,
      registered: 400 - index,
      came: 10,
    }));
    const fair = summary(summaryFacts({ bySchool }));
    expect(fair.text).toMatch(/^251 smaller schools +\d+,\d+ +2,510 +\d+%$/m);
    expect(fair.html.length).toBeLessThan(90_000);
  });
});

describe('arrivals over time', () => {
  test('are bars drawn with cells, as long as their share of the most, with their figures beside', () => {
    const { html } = summary(summaryFacts({ arrivals: arrivals(10, 20, 5) }));
    const chart = html.slice(html.indexOf('<caption'), html.indexOf('By school'));
    expect([...chart.matchAll(/width="(\d+)%"/g)].map(([, width]) => width)).toEqual(['50', '100', '25']);
    expect(chart).toContain('8:45\u00a0AM'.replace('\u00a0', ' '));
    expect(chart).not.toContain('<img');
  });

  test('are drawn in the text part too', () => {
    const { text } = summary(summaryFacts({ arrivals: arrivals(10, 20, 0) }));
    expect(text).toMatch(/^8:45.AM +10 {2}#{15}$/m);
    expect(text).toMatch(/^8:50.AM +20 {2}#{30}$/m);
    expect(text).toMatch(/^8:55.AM +0$/m);
  });

  test('a long quiet stretch is one row', () => {
    const { text } = summary(summaryFacts({ arrivals: arrivals(4, 0, 0, 0, 2) }));
    expect(text).toMatch(/^8:50.AM – 9:05.AM +0$/m);
  });

  test('of a very long event come in longer steps, and none is lost', () => {
    const { text } = summary(summaryFacts({ arrivals: arrivals(...Array.from({ length: 100 }, () => 3)) }));
    expect(text).toContain('in steps of 15 minutes');
    const counts = [...text.matchAll(/^\d+:\d\d.[AP]M +(\d+) {2}#+$/gm)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300);
  });

  test('are left out when nobody came', () => {
    expect(summary(summaryFacts({ came: 0, arrivals: [] })).text).not.toContain('Arrivals');
  });
});
