import { createServer, type ServerResponse } from 'node:http';
import { close, listen, loopback } from '#infra/local/listen.ts';
import type { Quota } from '#mail/post.ts';

/**
 * What the carrier does with a mail it is handed. `silent` answers never, `cut` breaks the connection; with `taken-` it
 * has the mail all the same.
 */
export type Fate =
  | 'accept'
  | 'too-fast'
  | 'too-many'
  | 'rejected'
  | 'broken'
  | 'silent'
  | 'cut'
  | 'taken-silent'
  | 'taken-cut';

export interface HandedOver {
  to: string;
  /** Its Message-ID up to the at sign: what was owed. */
  id: string;
  tags: Record<string, string>;
}

export interface Carrier {
  endpoint: string;
  /** Every mail it was handed, and every one it took, in order. */
  handed: HandedOver[];
  taken: HandedOver[];
  /** What it says it carries. */
  quota: Quota;
  /** Decides over each mail from now on. */
  decide(fate: (mail: HandedOver) => Fate | Promise<Fate>): void;
  stop(): Promise<void>;
}

/** An SES that does as a test says, on a port of its own. */
export async function startCarrier(): Promise<Carrier> {
  let fateOf: (mail: HandedOver) => Fate | Promise<Fate> = () => 'accept';
  const carrier: Omit<Carrier, 'endpoint'> = {
    handed: [],
    taken: [],
    quota: { perSecond: 500, perDay: 50_000, sentLastDay: 0 },
    decide: (fate) => {
      fateOf = fate;
    },
    stop: async () => {
      server.closeAllConnections();
      await close(server);
    },
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    if (form.get('Action') === 'GetSendQuota') return answer(response, quotaXml(carrier.quota));
    const mail = handedOver(form);
    carrier.handed.push(mail);
    const fate = await fateOf(mail);
    const isTaken = fate === 'accept' || fate.startsWith('taken-');
    if (isTaken) carrier.taken.push(mail);
    if (fate === 'accept') return answer(response, acceptedXml(`ses-${carrier.taken.length}`));
    if (fate.endsWith('silent')) return;
    if (fate.endsWith('cut')) return void request.socket.destroy();
    const [status, code, words] = refusals[fate as keyof typeof refusals];
    answer(response, refusedXml(code, words), status);
  });
  return Object.assign(carrier, { endpoint: `http://${loopback}:${await listen(server, 0)}` });
}

/** As SES words them. */
const refusals = {
  'too-fast': [400, 'Throttling', 'Maximum sending rate exceeded.'],
  'too-many': [400, 'Throttling', 'Daily message quota exceeded.'],
  rejected: [400, 'MessageRejected', 'Address blacklisted.'],
  broken: [503, 'ServiceUnavailable', 'Try later'],
} as const;

function handedOver(form: URLSearchParams): HandedOver {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString();
  const tags: Record<string, string> = {};
  for (let at = 1; form.has(`Tags.member.${at}.Name`); at++) {
    tags[form.get(`Tags.member.${at}.Name`) ?? ''] = form.get(`Tags.member.${at}.Value`) ?? '';
  }
  return {
    to: form.get('Destinations.member.1') ?? '',
    id: /^Message-ID: <([^@]+)@/im.exec(raw)?.[1] ?? '',
    tags,
  };
}

function answer(response: ServerResponse, xml: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
}

const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"';

function acceptedXml(id: string): string {
  return `<SendRawEmailResponse ${namespace}><SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult></SendRawEmailResponse>`;
}

function quotaXml({ perSecond, perDay, sentLastDay }: Quota): string {
  const figures = `<Max24HourSend>${perDay}</Max24HourSend><MaxSendRate>${perSecond}</MaxSendRate><SentLast24Hours>${sentLastDay}</SentLast24Hours>`;
  return `<GetSendQuotaResponse ${namespace}><GetSendQuotaResult>${figures}</GetSendQuotaResult></GetSendQuotaResponse>`;
}

function refusedXml(code: string, words: string): string {
  return `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code><Message>${words}</Message></Error></ErrorResponse>`;
}
