import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { locales } from '#domain/vocabulary.ts';
import { mime } from '#mail/mime.ts';
import { employerMails, everyMail } from './everyMail.ts';
import { employer, healthEvent, marisol, nextEvent, panel, told } from './mailFacts.ts';

const hostile =
  '"><img src=x onerror=alert(1)><script>alert(1)</script>\r\nBcc: thief@evil.test\r\n\r\n--boundary\u0000\u202e=?utf-8?q?x?= &amp; \ud800';

/** The same facts with every free text replaced. */
const place = { name: hostile, address: hostile };
const note = { en: hostile, es: hostile, ar: hostile };
const plain = told();
const changes = {
  from: { organization: hostile, address: hostile },
  note,
  told: {
    ...plain,
    place,
    sessions: {
      s1: { ...panel, title: hostile, room: hostile },
      s9: { ...panel, title: hostile, room: hostile },
    },
  },
  nextEvent: { ...nextEvent, name: hostile, place: hostile, url: `javascript:${hostile}` },
  schools: [hostile, hostile, hostile],
  neverSynced: [{ name: hostile, station: hostile, waiting: 2 }],
  organizationName: hostile,
  educator: hostile,
  group: { school: hostile, contact: { name: hostile, email: 'rivera@school.example' } },
  registration: {
    ...marisol,
    firstName: hostile,
    lastName: hostile,
    school: hostile,
    sessions: [
      {
        session: { ...panel, title: hostile, room: hostile, description: hostile },
        status: 'confirmed' as const,
      },
    ],
  },
  event: {
    name: hostile,
    description: hostile,
    place,
    roles: [{ title: hostile, leadsTo: hostile, pathways: healthEvent().roles[0]?.pathways ?? [] }],
    employers: [
      employer({
        name: hostile,
        booth: hostile,
        description: hostile,
        nextSteps: hostile,
        website: 'javascript:alert(1)//https://x.example',
        contactName: hostile,
        contactEmail: 'a@b.example?bcc=thief@evil.test',
        roles: [hostile],
      }),
    ],
    mailTexts: {
      confirmation: { en: hostile, es: hostile, ar: hostile },
      'follow-up': { en: hostile, es: hostile },
      summary: { en: hostile },
    },
  },
};

const mails = [
  ...locales.flatMap((locale) =>
    Object.entries(everyMail(locale, changes)).map(([kind, message]) => ({ kind, locale, message })),
  ),
  ...Object.entries(employerMails(changes)).map(([kind, message]) => ({ kind, locale: 'en', message })),
];

const headersOfAMail = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

describe('facts that attack', () => {
  test.each(mails)('stay text in the HTML of $kind in $locale', ({ message: { html } }) => {
    expect(html).not.toMatch(/<script|<img src="?x/i);
    expect(html).toContain('&lt;script>');
    const elements = html.match(/<[a-z][^>]*>/g) ?? [];
    expect(
      elements.filter((element) => /onerror|javascript:|bcc=/i.test(element.replace(/alt="[^"]*"/, ''))),
    ).toEqual([]);
  });

  test.each(mails)('reorder nothing and hide nothing in $kind in $locale', ({ message }) => {
    for (const part of [message.subject, message.preview, message.html, message.text]) {
      expect(part).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066\u2067]/u);
      expect(isolatesLeftOpen(part)).toBe(0);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(message.subject).not.toContain('\n');
    expect(message.preview).not.toContain('\n');
    expect(message.subject.length).toBeLessThanOrEqual(150);
  });

  test.each(mails)('add no header, recipient or part to $kind in $locale', async ({ message }) => {
    const raw = await mime(message, {
      from: 'Turnout <hello@turnout.example>',
      to: 'marisol@school.example',
      id: hostile,
      now: new Date('2027-02-01T10:00:00Z'),
    });
    const parsed = await simpleParser(Buffer.from(raw), { keepCidLinks: true });
    const names = parsed.headerLines.map(({ key }) => key);
    const ofTopic = message.unsubscribe ? ['list-unsubscribe', 'list-unsubscribe-post'] : [];
    expect(names.sort()).toEqual([...headersOfAMail, ...ofTopic].sort());
    expect(parsed.to.value).toEqual([{ name: '', address: 'marisol@school.example' }]);
    expect(parsed.messageId).toMatch(/^<[\w.-]+@turnout\.example>$/);
    expect(parsed.subject).toBe(message.subject);
    const expected = [message.badgeText && 'badge.png', message.calendar && 'event.ics'].filter(Boolean);
    expect(parsed.attachments.map(({ filename }) => filename)).toEqual(expected);
    const calendar = parsed.attachments.find(({ filename }) => filename === 'event.ics')?.content.toString();
    if (calendar)
      expect(calendar.match(/^(BEGIN|ATTENDEE|Bcc|X-)[^\r]*/gm)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
  });
});

/** Our own marks around a stranger's text: each opened once, closed once, and never closed before. */
function isolatesLeftOpen(text: string): number {
  let open = 0;
  for (const mark of text.match(/[\u2068\u2069]/g) ?? []) {
    open += mark === '\u2068' ? 1 : -1;
    if (open < 0 || open > 1) return Number.NaN;
  }
  return open;
}

describe('names of every script', () => {
  test.each(['محمد الأمين', 'Đặng Thị Hồng', 'Oʻzbek', '李小龍', 'Zoë 🎓', 'Anne-Marie O’Neill'])(
    '%s arrives as written',
    async (name) => {
      const { confirmation } = everyMail('en', { registration: { firstName: name } });
      if (!confirmation) throw new Error('There is no confirmation');
      const raw = await mime(confirmation, {
        from: 'hello@turnout.example',
        to: 'a@school.example',
        id: 'd1',
        now: new Date('2027-02-01T10:00:00Z'),
      });
      const parsed = await simpleParser(Buffer.from(raw), { keepCidLinks: true });
      expect(parsed.text).toContain(name);
      expect(parsed.html).toContain(name);
    },
  );
});
