import type { MailName } from '#domain/mailNames.ts';

/** Whoever carries mails. */
export interface Post {
  /** Hands over one raw RFC 5322 mail, with one try, and answers the carrier's id of it. Throws where it is not taken. */
  send(raw: Uint8Array, to: string, tags: MailTags): Promise<string>;
  /** How much it carries. Throws where it does not say. */
  quota(): Promise<Quota>;
}

/**
 * What comes back with all that is heard of a mail, so that it can be noted where it belongs. Letters, digits, hyphens
 * and underscores only.
 */
export interface MailTags {
  event: string;
  /** The registration or class it was mailed for, or whatever else owes it. */
  item: string;
  mail: MailName;
  /** Who of several it went to, where that is more than one. */
  part?: string | undefined;
  /** The debt it pays; mail to many pays none. */
  debt?: string | undefined;
}

export interface Quota {
  /** Mails a second. */
  perSecond: number;
  /** Mails in any 24 hours; infinite where there is no such limit. */
  perDay: number;
  sentLastDay: number;
}
