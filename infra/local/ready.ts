import type { Demo } from './demo/note.ts';
import { ownerEmail } from './environment.ts';
import type { Local } from './local.ts';
import { type PhoneGuide, phoneGuide } from './phoneGuide.ts';
import { terminalQr } from './terminalQr.ts';

type Places = Pick<Local, 'site' | 'inbox' | 'lan'>;

/** Where everything is, as one line of JSON. */
export function readyLine({ site, inbox, lan }: Places, demo: Demo | null): string {
  const guide = lan && { lan: phoneGuide(site, lan, demo) };
  return JSON.stringify({ site, openapi: `${site}/api/openapi.json`, inbox, demo, ...guide });
}

/** Where everything is, for a person at the terminal. */
export function readyText({ site, inbox, lan }: Places, demo: Demo | null): string {
  const places = [
    [lan ? 'On this laptop' : 'The site', `${site}/`],
    ...(demo
      ? [
          ['A student’s link', demo.registerUrl],
          ['A volunteer’s link', demo.stationUrl],
        ]
      : []),
    ['Organizer’s sign-in', `${site}/console/  as ${demo?.organizerEmail ?? ownerEmail}`],
    ['The inbox', `${inbox}  every mail ends up here${lan ? ', and only this laptop can open it' : ''}`],
  ];
  const lines = places.map(([name = '', place]) => `  ${name.padEnd(20)} ${place}`);
  const forPhones = lan ? guideLines(phoneGuide(site, lan, demo)) : [];
  const where = lan ? 'Turnout is running, for everyone on this network.' : 'Turnout is running.';
  return ['', where, '', ...lines, '', ...forPhones, '  Ctrl-C stops it.', ''].join('\n');
}

function guideLines(guide: PhoneGuide): string[] {
  return [
    ...wrapped(guide.instruction),
    '',
    terminalQr(guide.link),
    '',
    ...wrapped(guide.warning),
    '',
    '  If the phone can’t connect:',
    ...guide.ifItCannotConnect.flatMap((cause) => wrapped(cause, '  - ', '    ')),
    '',
    ...wrapped(guide.caution),
    '',
  ];
}

const widthOfTerminal = 80;

function wrapped(text: string, first = '  ', next = '  '): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() && line.length + word.length > widthOfTerminal) {
      lines.push(line.trimEnd());
      line = next;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
