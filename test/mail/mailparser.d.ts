/** As much of mailparser as these tests read; the package has no types of its own. */
declare module 'mailparser' {
  export interface ParsedAttachment {
    contentType: string;
    contentDisposition: string;
    filename?: string;
    cid?: string;
    related: boolean;
    content: Buffer;
    headers: Map<string, unknown>;
  }

  export interface ParsedMail {
    headerLines: { key: string; line: string }[];
    subject: string;
    date: Date;
    messageId: string;
    from: { value: { name: string; address: string }[] };
    to: { value: { name: string; address: string }[] };
    replyTo?: { value: { name: string; address: string }[] };
    text: string;
    html: string;
    attachments: ParsedAttachment[];
  }

  export function simpleParser(raw: Buffer, options?: { keepCidLinks?: boolean }): Promise<ParsedMail>;
}
