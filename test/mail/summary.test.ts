import { describe, expect, test } from 'vitest';
import type { Attendance } from '#domain/attendance.ts';
import { interests } from '#domain/vocabulary.ts';
import { summary } from '#mail/messages/summary.ts';
import { arrivals, employer, healthEvent, marisol, panel, summaryFacts } from './mailFacts.ts';

const sentence = (attendance: Partial<Attendance> = {}) => {
  const { text } = summary(summaryFacts(attendance, { earlier: undefined }));
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
    expect(fair.text).toMatch(/^276 smaller schools +\d+,\d+ +2,760 +\d+%$/m);
    expect(fair.html.length).toBeLessThan(60_000);
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

describe('beside the organization’s earlier events', () => {
  test.each([
    [{ events: 4, rate: 0.68 }, 'That is 6 points more than at your last 4 events (68%).'],
    [{ events: 1, rate: 0.75 }, 'That is 1 point less than at your last event (75%).'],
    [{ events: 2, rate: 0.7449 }, 'That is the same share as at your last 2 events (74%).'],
  ])('of %o', (earlier, words) => {
    expect(summary(summaryFacts({}, { earlier })).text).toContain(words);
  });
});

describe('what went wrong', () => {
  const wrong = { bounced: 0, complained: 0, failed: 0, neverSynced: [], unknownBadges: 0 };
  test('is told, phones first', () => {
    const { text } = summary(summaryFacts());
    expect(text).toMatch(
      /What to look into\n-+\n\n\* Tom’s phone\n {2}Main door · 12 scans were still on this phone/,
    );
    expect(text).toContain('* The mail of 2 people came back.');
    expect(text).toContain('* Badges that belong to nobody here were read 4 times.');
  });
  test('is said to be nothing where it was nothing', () => {
    expect(summary(summaryFacts({}, { wrong })).text).toContain('Nothing went wrong');
  });
  test('stays readable where a whole box of phones was lost', () => {
    const neverSynced = Array.from({ length: 40 }, (_, index) => ({
      name: `Phone ${index}`,
      station: 'Door',
      waiting: 0,
    }));
    const { text } = summary(summaryFacts({}, { wrong: { ...wrong, neverSynced } }));
    expect(text).toContain('This phone was not heard of again.');
    expect(text).toContain('* and 34 more phones: see the devices in the console');
  });
});

describe('sessions, interests and booths', () => {
  const { text } = summary(summaryFacts());
  test('have their figures, booths by visits', () => {
    expect(text).toMatch(/^A day in the emergency room, 10:00 AM – 10:45 AM · Library +41$/m);
    expect(text).toMatch(/^Healthcare and human services +81 +64 +79%$/m);
    expect(
      [...text.matchAll(/^(Cascade|Northwest|Stillaguamish)[\w ]+? +(\d+) +\d+$/gm)].map(
        ([, name, visits]) => [name, visits],
      ),
    ).toEqual([
      ['Cascade', '52'],
      ['Northwest', '29'],
      ['Stillaguamish', '6'],
    ]);
  });
  test('are left out where no badge was read at one', () => {
    const stations = {
      sessions: [{ session: 's1', came: 0 }],
      booths: [{ employer: 'e1', visits: 0, shared: 0 }],
    };
    expect(summary(summaryFacts({}, { stations })).text).not.toMatch(/Booths by visits|Sessions\n/);
  });
});

test('a second summary says that it is, and why it came', () => {
  const { subject, text } = summary(summaryFacts({}, { settled: true }));
  expect(subject).toBe('Final attendance: Riverbend Healthcare Career Event');
  expect(text).toContain('Late scans came in after the first summary');
});

test('a statewide fair’s summary stays small, whatever schools and booths are called', () => {
  const name = '&'.repeat(100);
  const many = <Row>(count: number, row: (index: number) => Row) =>
    Array.from({ length: count }, (_, index) => row(index));
  const { html } = summary({
    ...summaryFacts({
      bySchool: many(300, (index) => ({ school: `${index}${name}`, registered: 900 - index, came: 500 })),
      arrivals: arrivals(...many(200, (index) => index)),
    }),
    event: healthEvent({
      sessions: many(60, (index) => ({ ...panel, id: `s${index}`, title: name, room: name })),
      employers: many(200, (index) => employer({ id: `e${index}`, name })),
    }),
    byInterest: interests.map((interest) => ({ interest, registered: 900, came: 800 })),
    stations: {
      sessions: many(60, (index) => ({ session: `s${index}`, came: 40 })),
      booths: many(200, (index) => ({ employer: `e${index}`, visits: 400 - index, shared: 12 })),
    },
    wrong: {
      ...{ bounced: 1, complained: 1, failed: 1, unknownBadges: 9 },
      neverSynced: many(40, () => ({ name, station: name, waiting: 3 })),
    },
  });
  expect(Buffer.byteLength(html)).toBeLessThan(60_000);
});
