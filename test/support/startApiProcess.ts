import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Caller } from './caller.ts';
import type { Turnout } from './turnout.ts';

export interface ApiProcess {
  someone(): Caller;
  /** Ends the process at once, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Starts a second process with the deployed handlers on the same store. */
export function startApiProcess({ local }: Pick<Turnout, 'local'>): Promise<ApiProcess> {
  return start('apiProcess.ts', [local.dynamodbEndpoint, local.sesEndpoint]);
}

/** Starts the runner in a process of its own, on a folder that outlives it. */
export function startRunnerProcess(data: string, ses: string): Promise<ApiProcess> {
  return start('runnerProcess.ts', [data, ses]);
}

async function start(file: string, given: string[]): Promise<ApiProcess> {
  const child = fork(new URL(file, import.meta.url), given, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [site] = (await once(child, 'message')) as [string];
  return {
    someone: () => new Caller(site),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
