import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import type { Message } from '#mail/message.ts';
import { reminder } from '#mail/messages/reminder.ts';
import { type Envelope, mime } from '#mail/mime.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import { Unsendable } from '#mail/unsendable.ts';
import { readQr } from '#test/support/readQr.ts';
import { badgeText, choices, reminderFacts, studentFacts } from './mailFacts.ts';

const envelope: Envelope = {
  from: 'Turnout <hello@turnout.example>',
  to: 'marisol@school.example',
  id: 'debt-1',
  now: new Date('2027-02-01T10:00:00Z'),
};
const confirmation = studentMessages.confirmation(studentFacts());

async function sent(message: Message, given: Partial<Envelope> = {}): Promise<ParsedMail> {
  const raw = await mime(message, { ...envelope, ...given });
  return simpleParser(Buffer.from(raw), { keepCidLinks: true });
}

describe('a confirmation as MIME', () => {
  test('shows the badge as a picture inside the mail, and its QR code is the badge’s text', async () => {
    const { attachments, html } = await sent(confirmation);
    const badge = attachments.find(({ contentType }) => contentType === 'image/png');
    expect(badge).toMatchObject({ cid: 'badge', contentDisposition: 'inline', related: true });
    expect(html).toContain('src="cid:badge"');
    expect(await readQr(badge?.content ?? new Uint8Array())).toBe(badgeText);
  });

  test('has text and HTML as alternatives, the picture with the HTML, the calendar file beside them', async () => {
    const raw = Buffer.from(await mime(confirmation, envelope)).toString();
    const types = [...raw.matchAll(/^Content-Type: ([\w/]+)/gm)].map(([, type]) => type);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'text/calendar',
    ]);
    expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=PUBLISH;/m);
  });

  test('brings text and HTML through unharmed', async () => {
    const { text, html, subject } = await sent(confirmation);
    expect(subject).toBe('You’re registered: Riverbend Healthcare Career Event');
    expect(text.replaceAll('\r\n', '\n').trim()).toBe(confirmation.text.trim());
    expect(html.trim()).toBe(confirmation.html.trim());
  });

  test('keeps every line within what RFC 5322 allows, ended by CRLF', async () => {
    const raw = Buffer.from(await mime(confirmation, envelope)).toString('latin1');
    const lines = raw.split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  });

  test('weighs at most 40 kB', async () => {
    expect((await mime(confirmation, envelope)).length).toBeLessThan(40_000);
  });
});

describe('the envelope', () => {
  test('dates the mail by the clock given and marks it as automatic', async () => {
    const { date, headerLines } = await sent(confirmation);
    expect(date).toEqual(envelope.now);
    const lines = headerLines.map(({ line }) => line);
    expect(lines).toContain('Auto-Submitted: auto-generated');
    expect(lines.join('\n')).not.toMatch(/SES|Bcc|Cc:|X-Mailer/i);
  });

  test('gives the same debt the same Message-ID, and another debt another', async () => {
    const ids = await Promise.all(
      ['debt-1', 'debt-1', 'debt-2'].map(async (id) => (await sent(confirmation, { id })).messageId),
    );
    expect(ids).toEqual(['<debt-1@turnout.example>', '<debt-1@turnout.example>', '<debt-2@turnout.example>']);
  });

  test.each([
    ['Turnout <hello@turnout.example>', 'Turnout', 'hello@turnout.example'],
    ['"Career Network, North" <n@turnout.example>', 'Career Network, North', 'n@turnout.example'],
    ['hello@turnout.example', '', 'hello@turnout.example'],
    [
      'Evil\r\nBcc: thief@evil.test <hello@turnout.example>',
      'Evil Bcc: thief@evil.test',
      'hello@turnout.example',
    ],
  ])('from %j is sent as %j, %s', async (from, name, address) => {
    const parsed = await sent(confirmation, { from });
    expect(parsed.from.value).toEqual([{ name, address }]);
    expect(parsed.headerLines.map(({ key }) => key)).not.toContain('bcc');
  });

  test.each([
    'a@b.example\r\nBcc: thief@evil.test',
    'a@b.example, thief@evil.test',
    'a@b.example thief@evil.test',
    '<a@b.example>',
    'Group: a@b.example;',
    'a@b.example(comment)',
    'ä@b.example',
    'a@b.example\u0000',
    'nobody',
    '',
  ])('refuses %j as an address, to send to and to reply to', async (address) => {
    await expect(mime(confirmation, { ...envelope, to: address })).rejects.toThrow(Unsendable);
    if (address)
      await expect(mime(confirmation, { ...envelope, replyTo: address })).rejects.toThrow(Unsendable);
  });

  test('offers to turn mail of a topic off with one click, and of no topic not at all', async () => {
    const raw = Buffer.from(await mime(reminder(reminderFacts()), envelope)).toString('latin1');
    expect(raw.replaceAll(/\r\n[ \t]+/g, ' ')).toMatch(
      new RegExp(`^List-Unsubscribe: <${choices.unsubscribe}>\r$`, 'm'),
    );
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    const plain = Buffer.from(await mime(confirmation, envelope)).toString('latin1');
    expect(plain).not.toContain('List-Unsubscribe');
  });

  test.each([
    'https://turnout.example/u>\r\nBcc: thief@evil.test',
    'https://turnout.example/u, <mailto:thief@evil.test>',
    'https://turnout.example/ü',
    'javascript:alert(1)',
    'mailto:thief@evil.test',
    '',
    `https://turnout.example/${'u'.repeat(1000)}`,
  ])('refuses %j as the address to turn it off at', async (unsubscribe) => {
    await expect(mime({ ...confirmation, unsubscribe }, envelope)).rejects.toThrow(Unsendable);
  });

  test('names where answers go', async () => {
    const { replyTo } = await sent(confirmation, { replyTo: 'office@riverbend.example' });
    expect(replyTo?.value).toEqual([{ name: '', address: 'office@riverbend.example' }]);
  });
});
