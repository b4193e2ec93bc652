import { parseArgs } from 'node:util';
import { StartFault } from './startFault.ts';

export interface StartOptions {
  port: number;
  /** Whether to serve the network, and by which address if it matters. */
  lan: { address?: string } | undefined;
  data: string;
  fresh: boolean;
  demo: boolean;
  json: boolean;
  verbose: boolean;
  help: boolean;
}

export const usage = `Runs Turnout on this computer: the site, the API, the store and the mails.

  npm start -- [options]

  --port NUMBER  where the site listens (3000)
  --lan          serve the whole network over HTTPS, so that phones can scan;
                 --lan=ADDRESS names the machine's address to use
  --data DIR     the folder that keeps everything (.turnout/data)
  --fresh        start over: empty the folder first
  --no-demo      start without invented events and students
  --json         print one line of JSON when ready; all else goes to stderr
  --verbose      print all that the Lambdas log, not only faults and mails sent
  --help         print this
`;

/** Reads the command line; what it does not understand is thrown as `StartFault`. */
export function readOptions(args: string[]): StartOptions {
  const { values } = parsed(args);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new StartFault(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  if (values.data === '') throw new StartFault('--data takes the name of a folder.');
  const { lan: address } = values;
  const lan = address === undefined ? undefined : address === '' ? {} : { address };
  return { ...values, port, lan, demo: !values['no-demo'] };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args: args.flatMap(completed),
      options: {
        port: { type: 'string', default: '3000' },
        lan: { type: 'string' },
        data: { type: 'string', default: '.turnout/data' },
        fresh: { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new StartFault(`${sentence?.split('. To specify')[0]} (--help lists the options)`);
  }
}

/** `--lan` may stand alone, before an address or joined to it; to the parser its value is joined, and may be empty. */
function completed(arg: string, at: number, args: string[]): string[] {
  if (arg === '--lan') {
    const next = args[at + 1] ?? '';
    return [`--lan=${isValue(next) ? next : ''}`];
  }
  return args[at - 1] === '--lan' && isValue(arg) ? [] : [arg];
}

function isValue(arg: string): boolean {
  return arg !== '' && !arg.startsWith('-');
}
