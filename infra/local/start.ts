import { existsSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { trust } from './certificate.ts';
import { seedDemo } from './demo/demo.ts';
import { shownOf } from './lambdaLog.ts';
import { lanOf } from './lan.ts';
import { type Local, startLocal } from './local.ts';
import type { Log } from './log.ts';
import { readOptions, type StartOptions, usage } from './options.ts';
import { readyLine, readyText } from './ready.ts';
import { StartFault } from './startFault.ts';

const root = join(import.meta.dirname, '../..');
const print = process.stdout.write.bind(process.stdout);
let stopping = false;

/** Where faults go. Those of someone who is leaving anyway are no news. */
const tell = (line: string) => {
  if (!stopping) process.stderr.write(`${line}\n`);
};
const log: Log = (message, error) => {
  tell(message);
  if (error) tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    print(usage);
    return;
  }
  const lan = options.lan && lanOf(networkInterfaces(), hostname(), options.lan.address);
  let local: Local | undefined;
  stopOnSignal(() => local?.stop());
  const say = (line: string) => (options.json ? tell(line) : print(`${line}\n`));
  const lambdas = directLambdas(options);
  say('Building the pages…');
  const site = await buildSite();
  local = await startLocal({
    port: options.port,
    lan,
    data: resolve(options.data),
    fresh: options.fresh,
    site,
    log,
  });
  if (local.certificate) trust(local.certificate);
  const demo = options.demo ? await seedDemo(local, new Date(), () => say('Preparing the demo…')) : null;
  print(options.json ? `${readyLine(local, demo)}\n` : readyText(local, demo));
  lambdas.onReady();
}

/** Sends what the Lambdas log to stderr with --json; to a person only as much as they want to see. */
function directLambdas({ json, verbose }: StartOptions): { onReady(): void } {
  let ready = false;
  const write = (text: string | Uint8Array): boolean => {
    if (json) return process.stderr.write(text);
    if (verbose) return print(text);
    const shown = ready ? shownOf(String(text)) : '';
    return shown === '' || print(shown);
  };
  process.stdout.write = write;
  return {
    onReady: () => {
      ready = true;
    },
  };
}

/** Builds the pages, in silence unless something is wrong, and answers their folder. */
async function buildSite(): Promise<string> {
  const configFile = join(root, 'vite.config.ts');
  if (existsSync(configFile)) {
    const { build } = await import('vite');
    await build({ configFile, logLevel: 'warn' });
  }
  return join(root, 'web/dist');
}

/**
 * Stops within two seconds, whatever still runs; a second signal stops at once. npm passes the terminal's
 * signal on once more, so one that follows within the blink of an eye is the same.
 */
function stopOnSignal(stop: () => Promise<void> | undefined): void {
  let askedAt = 0;
  const onSignal = async () => {
    if (stopping) {
      if (performance.now() - askedAt > 300) process.exit(0);
      return;
    }
    stopping = true;
    askedAt = performance.now();
    setTimeout(() => process.exit(0), 1900).unref();
    try {
      await stop();
    } finally {
      process.exit(0);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal());
}

main().catch((error: unknown) => {
  if (stopping) return;
  if (error instanceof StartFault) tell(error.message);
  else log('Turnout could not start.', error);
  process.exit(1);
});
