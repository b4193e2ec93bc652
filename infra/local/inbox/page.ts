import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';

const files: Record<string, [file: string, type: string]> = {
  '/': ['inbox.html', 'text/html'],
  '/inbox.js': ['inbox.js', 'text/javascript'],
  '/inbox.css': ['inbox.css', 'text/css'],
};

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
  "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A mail runs no script, loads nothing and sends nothing; all it may do is open its links in a new tab. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
  "img-src data:; form-action 'none'; frame-ancestors 'self'";

/** What the inbox page needs of a mail. */
export type HtmlOf = (messageId: string) => string | undefined;

/** Answers the inbox page and its mails, and leaves every other request to `others`. */
export function withInboxPage(htmlOf: HtmlOf, others: RequestListener): RequestListener {
  return (request, response) => {
    const answer = (type: string, policy: string, body: string | Buffer) => {
      response.writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      response.end(body);
    };
    if (request.method !== 'GET') return others(request, response);
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (file) return answer(file[1], pagePolicy, readFileSync(join(import.meta.dirname, file[0])));
    const html = path.startsWith('/mail/') ? htmlOf(decoded(path.slice(6))) : undefined;
    if (html === undefined) return others(request, response);
    answer('text/html', mailPolicy, `<!doctype html><base target="_blank">${html}`);
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
