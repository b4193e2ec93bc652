import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { LambdaManifest } from '#functions/manifest.ts';

export type Handler = (event: unknown, context: Context) => Promise<unknown>;
export type ImportHandler = (entry: string) => Promise<{ handler: Handler }>;
/** Hands one event to a Lambda. What it throws, a time-out too, is thrown. */
export type Invoke = (lambda: string, event: unknown) => Promise<unknown>;

/** The deployed handlers, unchanged. They read `process.env` as they load, so that comes first. */
export const importHandler: ImportHandler = (entry) =>
  import(/* @vite-ignore */ new URL(`../../${entry}`, import.meta.url).href);

/** Sets the environment of this process and loads every Lambda of the manifest. */
export async function loadLambdas(
  manifest: Record<string, LambdaManifest>,
  environment: Record<string, string | undefined>,
  importEntry: ImportHandler,
): Promise<Invoke> {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const loaded = await Promise.all(
    Object.entries(manifest).map(async ([name, lambda]) => {
      const { handler } = await importEntry(lambda.entry);
      return [name, { ...lambda, handler }] as const;
    }),
  );
  const lambdas = new Map(loaded);

  return (name, event) => {
    const lambda = lambdas.get(name);
    if (!lambda) throw new Error(`There is no Lambda ${name}`);
    return withinTime(lambda.handler(event, contextOf(name, lambda)), name, lambda.timeoutSeconds);
  };
}

async function withinTime(answer: Promise<unknown>, name: string, seconds: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const late = () => reject(new Error(`The Lambda ${name} timed out after ${seconds} seconds`));
    timer = setTimeout(late, seconds * 1000);
    timer.unref();
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function contextOf(name: string, { memoryMb, timeoutSeconds }: LambdaManifest): Context {
  const deadline = Date.now() + timeoutSeconds * 1000;
  const unsupported = () => {
    throw new Error('Handlers answer by promise');
  };
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: `turnout-${name}`,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-west-2:000000000000:function:turnout-${name}`,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/turnout-${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: unsupported,
    fail: unsupported,
    succeed: unsupported,
  };
}
