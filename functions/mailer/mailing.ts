import type { MailKind } from '#domain/vocabulary.ts';
import type { Message } from '#mail/message.ts';
import type { Reached } from '#store/debts.ts';

export interface Owed {
  kind: MailKind;
  debt: string;
}

/** One message on its way to one address. */
export interface Mailing {
  message: Message;
  /** The same whenever the same mail is tried again. */
  id: string;
  to: string;
  replyTo?: string | undefined;
  /** Whether someone who does not own the address can cause it; an address is sent a few of those a day. */
  byStrangers: boolean;
}

/**
 * What a debt stands for, made from what is stored now, without those who were dealt with under it before
 * (`reached`, where it is owed to several); or why it need not be sent any more.
 */
export type OwedMail = { mails: Mailing[]; reached?: Reached } | { overtaken: string };
