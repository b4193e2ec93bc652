import { describe, expect, test } from 'vitest';
import { locales } from '#domain/vocabulary.ts';
import { groupMessages } from '#mail/groupMessages.ts';
import { groupSummary } from '#mail/messages/groupSummary.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import { everyMail } from './everyMail.ts';
import { groupFacts, groupUrl } from './groupFacts.ts';
import { site, studentFacts } from './mailFacts.ts';

const { confirmation, waitlisted, promoted, changed, cancelled, invitation } = groupMessages;

describe('a class that was registered is told', () => {
  const unconfirmed = groupFacts({ status: 'unconfirmed', granted: 0 });
  const { text } = confirmation(unconfirmed);

  test.each([
    ['en', 'Hold our 30 places'],
    ['es', 'Apartar nuestros 30 lugares'],
    ['ar', 'احجز أماكننا الـ30'],
  ] as const)('in %s, on the button, what it does: %s', (locale, label) => {
    const spoken = confirmation(groupFacts({ status: 'unconfirmed', granted: 0, locale }));
    expect(spoken.text).toContain(`${label}:\n${groupUrl}`);
  });

  test('that it has no places before the tap', () => {
    expect(text).toContain('has no places yet');
    expect(text).not.toContain('so far');
  });

  test('until when places are held without names, and until when it may change, on the event’s clock', () => {
    expect(text).toContain('* Names by Thursday, February 25, 9:00');
    expect(text).toContain('* Changes until Wednesday, March 3, 9:00');
  });

  test('that more than sixty need an organizer’s word, and smaller ones are not bothered with it', () => {
    expect(text).not.toContain('organizers have to agree');
    const large = confirmation(groupFacts({ status: 'unconfirmed', students: 80 }));
    expect(large.text).toContain('* More than 60 places\n');
    expect(large.text).toContain('Hold our 83 places');
  });

  test('that nothing is held if someone else typed the address', () => {
    expect(text).toContain('If that wasn’t you, ignore it: nothing is held.');
  });

  test('later, when its contact asks for the link, just that', () => {
    const link = confirmation(groupFacts());
    expect(link.subject).toBe('Your class: Riverbend Healthcare Career Event');
    expect(link.text).toContain(`Open your class:\n${groupUrl}`);
    expect(link.text).not.toContain('Hold our');
  });
});

describe('how many places a class has', () => {
  test.each([
    ['en', '25 of 30 places are yours so far.'],
    ['es', 'Ya son tuyos 25 de 30 lugares.'],
    ['ar', 'أماكنكم حتى الآن 25 من أصل 30.'],
  ] as const)('is said in %s: %s', (locale, sentence) => {
    expect(promoted(groupFacts({ locale })).text).toContain(sentence);
  });

  test('is all, once it is', () => {
    const all = promoted(groupFacts({ granted: 30 }));
    expect(all.subject).toBe('Your class has all its places: Riverbend Healthcare Career Event');
    expect(all.text).toContain('All 30 places are yours now.');
  });

  test('is not said once names have taken the places’ stead', () => {
    expect(changed(groupFacts({ status: 'hold-over' })).text).not.toContain('25 of 30');
  });
});

test('a class that changed reads how it stands: who comes, places, arrival, lunches', () => {
  const { text } = changed(groupFacts());
  for (const part of ['27 students', '3 chaperones', '25 of 30 so far', 'By bus', '8:45 AM', '30']) {
    expect(text).toContain(part);
  }
});

test('a class whose roster is whole is not asked for names', () => {
  expect(changed(groupFacts({ named: 12 })).text).toContain('Put the names on the roster');
  expect(changed(groupFacts({ named: 30 })).text).not.toContain('Put the names on the roster');
});

test('a class above sixty waits for the organizers, with what it has meanwhile', () => {
  const { text } = waitlisted(groupFacts({ status: 'awaiting-approval', students: 80, granted: 60 }));
  expect(text).toContain('asks for 83 places');
  expect(text).toContain('For more than 60 places the organizers have to agree first.');
  expect(text).toContain('60 of 83 so far');
});

test('a class that is cancelled may register again; one of a cancelled event is not sent there', () => {
  expect(cancelled(groupFacts({ status: 'cancelled' })).html).toContain(`${site}/e/`);
  const note = { cancelled: { en: 'The road is flooded.' } };
  const { html } = cancelled(groupFacts({}, { event: { status: 'cancelled', mailTexts: note } }));
  expect(html).not.toContain('<a ');
  expect(html).toContain('The road is flooded.');
});

test('an educator a class is shared with reads who shares it', () => {
  const facts = groupFacts({}, { educator: { name: 'Sam Ortiz', isContact: false } });
  const { text } = invitation(facts);
  expect(text).toContain('Hi Sam Ortiz,');
  expect(text).toContain('Ana Rivera shares a class from Arlington High School with you.');
  expect(text).toContain(
    'because a class that comes to Riverbend Healthcare Career Event was shared with you',
  );
});

describe('a class’s attendance', () => {
  const summary = (registered: number, came: number, chaperones = { registered: 0, came: 0 }) =>
    groupSummary({
      ...groupFacts(),
      note: { en: '' },
      handoutUrl: groupUrl,
      attendance: { students: { registered, came }, chaperones },
    }).text;

  test.each([
    [27, 24, '24 of 27 students on your roster came.'],
    [1, 1, 'The one student on your roster came.'],
    [1, 0, 'The one student on your roster was not checked in.'],
    [27, 0, 'None of the 27 students on your roster was checked in.'],
    [0, 0, 'No student on your roster had a place.'],
  ])('of %i registered, %i came', (registered, came, sentence) => {
    expect(summary(registered, came)).toContain(sentence);
  });

  test('counts chaperones apart, where there were any', () => {
    expect(summary(27, 24, { registered: 3, came: 2 })).toMatch(/^chaperones came +2$/m);
    expect(summary(27, 24)).not.toContain('chaperones');
  });
});

describe('whoever an educator put on a roster', () => {
  test('reads that the class did it, in every language', () => {
    for (const locale of locales) {
      const { text } = studentMessages.confirmation(studentFacts({ locale, group: 'c1' }));
      expect(text).toContain('Arlington High School');
      expect(text).not.toBe(studentMessages.confirmation(studentFacts({ locale })).text);
    }
    expect(everyMail('en')['confirmation from a class']?.text).toContain(
      'Your class from Arlington High School registered you.',
    );
  });

  test('is not called a student as a chaperone', () => {
    for (const kind of ['confirmation', 'waitlisted', 'promoted', 'changed', 'cancelled'] as const) {
      const { text, subject } = studentMessages[kind](
        studentFacts({ group: 'c1', kind: 'chaperone', sessions: [] }),
      );
      expect(subject + text).not.toMatch(/student/i);
    }
  });

  test('is not sent to register alone when taken off', () => {
    const { text } = studentMessages.cancelled(studentFacts({ status: 'cancelled', group: 'c1' }));
    expect(text).not.toMatch(/register again|Thank you for telling/);
  });
});

describe('“free your place”', () => {
  test.each([
    ['confirmation', true],
    ['promoted', true],
    ['waitlisted', true],
    ['changed', true],
    ['cancelled', false],
  ] as const)('stands in %s: %s', (kind, stands) => {
    for (const locale of locales) {
      const { html, text } = studentMessages[kind](studentFacts({ locale }));
      expect(html.includes(`${site}/r/?free#`)).toBe(stands);
      expect(text.includes(`${site}/r/?free#`)).toBe(stands);
    }
  });
});
