import * as z from 'zod';
import { isMailName, type MailName } from '#domain/mailNames.ts';
import type { MailTags } from '#mail/post.ts';

/** What SES tells of one mail of ours. Instants are ISO 8601 in UTC. */
export interface MailEvent {
  /** `sent`: SES took it; `rejected`: it took it and found what it never delivers, a virus. */
  outcome: 'sent' | 'delivered' | 'bounced' | 'complained' | 'rejected';
  /** SES's own words for why, of letters alone, so that no address can be in them: `Permanent General`. */
  reason: string;
  /** Set where nothing more may go to the address. */
  suppresses?: 'bounced' | 'complained';
  /** The id that SES gave the mail. */
  message: string;
  /** When SES took it. */
  sentAt: string;
  /** The one address it went to. */
  to: string;
  /** What the mailer said of it when it handed it over. */
  tags: MailTags;
}

const texts = z.array(z.string());
const tag = (form: RegExp) => z.tuple([z.string().regex(form)], z.string()).transform(([value]) => value);
const word = z.string().catch('');

/**
 * The parts of SES's event records that count here; it may add others. Whatever has no tags of ours, as SES's greeting
 * to a new topic, is none of our mails.
 * Source: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const record = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: z.iso.datetime({ offset: true }),
    messageId: z.string().min(1),
    destination: texts.min(1),
    tags: z.object({
      event: tag(/^[0-9a-hjkmnp-tv-z]{1,64}$/),
      item: tag(/^[\w-]{1,256}$/),
      mail: tag(/^[\w-]{1,256}$/)
        .refine(isMailName)
        .transform((name) => name as MailName),
      part: tag(/^[\w-]{1,256}$/).optional(),
      debt: tag(/^[\w-]{1,256}$/).optional(),
    }),
  }),
  bounce: z.object({ bounceType: word, bounceSubType: word }).optional(),
  complaint: z.object({ complaintFeedbackType: word }).optional(),
  reject: z.object({ reason: word }).optional(),
});

type Told = Pick<MailEvent, 'outcome' | 'reason' | 'suppresses'>;

/** Reports in the form of a complaint that no person complained with: a mistake taken back, a check of the sender. */
const noComplaints = ['not-spam', 'auth-failure'];

const outcomes: Record<string, (found: z.infer<typeof record>) => Told | undefined> = {
  Send: () => ({ outcome: 'sent', reason: '' }),
  Delivery: () => ({ outcome: 'delivered', reason: '' }),
  Bounce: ({ bounce: { bounceType = '', bounceSubType = '' } = {} }) => ({
    outcome: 'bounced',
    reason: plain(`${bounceType} ${bounceSubType}`),
    ...(bounceType === 'Permanent' && { suppresses: 'bounced' }),
  }),
  Complaint: ({ complaint: { complaintFeedbackType = '' } = {} }) =>
    noComplaints.includes(complaintFeedbackType)
      ? undefined
      : { outcome: 'complained', reason: plain(complaintFeedbackType), suppresses: 'complained' },
  Reject: ({ reject: { reason = '' } = {} }) => ({ outcome: 'rejected', reason: plain(reason) }),
};

/** One message of SES's topic; undefined where it says nothing that counts here. */
export function mailEventIn(message: string): MailEvent | undefined {
  const parsed = record.safeParse(jsonIn(message));
  if (!parsed.success) return undefined;
  const { eventType, mail } = parsed.data;
  const told = Object.hasOwn(outcomes, eventType) ? outcomes[eventType]?.(parsed.data) : undefined;
  const [to = ''] = mail.destination;
  return (
    told && {
      ...told,
      message: mail.messageId,
      sentAt: new Date(mail.timestamp).toISOString(),
      to,
      tags: mail.tags,
    }
  );
}

function plain(words: string): string {
  return words
    .replace(/[^A-Za-z-]+/g, ' ')
    .trim()
    .slice(0, 80);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
