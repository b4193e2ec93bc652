import { describe, expect, it } from 'vitest';
import { copyFaults, copyForm, daySentence, earliestDay } from '#web/console/copy/copyForm.ts';
import { toCheck } from '#web/console/copy/toCheck.ts';
import { careerDay } from './careerDay.ts';

const timeZone = 'America/Los_Angeles';
const event = (name: string, startsAt: string) => ({ id: 'ev1', name, startsAt, endsAt: startsAt, timeZone });
const now = new Date('2027-03-05T17:00:00.000Z');

describe('What the dialog suggests', () => {
  it.each([
    ['the same weekday a year later', '2027-03-04T17:00:00.000Z', '2028-03-02'],
    [
      'by the event’s calendar, on which it is still the day before',
      '2027-03-05T07:30:00.000Z',
      '2028-03-02',
    ],
    ['as many years later as it takes to be still to come', '2024-03-07T17:00:00.000Z', '2028-03-02'],
    ['a year after one that is still to come', '2027-10-14T16:00:00.000Z', '2028-10-12'],
    ['a year later where it is that day today', '2026-03-06T17:00:00.000Z', '2028-03-03'],
  ])('is %s', (_, startsAt, startsOn) => {
    expect(copyForm(event('Career Day', startsAt), now).startsOn).toBe(startsOn);
  });

  it('is a name with the new year in it', () => {
    const form = (name: string) => copyForm(event(name, '2027-03-04T17:00:00.000Z'), now);
    expect(form('Career Day 2027').name).toBe('Career Day 2028');
    expect(form('Career Day').name).toBe('Career Day');
  });
});

describe('The day that is chosen', () => {
  const outline = event('Career Day', '2027-03-04T17:00:00.000Z');
  it.each([
    ['2028-03-02', 'Thursday, March 2, 2028: a Thursday again'],
    ['2028-03-04', 'Saturday, March 4, 2028. It was on a Thursday'],
    ['', ''],
    // As it is while a year is typed, and where a browser takes a year of more digits.
    ['0202-03-02', ''],
    ['20288-03-02', ''],
  ])('%s is said as “%s”', (startsOn, said) => {
    expect(daySentence({ startsOn }, outline)).toBe(said);
  });

  it.each([
    ['2027-03-05', []],
    ['2027-03-04', ['startsOn']],
    ['', ['startsOn']],
  ])('%s has the faults %j on March 5', (startsOn, paths) => {
    const faults = copyFaults({ name: 'Career Day', startsOn }, earliestDay(outline, now));
    expect(faults.map(({ path }) => path)).toEqual(paths);
  });

  it('needs a name with it', () => {
    expect(copyFaults({ name: ' ', startsOn: '2028-03-02' }, '2027-03-05')).toEqual([
      { path: 'name', message: 'Give the event a name' },
    ]);
  });
});

describe('What to look at in a copy', () => {
  const facts = { name: 'Career Day', startsAt: careerDay.startsAt, stations: 0, rulesOff: 0 };
  const titles = (changes: object, of = facts) =>
    toCheck({ ...careerDay, ...changes }, of, now).map(({ title }) => title);

  it('is what may not hold any more, and nothing that it has nothing of', () => {
    expect(titles({})).toEqual(['1 employer', 'Texts', '2 sessions', 'Mails', 'The summary']);
    expect(titles({ employers: [], sessions: [] })).toEqual(['Texts', 'Mails', 'The summary']);
    const all = titles(
      {
        ...{ opensAt: '2028-01-31T16:00:00.000Z', invitationCode: 'KM3T-9WRA' },
        ...{ asksAccommodations: true, accommodationsFor: ['lee@network.example'] },
        replyTo: 'office@network.example',
      },
      { ...facts, stations: 3 },
    );
    expect(all).toEqual([
      '1 employer',
      'Texts',
      '2 sessions',
      'Registration',
      'New invitation code',
      'What students need',
      '3 stations',
      'Mails',
      'Answers to mails',
      'The summary',
    ]);
  });

  it.each([
    [{ opensAt: '2028-01-31T16:00:00.000Z' }, 'opens Monday, January 31, 2028 at 8:00 AM.'],
    [
      { closesAt: '2027-03-04T17:00:00.000Z' },
      'closes Thursday, March 4, 2027 at 9:00 AM, which has passed: nobody could register.',
    ],
  ])('says when registration %j', (times, text) => {
    const found = toCheck({ ...careerDay, ...times }, facts, now).find(
      ({ title }) => title === 'Registration',
    );
    expect(found?.text.replaceAll(/\s/g, ' ')).toBe(text);
  });

  it.each([
    [1, '1 mail was for single classes of last time and is off.'],
    [2, '2 mails were for single classes of last time and are off.'],
  ])('says that %i of the mails had no audience left', (rulesOff, text) => {
    const mails = toCheck(careerDay, { ...facts, rulesOff }, now).find(({ title }) => title === 'Mails');
    expect(mails?.text).toContain(text);
  });
});
