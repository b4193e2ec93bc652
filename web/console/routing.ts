/** The console's addresses below `/console/`, as data. What is not listed here has no screen. */
const eventTabs = ['overview', 'edit', 'registrations', 'live', 'stations', 'poster'] as const;
export type EventTab = (typeof eventTabs)[number];

export const editSections = ['details', 'sessions', 'employers', 'questions', 'mails'] as const;
export type EditSection = (typeof editSections)[number];

export type ConsoleRoute =
  | { screen: 'events' }
  | { screen: 'sign-in' }
  | { screen: 'new-event' }
  | { screen: 'event'; event: string; tab: Exclude<EventTab, 'edit'> }
  | { screen: 'event'; event: string; tab: 'edit'; section: EditSection }
  | { screen: 'station-poster'; event: string; station: string }
  | { screen: 'nowhere' };

export const consoleRoot = '/console/';

export function routeOf(path: string): ConsoleRoute {
  const [first, second, third, fourth, ...rest] = path
    .slice(consoleRoot.length)
    .split('/')
    .filter((segment) => segment !== '');
  if (!path.startsWith(consoleRoot) || rest.length > 0) return { screen: 'nowhere' };
  if (first === undefined) return { screen: 'events' };
  if (first === 'sign-in' && second === undefined) return { screen: 'sign-in' };
  if (first !== 'events') return { screen: 'nowhere' };
  if (second === undefined) return { screen: 'events' };
  if (second === 'new' && third === undefined) return { screen: 'new-event' };
  return eventRoute(second, third, fourth);
}

function eventRoute(event: string, tab = 'overview', part?: string): ConsoleRoute {
  if (tab === 'edit') {
    const section = part === undefined ? 'details' : editSections.find((name) => name === part);
    return section ? { screen: 'event', event, tab, section } : { screen: 'nowhere' };
  }
  if (tab === 'stations' && part !== undefined) return { screen: 'station-poster', event, station: part };
  const known = eventTabs.find((name) => name === tab);
  if (!known || known === 'edit' || part !== undefined) return { screen: 'nowhere' };
  return { screen: 'event', event, tab: known };
}

export const consoleAddresses = {
  events: () => consoleRoot,
  signIn: () => `${consoleRoot}sign-in`,
  newEvent: (kind?: string) => `${consoleRoot}events/new${kind ? `?kind=${kind}` : ''}`,
  event: (event: string, tab: EventTab = 'overview') =>
    `${consoleRoot}events/${event}${tab === 'overview' ? '' : `/${tab}`}`,
  edit: (event: string, section: EditSection) =>
    `${consoleRoot}events/${event}/edit${section === 'details' ? '' : `/${section}`}`,
  stationPoster: (event: string, station: string) => `${consoleRoot}events/${event}/stations/${station}`,
};
