import { request } from 'node:http';

export interface WireAnswer {
  status: number;
  body: string;
  json: () => { refusal?: string; message?: string; fields?: { path: string; message: string }[] };
}

/** Sends exactly these bytes, path included: `fetch` would tidy up what is hostile about them. */
export function sendRaw(
  site: string,
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: Buffer | string } = {},
): Promise<WireAnswer> {
  const { hostname, port } = new URL(site);
  // Node would not say how long the body of a DELETE is.
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers: { host: `${hostname}:${port}`, ...length, ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode ?? 0, body: text, json: () => JSON.parse(text) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
