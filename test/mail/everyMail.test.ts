import { describe, expect, test } from 'vitest';
import { directionOf } from '#domain/direction.ts';
import { locales } from '#domain/vocabulary.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import { employerMails, everyMail } from './everyMail.ts';
import { choices, from, healthEvent, marisol, site, studentFacts } from './mailFacts.ts';

const mails = [
  ...locales.flatMap((locale) =>
    Object.entries(everyMail(locale)).map(([kind, message]) => ({ kind, locale, message })),
  ),
  ...Object.entries(employerMails()).map(([kind, message]) => ({ kind, locale: 'en' as const, message })),
];
const withEvent = mails.filter(({ kind }) => kind !== 'sign-in');
const toStudents = withEvent.filter(({ kind }) => !/^(class|summary|employer) ?/.test(kind));
const topical =
  /^(reminder|test|follow-up|missed-you|summary|class reminder|class summary|employer (reminder|figures))/;

describe('every mail', () => {
  test.each(mails)(
    '$kind in $locale says its language and shows all its words as text too',
    ({ locale, message }) => {
      expect(message.html).toContain(`<html lang="${locale}"`);
      const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(message.html)?.[1];
      expect(title).toBeTruthy();
      expect(message.text).toContain(title);
      expect(message.text).not.toMatch(/undefined|\[object|<\/?[a-z]/);
      expect(message.html).not.toMatch(/undefined|\[object/);
    },
  );

  test.each(mails)('$kind in $locale loads nothing and runs nothing', ({ message }) => {
    const loaded = [...message.html.matchAll(/\s(?:src|srcset|background|action)="([^"]*)"/g)].map(
      ([, at]) => at,
    );
    expect(loaded.filter((at) => at !== 'cid:badge')).toEqual([]);
    expect(message.html).not.toMatch(/<script|<link|<iframe|<form|@import|url\(|\son[a-z]+=/i);
  });

  test.each(mails)('$kind in $locale gives every link of its HTML in its text', ({ message }) => {
    const links = [...message.html.matchAll(/href="([^"]*)"/g)].map(([, link = '']) =>
      link.replace('mailto:', ''),
    );
    expect(links.length + (message.html.includes('<a ') ? 0 : 1)).toBeGreaterThan(0);
    for (const link of links) expect(message.text).toContain(link);
  });

  test.each(mails)('$kind in $locale names no student where a locked screen shows it', ({ message }) => {
    for (const name of [marisol.firstName, marisol.lastName]) {
      expect(message.subject).not.toContain(name);
      expect(message.preview).not.toContain(name);
    }
    expect(message.html).toContain(message.preview.replaceAll('"', '&quot;'));
  });

  test.each(toStudents)('$kind in $locale greets the student', ({ message }) => {
    expect(message.text).toContain(marisol.firstName);
    expect(message.html).toContain(marisol.firstName);
  });

  test.each(withEvent)('$kind in $locale names the event in its subject', ({ message }) => {
    expect(message.subject).toContain(healthEvent().name);
  });

  test.each(withEvent)('$kind in $locale says whose mail it is, and where they are', ({ message }) => {
    for (const part of [message.html, message.text]) {
      expect(part).toContain(from.organization);
      expect(part).toContain(from.address);
    }
  });

  test.each(mails)(
    '$kind in $locale can be turned off if it has a topic, and only then',
    ({ kind, message }) => {
      expect(message.html.includes(choices.page)).toBe(topical.test(kind));
      const isForItsReader = topical.test(kind) && !kind.startsWith('test');
      expect(message.unsubscribe).toBe(isForItsReader ? choices.unsubscribe : undefined);
    },
  );

  test.each(mails)('$kind in $locale stays far below the size at which mail programs cut', ({ message }) => {
    expect(Buffer.byteLength(message.html)).toBeLessThan(60_000);
  });

  test('the languages differ in every subject, preview and title', () => {
    const [first, ...others] = locales.map((locale) => everyMail(locale));
    for (const [kind, { subject, preview, html }] of Object.entries(first ?? {})) {
      for (const other of others) {
        expect(other[kind]?.subject).not.toBe(subject);
        expect(other[kind]?.preview).not.toBe(preview);
        expect(titleOf(other[kind]?.html)).not.toBe(titleOf(html));
      }
    }
  });

  test.each(mails)(
    '$kind in $locale is laid out the way its language is written',
    ({ locale, kind, message }) => {
      const { html } = message;
      expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}"`);
      expect(html).toMatch(new RegExp(`<body[^>]* dir="${directionOf(locale)}"`));
      const wrong = directionOf(locale) === 'rtl' ? 'left' : 'right';
      const cells = html.match(/<(td|th)\b[^>]*>/g) ?? [];
      // The figures of a summary stand at the end of their columns.
      if (!kind.startsWith('summary'))
        expect(cells.filter((cell) => cell.includes(`align="${wrong}"`))).toEqual([]);
    },
  );
});

function titleOf(html = ''): string | undefined {
  return /<h1[^>]*>([^<]+)/.exec(html)?.[1];
}

describe('a mail about a registration', () => {
  test.each([
    ['confirmation', true, true, true],
    ['waitlisted', false, false, true],
    ['promoted', true, true, true],
    ['changed', false, true, true],
    ['cancelled', false, false, false],
    ['cancelled by the organizer', false, false, false],
  ])('%s: badge %s, calendar file %s, private link %s', (kind, badge, calendar, link) => {
    for (const locale of locales) {
      const message = everyMail(locale)[kind];
      expect(message?.badgeText !== undefined).toBe(badge);
      expect(message?.html.includes('cid:badge')).toBe(badge);
      expect(message?.calendar !== undefined).toBe(calendar);
      expect(message?.html.includes(`${site}/r/#`)).toBe(link);
    }
  });

  test('says when in the event’s own time zone, and names the zone', () => {
    const { text } = studentMessages.confirmation(studentFacts());
    expect(text).toContain(
      'Thursday, March 4, 2027\n  9:00\u00a0AM – 1:00\u00a0PM (Pacific Time)'.replaceAll('\u00a0', ' '),
    );
    const eastern = studentMessages.confirmation(studentFacts({}, { timeZone: 'America/New_York' }));
    expect(eastern.text).toContain('12:00 PM – 4:00 PM (Eastern Time)');
  });

  test('says both days of an event that ends on another day', () => {
    const { text } = studentMessages.confirmation(studentFacts({}, { endsAt: '2027-03-05T21:00:00.000Z' }));
    expect(text).toContain(
      'Thursday, March 4, 2027, 9:00 AM –\n  Friday, March 5, 2027, 1:00 PM (Pacific Time)',
    );
    expect(text).toContain('Thursday, March 4, 10:00 AM – 10:45 AM · Library');
  });

  test('lists sessions by start and marks the one that waits', () => {
    const { text } = studentMessages.confirmation(studentFacts());
    expect(text).toMatch(/A day in the emergency room\n.*Library\n\* Imaging workshop \[On the waitlist\]\n/);
  });

  test('marks no session while the event itself has no seat for the student', () => {
    const waits = studentFacts({ status: 'waitlisted' });
    for (const { text } of [studentMessages.waitlisted(waits), studentMessages.changed(waits)]) {
      expect(text).toContain('Sessions you asked for');
      expect(text).toContain('* Imaging workshop\n');
    }
  });

  test('carries the organizer’s note in the student’s language, and in English where there is no other', () => {
    expect(studentMessages.confirmation(studentFacts({ locale: 'es' })).text).toContain(
      'Trae zapatos cerrados',
    );
    const note = { waitlisted: { en: 'We open a second day soon.' } };
    const spanish = studentMessages.waitlisted(studentFacts({ locale: 'es' }, { mailTexts: note }));
    expect(spanish.html).toContain('We open a second day soon.');
    expect(studentMessages.promoted(studentFacts({}, { mailTexts: note })).html).not.toContain('second day');
  });

  test('after the organizer cancelled, never sends students back to register', () => {
    const { html } = studentMessages.cancelled(studentFacts({}, { status: 'cancelled' }));
    expect(html).not.toContain('<a ');
  });

  test('shows the short code to say or type, and never the badge’s whole text', () => {
    const { text, html } = studentMessages.confirmation(studentFacts());
    expect(text).toContain('If a camera can’t read it, say or type this code:\n7ZQ3-M5FK');
    expect(html).toContain('>7ZQ3-M5FK<');
    expect((text + html).replaceAll(' ', '')).not.toContain('7ZQ3M5K9');
  });
});
