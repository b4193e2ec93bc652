import http from 'node:http';
import { close, listen, loopback } from '#infra/local/listen.ts';

export interface Accepted {
  messageId: string;
  to: string;
  at: number;
  tags: Record<string, string>;
}

export interface CountingSes {
  endpoint: string;
  /** Every mail it took, in order. */
  accepted: Accepted[];
  /** How often it said no because more came in a second than it takes. */
  throttled: () => number;
  stop(): Promise<void>;
}

/**
 * SES as far as the mailer can tell: it takes so many mails in any second and refuses the rest by SES's own error, says
 * so when it is asked for its quota, and counts. `onAccepted` hears of each mail it took, as SES's topic would, and of
 * the form it came in.
 */
export async function countingSes(
  perSecond: number,
  onAccepted: (mail: Accepted, asked: URLSearchParams) => void = () => {},
): Promise<CountingSes> {
  const accepted: Accepted[] = [];
  let throttled = 0;
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = new URLSearchParams(Buffer.concat(chunks).toString());
    const answer = (status: number, xml: string) =>
      response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    if (asked.get('Action') === 'GetSendQuota') return void answer(200, quota(perSecond, accepted.length));
    const now = performance.now();
    const secondAgo = accepted.at(-perSecond);
    if (secondAgo && now - secondAgo.at < 1_000) {
      throttled++;
      return void answer(400, throttling);
    }
    const mail = {
      messageId: `mail-${accepted.length}`,
      to: asked.get('Destinations.member.1') ?? '',
      at: now,
      tags: tagsOf(asked),
    };
    accepted.push(mail);
    onAccepted(mail, asked);
    answer(200, sent(mail.messageId));
  });
  // A mailer that was busy elsewhere for some seconds must not meet a connection that is just being closed.
  server.keepAliveTimeout = 60_000;
  return {
    endpoint: `http://${loopback}:${await listen(server, 0)}`,
    accepted,
    throttled: () => throttled,
    stop: () => close(server),
  };
}

function tagsOf(asked: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let at = 1; asked.has(`Tags.member.${at}.Name`); at++)
    tags[asked.get(`Tags.member.${at}.Name`) ?? ''] = asked.get(`Tags.member.${at}.Value`) ?? '';
  return tags;
}

const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';
const sent = (id: string) =>
  `<SendRawEmailResponse ${namespace}><SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult></SendRawEmailResponse>`;
const quota = (perSecond: number, sentLastDay: number) =>
  `<GetSendQuotaResponse ${namespace}><GetSendQuotaResult><Max24HourSend>1000000</Max24HourSend><MaxSendRate>${perSecond}</MaxSendRate><SentLast24Hours>${sentLastDay}</SentLast24Hours></GetSendQuotaResult></GetSendQuotaResponse>`;
const throttling = `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>Throttling</Code><Message>Maximum sending rate exceeded.</Message></Error></ErrorResponse>`;
