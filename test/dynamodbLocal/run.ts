import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { emulatorIn, expectJava, NotPossible } from './emulator.ts';
import { startEmulator } from './startEmulator.ts';
import { storeVariable } from './storeVariable.ts';

/** What has to hold on AWS's own engine as it does on the embedded one. */
const suites = [
  'test/model',
  'test/units',
  ...['story', 'waitlist', 'scans', 'lastSeats'].map((name) => `test/api/${name}.test.ts`),
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const tell = (line: string) => process.stderr.write(`${line}\n`);

/**
 * Runs the store's tests against DynamoDB Local. With `--where-possible` a machine that can't is no failure. Further
 * arguments replace the suites.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'where-possible': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  try {
    await expectJava();
    const emulator = await startEmulator(await emulatorIn(`${root}node_modules/.cache`));
    try {
      return await vitest(positionals.length > 0 ? positionals : suites, emulator.endpoint);
    } finally {
      await emulator.stop();
    }
  } catch (error) {
    if (!(error instanceof NotPossible)) throw error;
    tell(values['where-possible'] ? `Left out: ${error.message}.` : `${error.message}.`);
    return values['where-possible'] ? 0 : 1;
  }
}

function vitest(files: string[], endpoint: string): Promise<number> {
  const child = spawn(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [storeVariable]: endpoint },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await main();
