import { localEnvironment } from '#infra/local/environment.ts';

/** Makes this process one that runs Lambdas on that store and that SES. */
export function enterEnvironment(dynamodb: string, ses: string): void {
  const environment = localEnvironment({ site: 'http://127.0.0.1:4000', dynamodb, ses });
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
