import type { MailName } from '#domain/mailNames.ts';
import type { Message } from '#mail/message.ts';
import type { Reached } from '#store/debts.ts';

export interface Owed {
  name: MailName;
  debt: string;
}

/** One message on its way to one address. */
export interface Mailing {
  name: MailName;
  message: Message;
  /** The same whenever the same mail is tried again. */
  id: string;
  to: string;
  replyTo?: string | undefined;
  /** Whether someone who does not own the address can cause it; an address is sent a few of those a day. */
  byStrangers: boolean;
  /** Whose mail it is. Nobody's is a sign-in: whatever was asked or came back before, it is sent. */
  organization?: string | undefined;
  /** Where to note what becomes of it: the registration, class or other `item`, and who of several (`part`). */
  tags: { event: string; item: string; part?: string };
  /** The debt it pays; mail to many pays none. */
  debt?: string | undefined;
}

/**
 * What a debt stands for, made from what is stored now, without those who were dealt with under it before
 * (`reached`, where it is owed to several); or why it need not be sent any more.
 */
export type OwedMail = { mails: Mailing[]; reached?: Reached } | { overtaken: string };
