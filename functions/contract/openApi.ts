import * as z from 'zod';
import { type RefusalCode, refusals } from '#domain/refusals.ts';
import { commonRefusals, contract, credentialRefusals } from './contract.ts';
import { sessionCookie } from './cookies.ts';
import type { Operation } from './operation.ts';
import { type OperationId, type Route, routes } from './routes.ts';

type Schema = Record<string, unknown>;

const security: Record<Route['credential'], Schema[]> = {
  none: [],
  link: [{ privateLink: [] }],
  group: [{ groupLink: [] }],
  device: [{ device: [] }],
  upload: [{ device: [] }],
  session: [{ session: [] }],
};

/** The whole API as an OpenAPI 3.1 document: every route, input, output and refusal, from the contract alone. */
export function openApi(siteUrl: string): { openapi: string } & Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const id of Object.keys(routes) as OperationId[]) {
    const { path, method } = routes[id];
    paths[path] = { ...paths[path], [method.toLowerCase()]: described(id, routes[id], contract[id]) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Turnout',
      version: '1',
      description: 'Registration, check-in and follow-up for career events.',
    },
    servers: [{ url: siteUrl }],
    paths,
    components: {
      schemas: { Refusal: refusalSchema(Object.keys(refusals) as RefusalCode[]) },
      securitySchemes: {
        privateLink: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret in the fragment of a student’s private link',
        },
        groupLink: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret in the fragment of an educator’s link',
        },
        device: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token a device got when it was enrolled',
        },
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'A member’s session' },
      },
    },
  };
}

function described(id: OperationId, route: Route, operation: Operation): Schema {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const input = jsonSchema(operation.input, 'input') as {
    properties: Record<string, Schema>;
    required?: string[];
  };
  const names = Object.keys(input.properties);
  const rest = names.filter((name) => !inPath.includes(name));
  const parameter = (name: string, place: 'path' | 'query') => ({
    name,
    in: place,
    required: place === 'path' || (input.required?.includes(name) ?? false),
    schema: input.properties[name],
  });
  return {
    operationId: id,
    summary: operation.summary,
    security: security[route.credential],
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...(route.method === 'GET' ? rest.map((name) => parameter(name, 'query')) : []),
    ],
    ...(route.method !== 'GET' &&
      (rest.length || operation.body) && { requestBody: body(input, rest, operation.body) }),
    responses: {
      [operation.status ?? 200]: {
        description: 'Done',
        content: {
          [operation.media ?? 'application/json']: { schema: jsonSchema(operation.output, 'output') },
        },
      },
      default: {
        description: 'Refused',
        content:
          operation.media === 'text/html'
            ? { 'text/html': { schema: { type: 'string' } } }
            : { 'application/json': { schema: refusalSchema(refusalsOf(route, operation)) } },
      },
    },
  };
}

function body(
  input: { properties: Record<string, Schema>; required?: string[] },
  names: string[],
  kind: Operation['body'],
): Schema {
  const required = input.required?.filter((name) => names.includes(name)) ?? [];
  const properties = Object.fromEntries(names.map((name) => [name, input.properties[name]]));
  return {
    required: required.length > 0,
    content: {
      [kind === 'form' ? 'application/x-www-form-urlencoded' : 'application/json']: {
        schema: { type: 'object', properties, ...(required.length && { required }) },
      },
    },
  };
}

/** Every code this route can refuse with. */
function refusalsOf({ credential }: Route, operation: Operation): RefusalCode[] {
  return [...new Set([...operation.refusals, ...credentialRefusals[credential], ...commonRefusals])];
}

function refusalSchema(codes: RefusalCode[]): Schema {
  return {
    type: 'object',
    required: ['refusal', 'message'],
    properties: {
      refusal: {
        type: 'string',
        enum: codes,
        description: codes.map((code) => `${code}: ${refusals[code]}`).join('\n'),
      },
      message: { type: 'string' },
      fields: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: { path: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
