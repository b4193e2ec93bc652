import type { Demo } from './demo/note.ts';
import { ownerEmail } from './environment.ts';
import type { Local } from './local.ts';

/** Where everything is, as one line of JSON. */
export function readyLine({ site, inbox }: Local, demo: Demo | null): string {
  return JSON.stringify({ site, openapi: `${site}/api/openapi.json`, inbox, demo });
}

/** Where everything is, for a person at the terminal. */
export function readyText({ site, inbox }: Local, demo: Demo | null): string {
  const places = [
    ['The site', `${site}/`],
    ...(demo
      ? [
          ['A student’s link', demo.registerUrl],
          ['A volunteer’s link', demo.stationUrl],
        ]
      : []),
    ['Organizer’s sign-in', `${site}/console/  as ${demo?.organizerEmail ?? ownerEmail}`],
    ['The inbox', `${inbox}  every mail ends up here`],
  ];
  const lines = places.map(([name = '', place]) => `  ${name.padEnd(20)} ${place}`);
  return ['', 'Turnout is running.', '', ...lines, '', '  Ctrl-C stops it.', ''].join('\n');
}
