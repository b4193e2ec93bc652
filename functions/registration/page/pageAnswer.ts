import { createHash } from 'node:crypto';
import type { WithHeaders } from '#contract/operation.ts';
import { pageHeaders } from '#contract/securityHeaders.ts';
import type { DrawnPage } from './eventPage.ts';

/** What everyone may see of an event: kept at the edge for seconds, and asked for again by name. */
const shared = 'public, max-age=0, s-maxage=5, must-revalidate';

/** A drawn page as an answer. What one person sent, or what may change at once, is kept by nobody. */
export function pageAnswer({ html, styleHashes }: DrawnPage, kept: 'shared' | 'never'): WithHeaders<string> {
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  return {
    answer: html,
    headers: {
      ...pageHeaders(styleHashes),
      ...(kept === 'shared' ? { 'cache-control': shared, etag, vary: 'Accept-Language' } : {}),
    },
  };
}
