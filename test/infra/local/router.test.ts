import { describe, expect, test } from 'vitest';
import { type LambdaManifest, manifest } from '#functions/manifest.ts';
import { makeRouter } from '#infra/local/router.ts';

describe('A method and a path find their route as in an HTTP API', () => {
  const route = makeRouter(manifest);

  test.each([
    ['GET', '/api/events/spring', 'registration', 'getEvent', { slug: 'spring' }],
    ['GET', '/api/events/a b', 'registration', 'getEvent', { slug: 'a b' }],
    ['POST', '/api/events/spring/registrations', 'registration', 'registerStudent', { slug: 'spring' }],
    ['DELETE', '/api/registration', 'registration', 'cancelRegistration', {}],
    ['GET', '/e/spring', 'registration', 'getEventPage', { slug: 'spring' }],
    ['HEAD', '/e/spring', 'registration', 'getEventPage', { slug: 'spring' }],
    ['POST', '/e/spring', 'registration', 'postEventPage', { slug: 'spring' }],
    ['POST', '/api/scans', 'checkin', 'uploadScans', {}],
    ['GET', '/api/openapi.json', 'organizer', 'getOpenApi', {}],
    ['GET', '/api/organizer/events/7/registrations.csv', 'organizer', 'exportRegistrations', { event: '7' }],
    [
      'DELETE',
      '/api/organizer/events/7/stations/8',
      'organizer',
      'revokeStation',
      { event: '7', station: '8' },
    ],
  ])('%s %s is %s %s', (method, path, lambda, operation, pathParameters) => {
    expect(route(method, path)).toMatchObject({ lambda, operation, pathParameters });
  });

  test.each([
    ['PUT', '/api/events/spring'],
    ['HEAD', '/api/events/spring'],
    ['DELETE', '/e/spring'],
    ['GET', '/api/events/'],
    ['GET', '/api/events'],
    ['GET', '/api/events/spring/'],
    ['GET', '/api/events/spring/more'],
    ['GET', '/API/events/spring'],
    ['GET', '/api/registration/badge/1'],
  ])('%s %s is no route', (method, path) => {
    expect(route(method, path)).toBeUndefined();
  });

  test('a fixed segment wins over a name, whatever the order of the manifest', () => {
    const other: LambdaManifest = {
      entry: 'functions/other/handler.ts',
      routes: {
        any: { method: 'GET', path: '/api/events/{slug}', credential: 'none' },
        today: { method: 'GET', path: '/api/events/today', credential: 'none' },
      },
      grants: [],
      memoryMb: 128,
      timeoutSeconds: 3,
      impact: '',
    };
    const find = makeRouter({ other });
    expect(find('GET', '/api/events/today')?.operation).toBe('today');
    expect(find('GET', '/api/events/later')?.operation).toBe('any');
  });
});
