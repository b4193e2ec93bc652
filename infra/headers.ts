import { contentPolicy, everywhere, noFeatures, policy } from '#contract/securityHeaders.ts';

/**
 * The security headers of the site as data: CloudFront sends them in production, the local runner on a laptop.
 * A rule's `paths` are CloudFront path patterns; the first rule that fits an address holds, the last fits all.
 */
export interface HeaderRule {
  name: 'scanner' | 'own' | 'class' | 'assets' | 'pages';
  paths: string[];
  headers: Record<string, string>;
}

/** The QR reader is WebAssembly in a worker of its own; another worker opens the page without a network. */
const scannerContentPolicy = {
  ...contentPolicy,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
};

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
    /** A student's own page opens without a connection, on their own device, by a service worker. */
    name: 'own',
    paths: ['/r/*'],
    headers: {
      ...everywhere,
      'content-security-policy': policy({ ...contentPolicy, 'worker-src': "'self'" }),
      'permissions-policy': `camera=(), ${noFeatures}`,
    },
  },
  {
    /** A class's roster is read from its file in a worker, so that only the columns that were chosen are sent. */
    name: 'class',
    paths: ['/g/*'],
    headers: {
      ...everywhere,
      'content-security-policy': policy({ ...contentPolicy, 'worker-src': "'self'" }),
      'permissions-policy': `camera=(), ${noFeatures}`,
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
