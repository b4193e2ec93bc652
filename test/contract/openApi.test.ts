import { describe, expect, it } from 'vitest';
import { commonRefusals, contract, credentialRefusals } from '#contract/contract.ts';
import { openApi } from '#contract/openApi.ts';
import { type OperationId, routes } from '#contract/routes.ts';
import { refusals } from '#domain/refusals.ts';
import { documentFaults } from './openApiFaults.ts';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: string[];
  anyOf?: Schema[];
  maxLength?: number;
}
interface Described {
  operationId: string;
  summary: string;
  security: Record<string, string[]>[];
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content: Record<string, { schema: Schema }> }>;
}

const site = 'https://turnout.example';
const document = openApi(site) as unknown as {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { securitySchemes: Record<string, object> };
};
const ids = Object.keys(routes) as OperationId[];
const described = (id: OperationId) =>
  document.paths[routes[id].path]?.[routes[id].method.toLowerCase()] as Described;
const namesInPath = (id: OperationId) =>
  [...routes[id].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

describe('the OpenAPI document', () => {
  it('is a well-formed OpenAPI 3.1 document', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.servers).toEqual([{ url: site }]);
    expect(documentFaults(document)).toEqual([]);
  });

  it('survives a trip through JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('holds every operation that others call by its id, and no other than the routes', () => {
    const all = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(all.sort()).toEqual([...ids].sort());
    expect(all).toEqual(
      expect.arrayContaining([
        'getEvent',
        'registerStudent',
        'getRegistration',
        'changeRegistration',
        'cancelRegistration',
        'getBadge',
        'enrollDevice',
        'syncDevice',
        'leaveStation',
        'uploadScans',
        'resolveCode',
        'searchAttendees',
        'requestSignIn',
        'openSession',
        'createEvent',
        'updateEvent',
        'publishEvent',
        'cancelEvent',
        'listEvents',
        'listRegistrations',
        'exportRegistrations',
        'createStation',
        'revokeStation',
        'updateStation',
        'createSupervisorLink',
        'listDevices',
        'admitDevice',
        'revokeDevice',
        'revokeDevices',
        'rescueScans',
        'printBlankBadges',
        'listScans',
        'undoScan',
        'exportContacts',
        'getStationFigures',
        'shareContact',
        'getAttendance',
        'startOver',
        'askForLink',
        'registerGroup',
        'addToRoster',
        'giveSessions',
        'mergeRegistrations',
        'mergeSchools',
        'listAccommodations',
      ]),
    );
  });

  it('has an operation in the contract for every route, and no other', () => {
    expect(Object.keys(contract).sort()).toEqual([...ids].sort());
  });
});

describe.each(ids)('%s', (id) => {
  const { input, output, ...operation } = contract[id] as (typeof contract)['registerStudent'];
  const { parameters, requestBody, responses, security, summary } = described(id);

  it('says what it is for, and which credential it takes', () => {
    expect(summary).toBe(operation.summary);
    expect(summary.length).toBeGreaterThan(5);
    const names = {
      none: [],
      link: ['privateLink'],
      group: ['groupLink'],
      device: ['device'],
      upload: ['device'],
      session: ['session'],
    };
    expect(security.flatMap((one) => Object.keys(one))).toEqual(names[routes[id].credential]);
    for (const name of security.flatMap((one) => Object.keys(one))) {
      expect(document.components.securitySchemes).toHaveProperty(name);
    }
  });

  it('names everything in its path, and every input once, in the path, the query or the body', () => {
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name }) => name)).toEqual(namesInPath(id));
    expect(inPath.every(({ required }) => required)).toBe(true);
    const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const [sent] = Object.values(requestBody?.content ?? {});
    const body = Object.keys(sent?.schema.properties ?? {});
    expect(query.length === 0 || routes[id].method === 'GET').toBe(true);
    expect(body.length === 0 || routes[id].method !== 'GET').toBe(true);
    expect([...namesInPath(id), ...query, ...body].sort()).toEqual(Object.keys(input.shape).sort());
  });

  it('says which inputs are needed', () => {
    const optional = (name: string) =>
      (input.shape as Record<string, { safeParse(value: undefined): { success: boolean } }>)[name]?.safeParse(
        undefined,
      ).success === true;
    for (const { name, required } of parameters)
      expect({ name, required }).toEqual({ name, required: !optional(name) });
    const { properties = {}, required = [] } = requestBody?.content['application/json']?.schema ?? {};
    expect([...required].sort()).toEqual(
      Object.keys(properties)
        .filter((name) => !optional(name))
        .sort(),
    );
    if (requestBody) expect(requestBody.required).toBe(required.length > 0);
  });

  it('describes its answer in its own media type', () => {
    const success = responses[operation.status ?? 200];
    const media = operation.media ?? 'application/json';
    expect(Object.keys(success?.content ?? {})).toEqual([media]);
    const { type, anyOf } = success?.content[media]?.schema ?? {};
    expect(type ?? (anyOf ? 'object' : 'nothing')).toBe(operation.media ? 'string' : 'object');
  });

  it('lists exactly the refusals it can answer, from the closed list', () => {
    if (operation.media === 'text/html') {
      // A person reads it.
      expect(Object.keys(responses.default?.content ?? {})).toEqual(['text/html']);
      return;
    }
    const { schema } = responses.default?.content['application/json'] ?? {};
    const codes = schema?.properties?.refusal?.enum ?? [];
    const own = [...operation.refusals, ...credentialRefusals[routes[id].credential], ...commonRefusals];
    expect([...codes].sort()).toEqual([...new Set(own)].sort());
    expect(Object.keys(refusals)).toEqual(expect.arrayContaining(codes));
    expect(schema?.required).toEqual(['refusal', 'message']);
    expect(Object.keys(schema?.properties ?? {})).toEqual(['refusal', 'message', 'fields']);
  });
});

describe('what others rely on', () => {
  const bodyOf = (id: OperationId) => described(id).requestBody?.content['application/json']?.schema;
  const answerOf = (id: OperationId, status: number) =>
    described(id).responses[status]?.content['application/json']?.schema;

  it('registerStudent takes a form and answers a badge and a private link, or that it was mailed', () => {
    expect(Object.keys(bodyOf('registerStudent')?.properties ?? {})).toEqual(
      expect.arrayContaining([
        ...['ageBand', 'firstName', 'lastName', 'school', 'grade', 'email', 'interests', 'sessions'],
        ...['locale', 'attempt'],
      ]),
    );
    expect(bodyOf('registerStudent')?.required?.sort()).toEqual(
      ['ageBand', 'firstName', 'grade', 'lastName', 'school'].sort(),
    );
    expect(bodyOf('registerStudent')?.properties?.ageBand?.enum).toEqual(['under-13', '13-17', '18-plus']);
    const [registered, mailed] = answerOf('registerStudent', 201)?.anyOf ?? [];
    expect(registered?.required?.sort()).toEqual(
      ['badge', 'shortCode', 'manageUrl', 'registrationId', 'sessions', 'status'].sort(),
    );
    expect(mailed?.required).toEqual(['status']);
  });

  it('a name’s length is part of its description', () => {
    const { properties } = bodyOf('registerStudent') ?? {};
    expect(properties?.firstName?.maxLength).toBe(60);
    expect(properties?.school?.maxLength).toBe(100);
  });

  it('enrollDevice takes a station, a name and an attempt and answers a device and the event', () => {
    expect(Object.keys(bodyOf('enrollDevice')?.properties ?? {})).toEqual(['station', 'name', 'attempt']);
    expect(answerOf('enrollDevice', 201)?.required).toEqual(expect.arrayContaining(['device', 'event']));
  });

  it('uploadScans takes scans and answers a verdict on each', () => {
    expect(Object.keys(bodyOf('uploadScans')?.properties ?? {})).toEqual(['sentAt', 'scans']);
    expect(Object.keys(answerOf('uploadScans', 200)?.properties ?? {})).toEqual(['results']);
  });
});
