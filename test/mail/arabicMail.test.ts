import { describe, expect, test } from 'vitest';
import { followUp } from '#mail/messages/followUp.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import { employer, followUpFacts, healthEvent, marisol, studentFacts } from './mailFacts.ts';

const fsi = '\u2068';
const pdi = '\u2069';

describe('a mail in Arabic about an event with a name in Latin letters', () => {
  const { subject, html, text } = studentMessages.confirmation(studentFacts({ locale: 'ar' }));

  test('keeps the name in one piece, in its subject and in its text', () => {
    expect(subject).toBe(`تم تسجيلك: ${fsi}Riverbend Healthcare Career Event${pdi}`);
    expect(text).toContain(`${fsi}Riverbend Skills Center${pdi}`);
  });

  test('keeps the two parts of the badge’s code in the order in which they are typed', () => {
    expect(html).toMatch(/<span[^>]* dir="ltr"[^>]*>7ZQ3-M5FK</);
    expect(text).toContain(`${fsi}7ZQ3-M5FK${pdi}`);
  });

  test('leaves addresses bare, so that programs still see where they end', () => {
    expect(text).toMatch(/^https:\/\/turnout\.example\/r\/#\S+$/m);
    expect(text).not.toMatch(/https?:\S*[\u2068\u2069]/);
  });

  test('says the time with Latin digits, in Arabic and with the zone named', () => {
    expect(text).toContain('الخميس، 4 مارس 2027\n  9:00 ص – 1:00 م (توقيت المحيط الهادي)');
    expect(text).not.toMatch(/[\u0660-\u0669]/);
  });

  test('draws no space between joined letters', () => {
    expect(html).not.toContain('letter-spacing');
  });
});

test('a mail in English keeps a name in Arabic in one piece, and marks nothing else', () => {
  const facts = studentFacts({}, { place: { name: 'مركز النهر 12', address: '410 River Road' } });
  const { text, html } = studentMessages.confirmation(facts);
  expect(text).toContain(`${fsi}مركز النهر 12${pdi}`);
  expect(text.match(/[\u2066-\u2069]/g)).toEqual([fsi, pdi]);
  expect(html).toContain('<strong dir="auto">مركز النهر 12</strong>');
});

describe('how many more employers there were, in a mail of one language:', () => {
  const andMore = (locale: 'en' | 'es' | 'ar', more: number) => {
    const employers = Array.from({ length: 55 + more }, (_, index) => employer({ id: `e${index}` }));
    const event = healthEvent({ employers });
    return followUp(followUpFacts({ event, registration: { ...marisol, locale } })).text;
  };
  test.each([
    ['en', 1, 'and one more employer'],
    ['en', 1234, 'and 1,234 more employers'],
    ['es', 1, 'y un empleador más'],
    ['es', 2, 'y 2 empleadores más'],
    ['ar', 1, 'وجهة عمل أخرى'],
    ['ar', 2, 'وجهتا عمل أخريان'],
    ['ar', 7, 'و7 جهات عمل أخرى'],
    ['ar', 30, 'و30 جهة عمل أخرى'],
    ['ar', 100, 'و100 جهة عمل أخرى'],
  ] as const)('in %s, %i is “%s”', (locale, more, words) => {
    expect(andMore(locale, more)).toContain(`* ${words}\n`);
  });
});
