import { describe, expect, test } from 'vitest';
import { followUp } from '#mail/messages/followUp.ts';
import { missedYou } from '#mail/messages/missedYou.ts';
import { employer, followUpFacts, healthEvent } from './mailFacts.ts';

describe.each([
  ['follow-up', followUp],
  ['missed-you', missedYou],
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
    ['200 employers who write all they may in characters that grow', 200, '&'.repeat(600), 100_000],
  ])('stays short enough for mail programs with %s', (_case, count, nextSteps, most) => {
    const employers = Array.from({ length: count }, (_unused, index) =>
      employer({ id: `e${index}`, name: `Employer ${index}`, nextSteps }),
    );
    const { html, text } = message(followUpFacts({ event: healthEvent({ employers }) }));
    expect(Buffer.byteLength(html)).toBeLessThan(most);
    expect(text).toContain('Employer 39');
    if (count > 55) expect(text).toContain(`and ${count - 55} more employers`);
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
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toContain('Employer 100');
    expect(text).toContain('and 165 more employers');
  });
});

test('a follow-up lists the sessions the student had a place in, and no other', () => {
  const { text } = followUp(followUpFacts());
  expect(text).toContain('A day in the emergency room');
  expect(text).not.toContain('Imaging workshop');
});

test('a mail to a student who missed the event does not thank for coming', () => {
  expect(missedYou(followUpFacts()).text).not.toMatch(/thank you for coming/i);
});
