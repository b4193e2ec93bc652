import { expect } from 'vitest';
import { commonRefusals, contract, credentialRefusals } from '#contract/contract.ts';
import type { Operation } from '#contract/operation.ts';
import { type OperationId, routes } from '#contract/routes.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { settledState, storedState } from './hostileStore.ts';
import type { HostileWorld } from './hostileWorld.ts';

/** One hostile request: in words, what is sent, and which field is to be named. */
export type Case = [words: string, request: object, path: string];

interface Expectation {
  status?: number;
  refusal?: string;
}

/** Sends each request, and expects that each is refused, names its field, and changes nothing. */
export async function expectRefused(
  world: HostileWorld,
  id: OperationId,
  cases: Case[],
  { status = 400, refusal = 'invalid-input' }: Expectation = {},
): Promise<void> {
  const before = await settledState(world.turnout);
  const answers: object[] = [];
  for (const [words, request, path] of cases) {
    const answer = await world.send(id, request);
    if (answer.body.refusal) expect(declaredRefusals(id)).toContain(answer.body.refusal);
    const named = answer.body.fields?.map((fault) => fault.path) ?? [];
    answers.push({
      ...{ words, status: answer.status, refusal: answer.body.refusal },
      named: named.some((name) => name === path || name.startsWith(`${path}.`)) ? path : named,
    });
  }
  expect(answers).toEqual(cases.map(([words, , path]) => ({ words, status, refusal, named: path })));
  expect(await storedState(world.turnout)).toEqual(before);
}

/** A value as a test's title has it. */
export const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';

/** Every operation that answers with data; those with pages are in eventPage.test.ts and mailChoices.test.ts. */
export const operationIds = (Object.keys(routes) as OperationId[]).filter((id) => {
  const { media }: Operation = contract[id];
  return media !== 'text/html';
});

/** The names in a route's path. */
export const namesInPath = (id: OperationId) =>
  [...routes[id].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The address of a route's well-formed request. */
export function addressOf({ wellFormed }: HostileWorld, id: OperationId): string {
  const request = wellFormed[id] as Record<string, string>;
  return routes[id].path.replace(/\{(\w+)\}/g, (_, name: string) => request[name] ?? '');
}

/** The refusals that the contract says a route can answer. */
export function declaredRefusals(id: OperationId): RefusalCode[] {
  return [...contract[id].refusals, ...credentialRefusals[routes[id].credential], ...commonRefusals];
}
