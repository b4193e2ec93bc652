import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { brokeOff } from '#infra/local/demo/note.ts';
import { readOptions } from '#infra/local/options.ts';

describe('The command line', () => {
  test('without options is the demo on port 3000, kept on disk', () => {
    expect(readOptions([])).toMatchObject({
      port: 3000,
      data: '.turnout/data',
      fresh: false,
      demo: true,
      json: false,
      verbose: false,
    });
  });

  test('takes every option', () => {
    expect(
      readOptions(['--port', '0', '--data', 'elsewhere', '--fresh', '--no-demo', '--json', '--verbose']),
    ).toMatchObject({ port: 0, data: 'elsewhere', fresh: true, demo: false, json: true, verbose: true });
  });

  test.each([
    ['nothing', [], undefined],
    ['--lan', ['--lan'], {}],
    ['--lan=', ['--lan='], {}],
    ['--lan before another option', ['--lan', '--fresh'], {}],
    ['--lan=ADDRESS', ['--lan=192.168.1.20'], { address: '192.168.1.20' }],
    ['--lan ADDRESS', ['--json', '--lan', '192.168.1.20', '--fresh'], { address: '192.168.1.20' }],
  ])('serves the network as %s says', (_, args, lan) => {
    expect(readOptions(args).lan).toEqual(lan);
  });

  test.each([
    ['a port that is no number', ['--port', 'http'], '--port takes a number'],
    ['a port that cannot be', ['--port', '65536'], '--port takes a number'],
    ['a negative port', ['--port=-1'], '--port takes a number'],
    ['a port left out', ['--port'], '--port'],
    ['an empty folder', ['--data', ''], '--data takes the name'],
    ['an unknown option', ['--deamon'], '--deamon'],
    ['a stray word', ['production'], 'production'],
  ])('refuses %s', (_, args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});

const start = new URL('../../../infra/local/start.ts', import.meta.url).pathname;

test.each([['--deamon'], ['--port=http'], ['--lan=203.0.113.77']])(
  '%s ends the runner with one line and code 1',
  (argument) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [start, argument], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  },
);

test('Ctrl-C while the demo is made ends the runner at once, without a fault, and the demo counts as broken off', async () => {
  const data = await mkdtemp(join(tmpdir(), 'turnout-start-'));
  const note = join(data, 'demo.json');
  const runner = spawn(process.execPath, [start, '--port', '0', '--data', data, '--json']);
  const told: string[] = [];
  runner.stderr.on('data', (text: Buffer) => told.push(String(text)));
  await vi.waitUntil(() => existsSync(note) || runner.exitCode !== null, { timeout: 110_000, interval: 20 });
  // Not its exit, after which some of what it told may still be on its way.
  const ended = once(runner, 'close');
  // The terminal sends one to npm and to its child, and npm passes its own on.
  runner.kill('SIGINT');
  runner.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  const ownLines = told
    .join('')
    .split('\n')
    .filter((line) => line && !line.startsWith('{'));
  expect(ownLines).toEqual(['Building the pages…', 'Preparing the demo…']);
  expect(brokeOff(note)).toBe(true);
  await rm(data, { recursive: true });
});
