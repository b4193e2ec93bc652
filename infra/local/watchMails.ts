import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** A mail that the SES stand-in took, with what it was handed over with. */
export interface TakenMail {
  messageId: string;
  /** The envelope's one recipient and its sender: addresses alone. */
  to: string;
  source: string;
  /** Empty where none was named. */
  configurationSet: string;
  tags: Record<string, string>;
  /** The mail's own head, as it is in the raw mail. */
  head: string;
}

/** Reads off the wire what the SES stand-in takes: each is told as a `mail` event once it was answered. */
export function watchMails(server: Server): EventEmitter<{ mail: [TakenMail] }> {
  const mails = new EventEmitter<{ mail: [TakenMail] }>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') return;
    const asked: Buffer[] = [];
    request.on('data', (chunk: Buffer) => asked.push(chunk));
    const answer = keepAnswer(response);
    response.on('finish', () => {
      const form = new URLSearchParams(Buffer.concat(asked).toString());
      if (response.statusCode !== 200 || form.get('Action') !== 'SendRawEmail') return;
      const messageId = /<MessageId>([^<]+)<\/MessageId>/.exec(answer())?.[1];
      if (messageId) mails.emit('mail', { messageId, ...handedOver(form) });
    });
  });
  return mails;
}

/** Whoever answers writes it whole, in one go. */
function keepAnswer(response: ServerResponse): () => string {
  let answer = '';
  const end = response.end.bind(response);
  response.end = ((body?: unknown, ...rest: []) => {
    if (typeof body === 'string' || Buffer.isBuffer(body)) answer = body.toString();
    return end(body, ...rest);
  }) as ServerResponse['end'];
  return () => answer;
}

function handedOver(form: URLSearchParams): Omit<TakenMail, 'messageId'> {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString();
  const tags: Record<string, string> = {};
  for (let at = 1; form.has(`Tags.member.${at}.Name`); at++) {
    tags[form.get(`Tags.member.${at}.Name`) ?? ''] = form.get(`Tags.member.${at}.Value`) ?? '';
  }
  return {
    to: form.get('Destinations.member.1') ?? '',
    source: form.get('Source') ?? '',
    configurationSet: form.get('ConfigurationSetName') ?? '',
    tags,
    head: raw.split('\r\n\r\n', 1)[0] ?? '',
  };
}
