import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { contract, type Request } from '#contract/contract.ts';
import { type OperationId, routes } from '#contract/routes.ts';
import { isRefusal } from '#domain/refusals.ts';
import { deadlineMs } from '#domain/seats.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { readConfig } from '#functions/config.ts';
import { type MailServices, mailServices } from '#functions/services.ts';
import { authorise } from '#http/authorise.ts';
import { awsStandIn, localEnvironment, ownerEmail } from '#infra/local/environment.ts';
import type { Post } from '#mail/post.ts';
import { Crowds } from '#store/crowds.ts';
import { Database } from '#store/database.ts';
import type { Wire } from './wire.ts';

const organizer = {
  email: ownerEmail,
  organization: 'model',
  organizationName: 'Evergreen Career Network',
  role: 'owner' as const,
};

/** One process of the product: with caches of its own, on the store and the clock that all share. */
export interface Instance {
  services: MailServices;
  database: Database;
  /** Does an operation as its Lambda would: reads the credential, checks the input, sets the deadline. */
  perform<Id extends OperationId>(
    code: OperationCode<Id>,
    id: Id,
    request: Request<Id>,
    bearer?: string,
  ): Promise<unknown>;
}

export function makeInstance(options: {
  endpoint: string;
  wire: Wire;
  clock: () => Date;
  post: Post;
  /** Takes a guard away from the product. */
  weakened?: ((services: MailServices, database: Database) => MailServices) | undefined;
}): Instance {
  const { endpoint, clock, wire, post } = options;
  const config = readConfig(
    localEnvironment({ site: 'http://127.0.0.1:4000', dynamodb: endpoint, ses: endpoint }),
  );
  const client = new DynamoDBClient({
    ...awsStandIn,
    endpoint,
    requestHandler: wire.requestHandler as unknown as NonNullable<
      ConstructorParameters<typeof DynamoDBClient>[0]
    >['requestHandler'] &
      object,
    retryStrategy: threeTriesAtOnce,
  });
  const database = new Database(config.tables, client);
  const made = mailServices(config, { clock, database, post });
  // Which registrations are counted is left to chance, and a story must go the same way each time.
  const whole = { ...made, crowds: new Crowds(database, () => 1), pause: async () => {} };
  const services = options.weakened?.(whole, database) ?? whole;

  return {
    services,
    database,
    perform: async (code, id, request, bearer) => {
      const now = clock();
      const signal = AbortSignal.timeout(deadlineMs);
      const { credential } = routes[id];
      const caller = bearer
        ? await authorise[credential]({ bearer, cookies: {} }, services, now, 'owner')
        : { member: organizer, token: '' };
      if (isRefusal(caller)) return caller;
      const input = contract[id].input.parse(request);
      const around = { now, signal, cookies: {}, network: '127.0.0.1', language: '' };
      const call: Call<never> = { ...services, ...around, caller: caller as never };
      return (code as (input: unknown, call: unknown) => Promise<unknown>)(input, call);
    },
  };
}

/** As many tries as the product's client makes, without the pauses between them. */
const threeTriesAtOnce = (() => {
  const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });
  return {
    mode: 'standard',
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (
      { getRetryCount }: { getRetryCount(): number },
      { errorType }: { errorType: string },
    ) => {
      if (errorType === 'CLIENT_ERROR' || getRetryCount() >= 2) throw new Error('No try is left');
      return token(getRetryCount() + 1);
    },
    recordSuccess: () => {},
  };
})();
