/**
 * Which built page answers which address. Addresses below a prefix get the same page; what follows the
 * prefix is read by the page itself. Secrets stand in the fragment and never reach a server.
 */
export const pages = [
  { prefix: '/e/', page: 'register/index.html', for: 'a student: the event and its registration' },
  { prefix: '/r/', page: 'register/own.html', for: 'a student: the own registration and badge' },
  { prefix: '/b/', page: 'register/badge.html', for: 'whoever reads a badge with a phone’s camera app' },
  { prefix: '/B/', page: 'register/badge.html', for: 'the same, as the QR code spells it' },
  { prefix: '/s/', page: 'scan/index.html', for: 'a volunteer: the scanner' },
  { prefix: '/console/', page: 'console/index.html', for: 'an organizer' },
] as const;

/** The page at `/`. */
export const homePage = 'index.html';

/** The addresses that Turnout mails, prints and shows; `site` is the origin without a final slash. */
export const addresses = {
  event: (site: string, slug: string) => `${site}/e/${slug}`,
  registration: (site: string, secret: string) => `${site}/r/#${secret}`,
  station: (site: string, secret: string) => `${site}/s/#${secret}`,
  signIn: (site: string, token: string) => `${site}/console/sign-in#${token}`,
  eventConsole: (site: string, event: string) => `${site}/console/events/${event}`,
  /** Upper case, so that the QR code needs few modules. */
  badge: (site: string, text: string) => `${site}/B/${text}`.toUpperCase(),
};
