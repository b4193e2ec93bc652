import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedDemo } from './demo/demo.ts';
import { type Local, startLocal } from './local.ts';
import type { Log } from './log.ts';
import { readOptions, usage } from './options.ts';
import { readyLine, readyText } from './ready.ts';
import { StartFault } from './startFault.ts';

const root = join(import.meta.dirname, '../..');
const print = process.stdout.write.bind(process.stdout);

/** Where faults go. What the Lambdas log joins them with --json, and is shown to people once all is ready. */
const tell = (line: string) => process.stderr.write(`${line}\n`);
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
  process.stdout.write = options.json ? process.stderr.write.bind(process.stderr) : () => true;
  let local: Local | undefined;
  stopOnSignal(() => local?.stop());
  const site = await buildSite();
  local = await startLocal({
    port: options.port,
    data: resolve(options.data),
    fresh: options.fresh,
    site,
    log,
  });
  const demo = options.demo ? await seedDemo(local, new Date()) : null;
  print(options.json ? `${readyLine(local, demo)}\n` : readyText(local, demo));
  if (!options.json) process.stdout.write = print;
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

/** Stops within two seconds, whatever still runs; a second signal stops at once. */
function stopOnSignal(stop: () => Promise<void> | undefined): void {
  let asked = false;
  const onSignal = async () => {
    if (asked) process.exit(1);
    asked = true;
    setTimeout(() => process.exit(0), 1900).unref();
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal());
}

main().catch((error: unknown) => {
  if (error instanceof StartFault) tell(error.message);
  else log('Turnout could not start.', error);
  process.exit(1);
});
