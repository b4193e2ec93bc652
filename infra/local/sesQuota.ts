import type { IncomingMessage, RequestListener } from 'node:http';

/** What the stand-in lets through: no laptop's event is held up by it. */
const quota = { perDay: 200_000, perSecond: 250 };

/** A request for the quota is a few words long; a mail never is. */
const longestQuestion = 200;

/**
 * Answers GetSendQuota, which the SES stand-in does not know, and leaves every other request to `others`. `sentLastDay`
 * counts what was sent within 24 hours.
 */
export function withQuota(sentLastDay: () => number, others: RequestListener): RequestListener {
  return (request, response) => {
    const size = Number(request.headers['content-length'] ?? 0);
    if (request.method !== 'POST' || size === 0 || size > longestQuestion) return others(request, response);
    peek(request, (body) => {
      if (new URLSearchParams(body).get('Action') !== 'GetSendQuota') return others(request, response);
      response.writeHead(200, { 'content-type': 'text/xml' }).end(answer(sentLastDay()));
    });
  };
}

/** Reads a short body and puts it back, for whoever reads it next. */
function peek(request: IncomingMessage, then: (body: string) => void): void {
  request.once('readable', () => {
    const body: Buffer | null = request.read();
    if (body) request.unshift(body);
    then(body?.toString() ?? '');
  });
}

function answer(sentLastDay: number): string {
  const result = [
    ['Max24HourSend', quota.perDay],
    ['MaxSendRate', quota.perSecond],
    ['SentLast24Hours', sentLastDay],
  ].map(([name, value]) => `<${name}>${Number(value).toFixed(1)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><GetSendQuotaResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><GetSendQuotaResult>${result.join('')}</GetSendQuotaResult><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></GetSendQuotaResponse>`;
}
