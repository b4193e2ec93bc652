/**
 * The security headers of pages as data. CloudFront and the local runner send them with every file of the
 * site (infra/headers.ts), a Lambda with the pages it draws itself.
 */

/** Nothing from elsewhere, nothing inline: whatever is not named here is refused. */
export const contentPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  /** A badge's picture is fetched with the private link in a header, so it reaches `img` as a blob or data. */
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'none'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

export const everywhere = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export const noFeatures = 'geolocation=(), microphone=(), payment=(), usb=(), serial=(), browsing-topics=()';

export function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/**
 * What a page sends that holds these style sheets in itself, each named by its hash (`sha256-…`), and a form.
 * `no-referrer` would make browsers hide the origin of that form, and changes need one: `same-origin` tells
 * this site alone.
 */
export function pageHeaders(styleHashes: string[]): Record<string, string> {
  const styles = styleHashes.map((hash) => ` '${hash}'`).join('');
  return {
    ...everywhere,
    'referrer-policy': 'same-origin',
    'content-security-policy': policy({ ...contentPolicy, 'style-src': `'self'${styles}` }),
    'permissions-policy': `camera=(), ${noFeatures}`,
  };
}
