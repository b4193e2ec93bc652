import { describe, expect, test } from 'vitest';
import { followUp } from '#mail/messages/followUp.ts';
import { missedYou } from '#mail/messages/missedYou.ts';
import { employer, followUpFacts, healthEvent, missedYouFacts, nextEvent } from './mailFacts.ts';

const missed = ({ joined: _joined, ...facts }: ReturnType<typeof followUpFacts>) => missedYou(facts);

describe.each([
  ['follow-up', followUp],
  ['missed-you', missed],
] as const)('%s', (_, message) => {
  test('gives each employer’s next step, website and contact, jobs and ways in', () => {
    const { text, html } = message(followUpFacts());
    for (const part of [
      'Apply for the paid summer program',
      'https://www.cascadevalley.example/students',
      'students@cascadevalley.example',
      'Nursing assistant, Registered nurse',
      'Apprenticeship, Certificate, Two-year degree',
      'can lead to registered nurse',
    ]) {
      expect(text).toContain(part);
    }
    expect(html).toContain('Write to Rosa Delgado');
    expect(html).toContain('href="mailto:students@cascadevalley.example"');
  });

  test('puts employers with a next step first', () => {
    const quiet = employer({ id: 'q', name: 'Quiet Clinic', nextSteps: '' });
    const { text } = message(followUpFacts({ event: healthEvent({ employers: [quiet, employer()] }) }));
    expect(text.indexOf('Cascade Valley')).toBeLessThan(text.indexOf('Quiet Clinic'));
  });

  test.each([
    ['40 employers', 40, 'Next step', 60_000],
    ['200 employers who write all they may in characters that grow', 200, '&'.repeat(600), 60_000],
  ])('stays short enough for mail programs with %s', (_case, count, nextSteps, most) => {
    const employers = Array.from({ length: count }, (_unused, index) =>
      employer({ id: `e${index}`, name: `Employer ${index}`, nextSteps }),
    );
    const { html, text } = message(followUpFacts({ event: healthEvent({ employers }) }));
    expect(Buffer.byteLength(html)).toBeLessThan(most);
    expect(text).toContain('Employer 39');
    if (count > 55) expect(text).toMatch(/and 1\d\d more employers/);
  });

  test('is whole without employers, sessions and roles', () => {
    const event = healthEvent({ employers: [], roles: [], sessions: [] });
    const { text } = message(
      followUpFacts({ event, registration: { firstName: 'Ana', locale: 'en', sessions: [] } }),
    );
    expect(text).toContain('Hi Ana,');
    expect(text).not.toContain('Next step');
    expect(text).toContain('https://turnout.example/e/riverbend-healthcare-2027');
  });
});

describe('a follow-up to a student who was at booths', () => {
  const shareUrl = 'https://turnout.example/r/#s3cret';

  test('tells of those first, as they were visited, with contact and next steps, and only names the others', () => {
    const { text } = followUp(followUpFacts({ visited: ['e3', 'e1'] }));
    const [visited, others] = text.split('Also there') as [string, string];
    expect(visited).toContain('Booths you visited');
    expect(visited.indexOf('Northwest Medical Laboratory')).toBeLessThan(
      visited.indexOf('Cascade Valley Hospital (Booth 12)'),
    );
    expect(visited).toContain('careers@lab.example');
    expect(visited).toContain('Apply for the paid summer program');
    expect(visited).not.toContain('Stillaguamish');
    expect(others).toContain('Stillaguamish Pharmacy Group');
    expect(text).not.toContain('Ask for a job shadow');
  });

  test('shows the way to give a contact to whoever may, and to nobody else', () => {
    const may = followUp(followUpFacts({ visited: ['e1'], shareUrl }));
    expect(may.text).toContain('Would you like one of them to have your name and e-mail address?');
    expect(may.html).toContain(`href="${shareUrl}"`);
    for (const given of [{ visited: ['e1'] }, { visited: [], shareUrl }, { visited: ['gone'], shareUrl }])
      expect(followUp(followUpFacts(given)).text).not.toContain('Would you like');
  });

  test('is as after no visit at all where none of those employers is at the event any more', () => {
    expect(followUp(followUpFacts({ visited: ['gone'] })).text).toBe(followUp(followUpFacts()).text);
  });

  test('stays short enough for mail programs after 60 visits', () => {
    const employers = Array.from({ length: 200 }, (_unused, index) =>
      employer({ id: `e${index}`, name: `Employer ${index}`, nextSteps: '&'.repeat(600) }),
    );
    const visited = employers.slice(100, 160).map(({ id }) => id);
    const { html, text } = followUp(followUpFacts({ event: healthEvent({ employers }), visited, shareUrl }));
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(text).toContain('Employer 100');
    expect(text).toMatch(/and 1\d\d more employers/);
  });
});

test('a follow-up lists the sessions the student’s badge was read at, and no other', () => {
  const { text } = followUp(followUpFacts());
  expect(text).toContain('A day in the emergency room');
  expect(text).not.toContain('Imaging workshop');
});

test('a mail to a student who missed the event does not thank for coming', () => {
  expect(missedYou(missedYouFacts()).text).not.toMatch(/thank you for coming/i);
});

describe('the record and the survey', () => {
  test('are linked, the record with the day on which its link ends', () => {
    const { text } = followUp(followUpFacts());
    expect(text).toContain('Its link works until Saturday, April 3.');
    expect(text).toContain('Open my record:\nhttps://turnout.example/r/?explored#');
    expect(text).toContain('https://turnout.example/v/#s9rv3yt0k3n');
  });

  test('are left out where there is no link to them', () => {
    const { text } = followUp(followUpFacts({ exploredUrl: undefined, surveyUrl: undefined }));
    expect(text).not.toMatch(/record|questions/);
  });
});

describe('a mail to a student who missed the event', () => {
  test('has another date, if there is one', () => {
    const { text } = missedYou(missedYouFacts({ nextEvent }));
    expect(text).toContain('Skagit Career Day');
    expect(text).toContain('See it and register:\nhttps://turnout.example/e/skagit-career-day-2027');
    expect(missedYou(missedYouFacts()).text).not.toContain('another date');
  });
});
