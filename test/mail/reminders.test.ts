import { describe, expect, test } from 'vitest';
import { employerReminder } from '#mail/messages/employerReminder.ts';
import { groupReminder } from '#mail/messages/groupReminder.ts';
import { reminder } from '#mail/messages/reminder.ts';
import { testMail } from '#mail/messages/testMail.ts';
import { groupFacts } from './groupFacts.ts';
import { employer, employerFacts, reminderFacts, site } from './mailFacts.ts';

describe('a reminder to a student', () => {
  test('says the day on a locked screen, and where, and that the badge is inside', () => {
    const { subject, preview, badgeText, calendar } = reminder(reminderFacts());
    expect(subject).toBe('See you on Thursday, March 4: Riverbend Healthcare Career Event');
    expect(preview).toBe('It starts at 9:00 AM, at Riverbend Skills Center. Your badge is inside.');
    expect(badgeText).toBeDefined();
    expect(calendar).toBeUndefined();
  });

  test('can go without the badge, and then says where it is', () => {
    const { badgeText, html, preview, text } = reminder({ ...reminderFacts(), showsBadge: false });
    expect(badgeText).toBeUndefined();
    expect(html).not.toContain('cid:badge');
    expect(preview).not.toContain('badge');
    expect(text).toContain('the badge from your first mail');
  });

  test('carries its rule’s words in the student’s language, and none where there are none', () => {
    expect(reminder(reminderFacts({ locale: 'es' })).text).toContain('Trae agua, y preguntas.');
    const without = reminder({ ...reminderFacts(), note: { en: ' ' } });
    expect(without.text).not.toContain('A note from the organizers');
  });

  test('tells whoever waits that they still do, without a badge, and how to give up the turn', () => {
    const { subject, text, badgeText } = reminder(reminderFacts({ status: 'waitlisted' }));
    expect(subject).toBe('Still on the waitlist: Riverbend Healthcare Career Event');
    expect(text).toContain('Give up your turn:\nhttps://turnout.example/r/?free#');
    expect(text).toContain('Sessions you asked for');
    expect(badgeText).toBeUndefined();
  });
});

describe('a reminder to an educator', () => {
  const remind = (named: number, status: 'held' | 'unconfirmed' | 'hold-over' = 'held') =>
    groupReminder({
      ...groupFacts({ named, status }),
      note: { en: '' },
      namesDueBy: '2027-02-25T17:00:00.000Z',
    });

  test.each([
    [
      'names are missing',
      remind(24),
      'Names on the roster: 24 of 30. Put the other names on it by Thursday, February 25, 9:00 AM.',
    ],
    ['everyone has a name', remind(30), 'Everyone has a name on the roster.'],
    ['nothing is held', remind(0, 'unconfirmed'), 'No places are held yet.'],
    ['the hold is over', remind(24, 'hold-over'), 'The places without a name went to others.'],
  ])('says so where %s', (_case, { text }, words) => {
    expect(text).toContain(words);
  });

  test('says on a locked screen until when names are due, or else when it starts', () => {
    expect(remind(24).preview).toBe('Names are due by Thursday, February 25, 9:00 AM.');
    expect(remind(30).preview).toBe('It starts at 9:00 AM, at Riverbend Skills Center.');
  });
});

describe('a reminder to an employer', () => {
  const remind = (given: Partial<Parameters<typeof employerReminder>[0]> = {}) =>
    employerReminder({ ...employerFacts(), note: { en: '' }, registered: 98, ...given });

  test('says when, where, which booth, how many students, and what students will be told', () => {
    const { text } = remind();
    for (const part of [
      'Thursday, March 4, 2027',
      'Booth:\n  12',
      '98 registered so far',
      'Apply for the paid summer program',
    ])
      expect(text).toContain(part);
  });

  test('hides how many students where they are few', () => {
    expect(remind({ registered: 9 }).text).toContain('fewer than 10 registered so far');
    expect(remind({ registered: 0 }).text).not.toContain('registered so far');
  });

  test('has the scanner of their booth where there is a station', () => {
    expect(remind({ stationUrl: `${site}/s/#st4tion` }).text).toContain(
      `Open the scanner:\n${site}/s/#st4tion`,
    );
    expect(remind().text).not.toContain('scanner');
  });

  test('asks for a next step where none was named, and greets nobody by an empty name', () => {
    const { text } = remind({ employer: employer({ nextSteps: '', contactName: '' }) });
    expect(text).toContain('You have not named a next step yet.');
    expect(text).toContain('\nHello,\n');
  });

  test('is in English, and says so, whatever is asked for', () => {
    expect(remind({ locale: 'ar' }).html).toContain('<html lang="en" dir="ltr">');
  });
});

test.each([
  ['en', 'Test: See you on'],
  ['es', 'Prueba: Nos vemos'],
  ['ar', 'تجربة: نلتقي'],
] as const)(
  'a test of a mail in %s says so in its subject and is no way to turn mail off',
  (locale, start) => {
    const { subject, unsubscribe, html } = testMail(reminder(reminderFacts({ locale })));
    expect(subject.startsWith(start)).toBe(true);
    expect(unsubscribe).toBeUndefined();
    expect(html).toBe(reminder(reminderFacts({ locale })).html);
  },
);
