/**
 * Every route of the API as plain data, apart from its schemas: the web client is made from this file
 * alone and ships no zod. `credential` is the one kind of credential the route takes.
 */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: `/api/${string}`;
  credential: Credential;
}

/** `link`: a student's private link. `device`: a volunteer's phone. `session`: a signed-in member. */
export type Credential = 'none' | 'link' | 'device' | 'session';

export const registrationRoutes = {
  getEvent: { method: 'GET', path: '/api/events/{slug}', credential: 'none' },
  registerStudent: { method: 'POST', path: '/api/events/{slug}/registrations', credential: 'none' },
  getRegistration: { method: 'GET', path: '/api/registration', credential: 'link' },
  changeRegistration: { method: 'PATCH', path: '/api/registration', credential: 'link' },
  cancelRegistration: { method: 'DELETE', path: '/api/registration', credential: 'link' },
  getBadge: { method: 'GET', path: '/api/registration/badge', credential: 'link' },
} as const satisfies Record<string, Route>;

export const checkinRoutes = {
  enrollDevice: { method: 'POST', path: '/api/devices', credential: 'none' },
  uploadScans: { method: 'POST', path: '/api/scans', credential: 'device' },
} as const satisfies Record<string, Route>;

export const organizerRoutes = {
  getOpenApi: { method: 'GET', path: '/api/openapi.json', credential: 'none' },
  requestSignIn: { method: 'POST', path: '/api/sign-in', credential: 'none' },
  openSession: { method: 'POST', path: '/api/session', credential: 'none' },
  getSession: { method: 'GET', path: '/api/session', credential: 'session' },
  closeSession: { method: 'DELETE', path: '/api/session', credential: 'session' },
  listEvents: { method: 'GET', path: '/api/organizer/events', credential: 'session' },
  createEvent: { method: 'POST', path: '/api/organizer/events', credential: 'session' },
  readEvent: { method: 'GET', path: '/api/organizer/events/{event}', credential: 'session' },
  updateEvent: { method: 'PATCH', path: '/api/organizer/events/{event}', credential: 'session' },
  publishEvent: { method: 'POST', path: '/api/organizer/events/{event}/publish', credential: 'session' },
  cancelEvent: { method: 'POST', path: '/api/organizer/events/{event}/cancel', credential: 'session' },
  listRegistrations: {
    method: 'GET',
    path: '/api/organizer/events/{event}/registrations',
    credential: 'session',
  },
  exportRegistrations: {
    method: 'GET',
    path: '/api/organizer/events/{event}/registrations.csv',
    credential: 'session',
  },
  createStation: { method: 'POST', path: '/api/organizer/events/{event}/stations', credential: 'session' },
  listStations: { method: 'GET', path: '/api/organizer/events/{event}/stations', credential: 'session' },
  revokeStation: {
    method: 'DELETE',
    path: '/api/organizer/events/{event}/stations/{station}',
    credential: 'session',
  },
  getAttendance: { method: 'GET', path: '/api/organizer/events/{event}/attendance', credential: 'session' },
} as const satisfies Record<string, Route>;

export const routes = { ...registrationRoutes, ...checkinRoutes, ...organizerRoutes };
export type OperationId = keyof typeof routes;
