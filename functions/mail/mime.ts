import MailComposer from 'nodemailer/lib/mail-composer';
import { badgePng } from './badgePng.ts';
import { calendarFile } from './calendar.ts';
import { headerLine } from './cleaned.ts';
import { badgeCid, type Message } from './message.ts';
import { webLink } from './safeLink.ts';
import { plainAddress, type Sender, senderOf } from './sender.ts';
import { Unsendable } from './unsendable.ts';

export interface Envelope {
  /** As configured: an address, or a name and an address in angle brackets. */
  from: string;
  /** One bare address. */
  to: string;
  replyTo?: string;
  /** The id of what is owed: the same mail sent twice has the same Message-ID, so that programs can fold the two. */
  id: string;
  now: Date;
}

/**
 * A message as a raw RFC 5322 mail: mixed(related(alternative(text, html), badge), calendar file).
 * Throws `Unsendable` where an address is none.
 */
export async function mime(message: Message, envelope: Envelope): Promise<Uint8Array> {
  const sender = senderOf(envelope.from);
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: sender,
    to: { name: '', address: plainAddress(envelope.to) },
    ...(envelope.replyTo && { replyTo: { name: '', address: plainAddress(envelope.replyTo) } }),
    subject: headerLine(message.subject),
    messageId: `<${envelope.id.replace(/[^\w.-]/g, '_')}@${domain}>`,
    date: envelope.now,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': message.locale,
      ...unsubscribeHeaders(message),
    },
    text: message.text,
    html: message.html,
    textEncoding: 'quoted-printable',
    newline: 'windows',
    attachments: [...(await badge(message)), ...calendar(message, sender, envelope.now)],
    // Nothing in a message is ever a path or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** What mail programs show their own button for, and do with one click (RFC 2369 and RFC 8058). */
function unsubscribeHeaders({ unsubscribe }: Message): Record<string, string> {
  if (unsubscribe === undefined) return {};
  if (!isHeaderLink(unsubscribe)) throw new Unsendable('Expected a web address to unsubscribe at');
  return { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** An address that stays one in a header: printable ASCII without space or angle brackets, short enough for a line. */
function isHeaderLink(address: string): boolean {
  return /^https?:\/\/[!-;=?-~]+$/.test(address) && address.length <= 900 && webLink(address) !== undefined;
}

async function badge({ badgeText }: Message) {
  if (badgeText === undefined) return [];
  const content = Buffer.from(await badgePng(badgeText));
  return [
    { cid: badgeCid, filename: 'badge.png', contentType: 'image/png', contentDisposition: 'inline', content },
  ];
}

function calendar({ calendar: entry }: Message, sender: Sender, now: Date) {
  if (!entry) return [];
  const content = calendarFile(entry, sender, now);
  return [{ filename: 'event.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH', content }];
}
