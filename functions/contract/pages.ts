import type { Locale } from '#domain/vocabulary.ts';

/**
 * Which built page answers which address. Addresses below a prefix get the same page; what follows the
 * prefix is read by the page itself. Secrets stand in the fragment and never reach a server. An event's own
 * page is not among them: the registration Lambda draws it.
 */
export const pages = [
  { prefix: '/r/', page: 'register/own.html', for: 'a student: the own registration and badge' },
  {
    prefix: '/g/',
    page: 'educator/index.html',
    for: 'an educator: the own class, its roster and badge sheets',
  },
  { prefix: '/b/', page: 'register/badge.html', for: 'whoever reads a badge with a phone’s camera app' },
  { prefix: '/B/', page: 'register/badge.html', for: 'the same, as the QR code spells it' },
  { prefix: '/m/', page: 'mails/index.html', for: 'whoever gets mail: which mails they want' },
  { prefix: '/v/', page: 'survey/index.html', for: 'a student after the event: the two questions' },
  { prefix: '/s/', page: 'scan/index.html', for: 'a volunteer: the scanner' },
  { prefix: '/console/', page: 'console/index.html', for: 'an organizer' },
] as const;

/** The page at `/`. */
export const homePage = 'index.html';

/** The addresses that Turnout mails, prints and shows; `site` is the origin without a final slash. */
export const addresses = {
  event: (site: string, slug: string) => `${site}/e/${slug}`,
  registration: (site: string, secret: string) => `${site}/r/#${secret}`,
  /** Opens the own registration at the question whether to free the place; opening it changes nothing. */
  freePlace: (site: string, secret: string) => `${site}/r/?free#${secret}`,
  /** The page on which an educator registers a class. */
  newGroup: (site: string, slug: string) => `${site}/g/?event=${slug}`,
  group: (site: string, secret: string) => `${site}/g/#${secret}`,
  /** The record of what a student explored, on the own page. */
  explored: (site: string, secret: string, locale: Locale) => `${site}/r/?explored&lang=${locale}#${secret}`,
  survey: (site: string, token: string, locale: Locale) => `${site}/v/?lang=${locale}#${token}`,
  /** Which mails an address wants. */
  mailChoices: (site: string, token: string) => `${site}/m/#${token}`,
  /** What mail programs post to; its token can do nothing else, so it may stand in the path. */
  unsubscribe: (site: string, topic: string, token: string) => `${site}/api/unsubscribe/${topic}/${token}`,
  handout: (site: string, secret: string) => `${site}/g/?handout#${secret}`,
  station: (site: string, secret: string) => `${site}/s/#${secret}`,
  signIn: (site: string, token: string) => `${site}/console/sign-in#${token}`,
  eventConsole: (site: string, event: string) => `${site}/console/events/${event}`,
  /** Upper case, so that the QR code needs few modules. */
  badge: (site: string, text: string) => `${site}/B/${text}`.toUpperCase(),
};
