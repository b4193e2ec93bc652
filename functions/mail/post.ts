/** Whoever carries mails. */
export interface Post {
  /** Hands over one raw RFC 5322 mail, with one try, and answers the carrier's id of it. Throws where it is not taken. */
  send(raw: Uint8Array, to: string): Promise<string>;
}
