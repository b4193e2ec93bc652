import { randomUUID } from 'node:crypto';
import { awsStandIn } from './environment.ts';
import type { TakenMail } from './watchMails.ts';

/**
 * What SES tells of a mail, in order, in its own records. Every mail arrives but those to the addresses of AWS's mailbox
 * simulator, of which each has its own fate, labels (`bounce+maya@…`) included. A record's times are by the mail's own
 * date, so by the clock of whoever sent it.
 * Sources: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html and
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html (the simulator's addresses)
 */
export function mailEvents(mail: TakenMail): object[] {
  // Without a configuration set SES publishes nothing.
  if (!mail.configurationSet) return [];
  const [, person = ''] = /^([\w-]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(mail.to) ?? [];
  const fate = Object.hasOwn(fates, person.toLowerCase()) ? fates[person.toLowerCase()] : arrives;
  const at = dateOf(mail.head);
  const common = mailObject(mail, at);
  return (fate ?? arrives)(mail.to, at).map((part) => ({
    eventType: nameOf(part),
    mail: common,
    ...part,
  }));
}

type Part = Record<string, object>;
type Fate = (to: string, at: string) => Part[];

const reportingMTA = 'dns; a27-30.smtp-out.us-west-2.amazonses.com';

const arrives: Fate = (to, timestamp) => [
  {
    delivery: {
      ...{ timestamp, processingTimeMillis: 546, recipients: [to] },
      ...{ smtpResponse: '250 2.6.0 Message received', remoteMtaIp: '127.0.2.0' },
      reportingMTA: 'a27-30.smtp-out.us-west-2.amazonses.com',
    },
  },
];

const bounces =
  (bounceType: string, bounceSubType: string, status: string, diagnosticCode: string): Fate =>
  (emailAddress, timestamp) => [
    {
      bounce: {
        ...{ feedbackId: `${randomUUID()}-000000`, bounceType, bounceSubType },
        bouncedRecipients: [{ emailAddress, action: 'failed', status, diagnosticCode }],
        ...{ timestamp, remoteMtaIp: '127.0.2.0', reportingMTA },
      },
    },
  ];

const complains: Fate = (emailAddress, timestamp) => [
  {
    complaint: {
      ...{ feedbackId: `${randomUUID()}-000000`, complaintSubType: null },
      complainedRecipients: [{ emailAddress }],
      ...{ timestamp, userAgent: 'Amazon SES Mailbox Simulator', complaintFeedbackType: 'abuse' },
      arrivalDate: timestamp,
    },
  },
];

const fates: Record<string, Fate> = {
  success: arrives,
  bounce: bounces(...(['Permanent', 'General', '5.1.1'] as const), 'smtp; 550 5.1.1 user unknown'),
  suppressionlist: bounces(
    ...(['Permanent', 'Suppressed', '5.1.1'] as const),
    'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
  ),
  complaint: (...mail) => [...arrives(...mail), ...complains(...mail)],
  ooto: (...mail) => [
    ...arrives(...mail),
    ...bounces('Transient', 'General', '4.0.0', 'smtp; 250 out of office')(...mail),
  ],
};

const names: Record<string, string> = {
  delivery: 'Delivery',
  bounce: 'Bounce',
  complaint: 'Complaint',
};

function nameOf(part: Part): string {
  return names[Object.keys(part)[0] ?? ''] ?? '';
}

function mailObject({ messageId, to, source, configurationSet, tags, head }: TakenMail, timestamp: string) {
  const headers = headersIn(head);
  const domain = source.slice(source.lastIndexOf('@') + 1);
  return {
    ...{ timestamp, source },
    sourceArn: `arn:aws:ses:${awsStandIn.region}:000000000000:identity/${source}`,
    ...{ sendingAccountId: '000000000000', messageId, destination: [to] },
    ...{ headersTruncated: false, headers },
    commonHeaders: {
      ...{ from: [headerOf(headers, 'From')], date: headerOf(headers, 'Date'), to: [to] },
      ...{ messageId, subject: headerOf(headers, 'Subject') },
    },
    tags: {
      'ses:operation': ['SendRawEmail'],
      'ses:configuration-set': [configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domain],
      'ses:caller-identity': ['turnout'],
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
  };
}

function headersIn(head: string): { name: string; value: string }[] {
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({
      name: line.slice(0, Math.max(0, line.indexOf(':'))),
      value: line.slice(line.indexOf(':') + 1).trim(),
    }));
}

function headerOf(headers: { name: string; value: string }[], wanted: string): string {
  return headers.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.value ?? '';
}

function dateOf(head: string): string {
  const date = Date.parse(headerOf(headersIn(head), 'Date'));
  return new Date(Number.isNaN(date) ? Date.now() : date).toISOString();
}
