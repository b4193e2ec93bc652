/**
 * Records as SES publishes them to its topic, in the shapes of AWS's documentation and of records seen in public logs:
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 * What differs between mails is put in; all else stays as it was.
 */
export interface RecordedMail {
  to: string;
  messageId: string;
  /** ISO 8601 in UTC. */
  sentAt: string;
  tags: Record<string, string>;
}

export type SesRecord = (mail: RecordedMail) => object;

const at = '2027-03-02T00:41:02.669Z';
const feedbackId = '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000';

function mailObject({ to, messageId, sentAt, tags }: RecordedMail) {
  return {
    timestamp: sentAt,
    source: 'Sender Name <sender@example.com>',
    sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/sender@example.com',
    sendingAccountId: '123456789012',
    messageId,
    destination: [to],
    headersTruncated: false,
    headers: [
      { name: 'From', value: 'Sender Name <sender@example.com>' },
      { name: 'To', value: to },
      { name: 'Subject', value: 'You’re in: Cascade Healthcare Career Morning' },
      { name: 'MIME-Version', value: '1.0' },
      {
        name: 'Content-Type',
        value: 'multipart/alternative; boundary="----=_Part_7307378_1629847660.1516840721503"',
      },
    ],
    commonHeaders: {
      from: ['Sender Name <sender@example.com>'],
      to: [to],
      messageId,
      subject: 'You’re in: Cascade Healthcare Career Morning',
    },
    tags: {
      'ses:configuration-set': ['ConfigSet'],
      'ses:source-ip': ['192.0.2.0'],
      'ses:from-domain': ['example.com'],
      'ses:caller-identity': ['ses_user'],
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
  };
}

function bounce(
  bounceType: string,
  bounceSubType: string,
  { status, diagnosticCode }: { status?: string; diagnosticCode?: string } = {},
): SesRecord {
  return (mail) => ({
    eventType: 'Bounce',
    bounce: {
      feedbackId,
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: mail.to,
          action: 'failed',
          ...(status && { status }),
          ...(diagnosticCode && { diagnosticCode }),
        },
      ],
      timestamp: at,
      remoteMtaIp: '192.0.2.44',
      reportingMTA: 'dns; a27-30.smtp-out.us-west-2.amazonses.com',
    },
    mail: mailObject(mail),
  });
}

function complaint(parts: object): SesRecord {
  return (mail) => ({
    eventType: 'Complaint',
    complaint: {
      complainedRecipients: [{ emailAddress: mail.to }],
      timestamp: at,
      feedbackId,
      ...parts,
    },
    mail: mailObject(mail),
  });
}

const reportedByPeople = { userAgent: 'ISP Feedback Loop/1.0', arrivalDate: at };

export const records = {
  send: (mail: RecordedMail) => ({ eventType: 'Send', mail: mailObject(mail), send: {} }),
  delivery: (mail: RecordedMail) => ({
    eventType: 'Delivery',
    mail: {
      ...mailObject(mail),
      tags: { ...mailObject(mail).tags, 'ses:outgoing-ip': ['192.0.2.0'] },
    },
    delivery: {
      timestamp: at,
      processingTimeMillis: 11_893,
      recipients: [mail.to],
      smtpResponse: '250 2.6.0 Message received',
      remoteMtaIp: '192.0.2.44',
      reportingMTA: 'mta.example.com',
    },
  }),
  noSuchMailbox: bounce('Permanent', 'General', {
    ...{ status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
  }),
  noEmail: bounce('Permanent', 'NoEmail', {
    ...{
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 The email account that you tried to reach does not exist',
    },
  }),
  suppressedBySes: bounce('Permanent', 'Suppressed', {
    status: '5.1.1',
    diagnosticCode:
      'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
  }),
  onAccountList: bounce('Permanent', 'OnAccountSuppressionList', {
    diagnosticCode:
      'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
  }),
  mailboxFull: bounce('Transient', 'MailboxFull', {
    status: '4.2.2',
    diagnosticCode: 'smtp; 452 4.2.2 mailbox full',
  }),
  outOfOffice: bounce('Transient', 'General'),
  undetermined: bounce('Undetermined', 'Undetermined'),
  abuse: complaint({ ...reportedByPeople, complaintSubType: null, complaintFeedbackType: 'abuse' }),
  /** Some providers say no more than that. */
  bareComplaint: complaint({}),
  takenBack: complaint({ ...reportedByPeople, complaintSubType: null, complaintFeedbackType: 'not-spam' }),
  senderCheck: complaint({
    ...reportedByPeople,
    complaintSubType: null,
    complaintFeedbackType: 'auth-failure',
  }),
  reject: (mail: RecordedMail) => ({
    eventType: 'Reject',
    mail: mailObject(mail),
    reject: { reason: 'Bad content' },
  }),
  delay: (mail: RecordedMail) => ({
    eventType: 'DeliveryDelay',
    mail: mailObject(mail),
    deliveryDelay: {
      timestamp: at,
      delayType: 'TransientCommunicationFailure',
      expirationTime: '2027-03-02T12:25:40.914Z',
      delayedRecipients: [
        {
          emailAddress: mail.to,
          status: '4.4.1',
          diagnosticCode: 'smtp; 421 4.4.1 Unable to connect to remote host',
        },
      ],
    },
  }),
  open: (mail: RecordedMail) => ({
    eventType: 'Open',
    mail: mailObject(mail),
    open: { ipAddress: '192.0.2.1', timestamp: at, userAgent: 'Mozilla/5.0' },
  }),
} satisfies Record<string, SesRecord>;

/** What SES says once to a topic that is new to it. */
export const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';

/** A message of the topic as Lambda is handed it. */
export function snsEvent(message: object | string) {
  const topic = 'arn:aws:sns:us-west-2:123456789012:mail-events';
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${topic}:21be56ed-a058-49f5-8c98-aedd2564c486`,
        Sns: {
          SignatureVersion: '1',
          Timestamp: at,
          Signature: 'tcc6faL2yUC6dgZdmrwh1Y4cGa/ebXEkAi6RibDsvpi+tE/1+82j',
          SigningCertUrl: 'https://sns.us-west-2.amazonaws.com/SimpleNotificationService.pem',
          MessageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
          Message: typeof message === 'string' ? message : JSON.stringify(message),
          MessageAttributes: {},
          Type: 'Notification',
          UnsubscribeUrl: 'https://sns.us-west-2.amazonaws.com/?Action=Unsubscribe',
          TopicArn: topic,
          Subject: 'Amazon SES Email Event Notification',
        },
      },
    ],
  };
}
