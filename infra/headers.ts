/**
 * The security headers of the site as data: CloudFront sends them in production, the local runner on a laptop.
 * A rule's `paths` are CloudFront path patterns; the first rule that fits an address holds, the last fits all.
 */
export interface HeaderRule {
  name: 'scanner' | 'assets' | 'pages';
  paths: string[];
  headers: Record<string, string>;
}

/** Nothing from elsewhere, nothing inline: whatever is not named here is refused. */
const contentPolicy = {
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

/** The QR reader is WebAssembly in a worker of its own. */
const scannerContentPolicy = {
  ...contentPolicy,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
};

const everywhere = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const noFeatures = 'geolocation=(), microphone=(), payment=(), usb=(), serial=(), browsing-topics=()';

export const headerRules: HeaderRule[] = [
  {
    name: 'scanner',
    paths: ['/s/*'],
    headers: {
      ...everywhere,
      'content-security-policy': policy(scannerContentPolicy),
      'permissions-policy': `camera=(self), ${noFeatures}`,
    },
  },
  {
    name: 'assets',
    paths: ['/assets/*'],
    headers: {
      ...everywhere,
      /** A worker obeys the policy its own script came with, not that of its page. */
      'content-security-policy': policy(scannerContentPolicy),
      'permissions-policy': `camera=(), ${noFeatures}`,
    },
  },
  {
    name: 'pages',
    paths: ['/*'],
    headers: {
      ...everywhere,
      'content-security-policy': policy(contentPolicy),
      'permissions-policy': `camera=(), ${noFeatures}`,
    },
  },
];

/** Files below `/assets/` are named after their content; everything else may change with a deployment. */
export const cacheControl = {
  assets: 'public, max-age=31536000, immutable',
  pages: 'no-cache',
};

/** The headers of an address, without a CDN. */
export function headersOf(path: string): Record<string, string> {
  const fits = (pattern: string) => path.startsWith(pattern.slice(0, -1));
  return headerRules.find((rule) => rule.paths.some(fits))?.headers ?? {};
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
