import type { TranslatedLocale } from '#domain/event.ts';
import { locales } from '#domain/vocabulary.ts';

/** The console's addresses below `/console/`, as data. What is not listed here has no screen. */

/** Tabs of an event that have no parts of their own. */
const plainTabs = ['overview', 'classes', 'live', 'poster'] as const;
type PlainTab = (typeof plainTabs)[number];
export type EventTab = PlainTab | 'edit' | 'registrations' | 'mail' | 'stations';

export const editSections = [
  'details',
  'registration',
  'sessions',
  'employers',
  'questions',
  'mails',
  'languages',
] as const;
export type EditSection = (typeof editSections)[number];

export const registrationSections = ['everyone', 'pairs', 'schools', 'accommodations'] as const;
export type RegistrationSection = (typeof registrationSections)[number];

export const stationSections = ['stations', 'phones', 'blank-badges'] as const;
export type StationSection = (typeof stationSections)[number];

export const mailSections = ['plan', 'people', 'survey'] as const;
export type MailSection = (typeof mailSections)[number];

/** The languages an organizer's own texts can be given in beside English. */
export const translatedLocales = locales.filter((locale): locale is TranslatedLocale => locale !== 'en');

export type ConsoleRoute =
  | { screen: 'events' }
  | { screen: 'sign-in' }
  | { screen: 'new-event' }
  | { screen: 'event'; event: string; tab: PlainTab }
  | { screen: 'event'; event: string; tab: 'edit'; section: Exclude<EditSection, 'languages'> }
  | { screen: 'event'; event: string; tab: 'edit'; section: 'languages'; language: TranslatedLocale }
  | { screen: 'event'; event: string; tab: 'registrations'; section: RegistrationSection }
  | { screen: 'event'; event: string; tab: 'mail'; section: MailSection }
  | { screen: 'event'; event: string; tab: 'mail'; section: 'rule'; rule: string }
  | { screen: 'event'; event: string; tab: 'stations'; section: StationSection }
  | { screen: 'station-poster' | 'station-code'; event: string; station: string }
  | { screen: 'nowhere' };

export const consoleRoot = '/console/';

const nowhere = { screen: 'nowhere' } as const;

export function routeOf(path: string): ConsoleRoute {
  const [first, second, ...rest] = path
    .slice(consoleRoot.length)
    .split('/')
    .filter((segment) => segment !== '');
  if (!path.startsWith(consoleRoot)) return nowhere;
  if (first === undefined) return { screen: 'events' };
  if (first === 'sign-in' && second === undefined) return { screen: 'sign-in' };
  if (first !== 'events') return nowhere;
  if (second === undefined) return { screen: 'events' };
  if (second === 'new' && rest.length === 0) return { screen: 'new-event' };
  return eventRoute(second, rest);
}

function eventRoute(event: string, [tab = 'overview', part, detail, ...rest]: string[]): ConsoleRoute {
  if (rest.length > 0) return nowhere;
  if (tab === 'edit') return editRoute(event, part, detail);
  if (tab === 'stations') return stationsRoute(event, part, detail);
  if (tab === 'mail') return mailRoute(event, part, detail);
  if (detail !== undefined) return nowhere;
  if (tab === 'registrations') {
    const section = part === undefined ? 'everyone' : registrationSections.find((name) => name === part);
    return section ? { screen: 'event', event, tab, section } : nowhere;
  }
  const known = plainTabs.find((name) => name === tab);
  return known && part === undefined ? { screen: 'event', event, tab: known } : nowhere;
}

/** `mail/rules/new` makes a rule; no rule's id is spelled like that. */
function mailRoute(event: string, part = 'plan', detail?: string): ConsoleRoute {
  const tab = 'mail';
  if (part === 'rules')
    return detail === undefined ? nowhere : { screen: 'event', event, tab, section: 'rule', rule: detail };
  const section = mailSections.find((name) => name === part);
  return section && detail === undefined ? { screen: 'event', event, tab, section } : nowhere;
}

/** No station has the id of a section: those are not spelled with the letters of an id. */
function stationsRoute(event: string, part = 'stations', detail?: string): ConsoleRoute {
  const section = stationSections.find((name) => name === part);
  if (section) return detail === undefined ? { screen: 'event', event, tab: 'stations', section } : nowhere;
  if (detail === undefined) return { screen: 'station-poster', event, station: part };
  return detail === 'code' ? { screen: 'station-code', event, station: part } : nowhere;
}

function editRoute(event: string, part = 'details', detail?: string): ConsoleRoute {
  const tab = 'edit';
  const section = editSections.find((name) => name === part);
  if (section === 'languages') {
    const language = detail === undefined ? 'es' : translatedLocales.find((locale) => locale === detail);
    return language ? { screen: 'event', event, tab, section, language } : nowhere;
  }
  return section && detail === undefined ? { screen: 'event', event, tab, section } : nowhere;
}

export const consoleAddresses = {
  events: () => consoleRoot,
  signIn: () => `${consoleRoot}sign-in`,
  newEvent: (kind?: string) => `${consoleRoot}events/new${kind ? `?kind=${kind}` : ''}`,
  event: (event: string, tab: EventTab = 'overview') =>
    `${consoleRoot}events/${event}${tab === 'overview' ? '' : `/${tab}`}`,
  edit: (event: string, section: EditSection) =>
    `${consoleRoot}events/${event}/edit${section === 'details' ? '' : `/${section}`}`,
  language: (event: string, language: TranslatedLocale) =>
    `${consoleRoot}events/${event}/edit/languages/${language}`,
  registrations: (event: string, section: RegistrationSection) =>
    `${consoleRoot}events/${event}/registrations${section === 'everyone' ? '' : `/${section}`}`,
  mail: (event: string, section: MailSection) =>
    `${consoleRoot}events/${event}/mail${section === 'plan' ? '' : `/${section}`}`,
  /** The mails to single people of one mailing or kind, of one state, or all. */
  mails: (event: string, of: { name?: string; kind?: string; state?: string } = {}) => {
    const query = new URLSearchParams(of).toString();
    return `${consoleRoot}events/${event}/mail/people${query && `?${query}`}`;
  },
  mailRule: (event: string, rule: string) => `${consoleRoot}events/${event}/mail/rules/${rule}`,
  newMailRule: (event: string) => `${consoleRoot}events/${event}/mail/rules/new`,
  stations: (event: string, section: StationSection) =>
    `${consoleRoot}events/${event}/stations${section === 'stations' ? '' : `/${section}`}`,
  stationPoster: (event: string, station: string) => `${consoleRoot}events/${event}/stations/${station}`,
  /** The code to join by, large, for a laptop or tablet. */
  stationCode: (event: string, station: string) => `${consoleRoot}events/${event}/stations/${station}/code`,
};
