import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readOptions } from '#infra/local/options.ts';

describe('The command line', () => {
  test('without options is the demo on port 3000, kept on disk', () => {
    expect(readOptions([])).toMatchObject({
      port: 3000,
      data: '.turnout/data',
      fresh: false,
      demo: true,
      json: false,
    });
  });

  test('takes every option', () => {
    expect(
      readOptions(['--port', '0', '--data', 'elsewhere', '--fresh', '--no-demo', '--json']),
    ).toMatchObject({ port: 0, data: 'elsewhere', fresh: true, demo: false, json: true });
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

test.each([['--deamon'], ['--port=http']])('%s ends the runner with one line and code 1', (argument) => {
  const start = new URL('../../../infra/local/start.ts', import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, argument], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
