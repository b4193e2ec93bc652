/**
 * Every route of the API as plain data, apart from its schemas: the web client is made from this file
 * alone and ships no zod. `credential` is the one kind of credential the route takes.
 */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Operations of the API stand below `/api/`; pages that a Lambda draws stand where people see them. */
  path: `/api/${string}` | `/e/${string}`;
  credential: Credential;
  /** Whether HEAD is answered too, by the same operation and without the body. */
  head?: true;
}

/**
 * `link`: a student's private link. `group`: an educator's. `device`: a volunteer's phone. `upload`: the same, or a
 * revoked one whose scans an organizer rescues. `session`: a signed-in member.
 */
export type Credential = 'none' | 'link' | 'group' | 'device' | 'upload' | 'session';

export const registrationRoutes = {
  getEvent: { method: 'GET', path: '/api/events/{slug}', credential: 'none' },
  registerStudent: { method: 'POST', path: '/api/events/{slug}/registrations', credential: 'none' },
  getEventPage: { method: 'GET', path: '/e/{slug}', credential: 'none', head: true },
  postEventPage: { method: 'POST', path: '/e/{slug}', credential: 'none' },
  getRegistration: { method: 'GET', path: '/api/registration', credential: 'link' },
  changeRegistration: { method: 'PATCH', path: '/api/registration', credential: 'link' },
  cancelRegistration: { method: 'DELETE', path: '/api/registration', credential: 'link' },
  getBadge: { method: 'GET', path: '/api/registration/badge', credential: 'link' },
  shareContact: { method: 'POST', path: '/api/registration/contacts', credential: 'link' },
  getCalendar: { method: 'GET', path: '/api/registration/calendar', credential: 'link' },
  startOver: { method: 'POST', path: '/api/registration/start-over', credential: 'link' },
  askForLink: { method: 'POST', path: '/api/events/{slug}/link', credential: 'none' },
  openSlip: { method: 'POST', path: '/api/slips', credential: 'none' },
  getExplored: { method: 'GET', path: '/api/registration/explored', credential: 'link' },
  openSurvey: { method: 'POST', path: '/api/survey/open', credential: 'none' },
  answerSurvey: { method: 'POST', path: '/api/survey', credential: 'none' },
  getMailChoices: { method: 'POST', path: '/api/mail-choices/open', credential: 'none' },
  changeMailChoices: { method: 'POST', path: '/api/mail-choices', credential: 'none' },
  showUnsubscribe: {
    method: 'GET',
    path: '/api/unsubscribe/{topic}/{token}',
    credential: 'none',
    head: true,
  },
  unsubscribe: { method: 'POST', path: '/api/unsubscribe/{topic}/{token}', credential: 'none' },
} as const satisfies Record<string, Route>;

export const groupRoutes = {
  registerGroup: { method: 'POST', path: '/api/events/{slug}/groups', credential: 'none' },
  getGroup: { method: 'GET', path: '/api/group', credential: 'group' },
  confirmGroup: { method: 'POST', path: '/api/group/confirm', credential: 'group' },
  changeGroup: { method: 'PATCH', path: '/api/group', credential: 'group' },
  cancelGroup: { method: 'DELETE', path: '/api/group', credential: 'group' },
  shareGroup: { method: 'POST', path: '/api/group/educators', credential: 'group' },
  listRoster: { method: 'GET', path: '/api/group/roster', credential: 'group' },
  addToRoster: { method: 'POST', path: '/api/group/roster', credential: 'group' },
  changeRow: { method: 'PATCH', path: '/api/group/roster/{row}', credential: 'group' },
  removeRow: { method: 'DELETE', path: '/api/group/roster/{row}', credential: 'group' },
  giveSessions: { method: 'POST', path: '/api/group/sessions', credential: 'group' },
  getSheets: { method: 'GET', path: '/api/group/sheets', credential: 'group' },
  getHandout: { method: 'GET', path: '/api/group/handout', credential: 'group' },
} as const satisfies Record<string, Route>;

export const checkinRoutes = {
  enrollDevice: { method: 'POST', path: '/api/devices', credential: 'none' },
  syncDevice: { method: 'POST', path: '/api/device/sync', credential: 'device' },
  leaveStation: { method: 'DELETE', path: '/api/device', credential: 'device' },
  uploadScans: { method: 'POST', path: '/api/scans', credential: 'upload' },
  resolveCode: { method: 'POST', path: '/api/codes', credential: 'device' },
  searchAttendees: { method: 'POST', path: '/api/search', credential: 'device' },
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
  copyEvent: { method: 'POST', path: '/api/organizer/events/{event}/copies', credential: 'session' },
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
  updateStation: {
    method: 'PATCH',
    path: '/api/organizer/events/{event}/stations/{station}',
    credential: 'session',
  },
  createSupervisorLink: {
    method: 'POST',
    path: '/api/organizer/events/{event}/stations/{station}/supervisors',
    credential: 'session',
  },
  listDevices: { method: 'GET', path: '/api/organizer/events/{event}/devices', credential: 'session' },
  admitDevice: {
    method: 'POST',
    path: '/api/organizer/events/{event}/devices/{device}/admit',
    credential: 'session',
  },
  revokeDevice: {
    method: 'DELETE',
    path: '/api/organizer/events/{event}/devices/{device}',
    credential: 'session',
  },
  revokeDevices: { method: 'DELETE', path: '/api/organizer/events/{event}/devices', credential: 'session' },
  rescueScans: {
    method: 'POST',
    path: '/api/organizer/events/{event}/devices/{device}/rescue',
    credential: 'session',
  },
  printBlankBadges: {
    method: 'POST',
    path: '/api/organizer/events/{event}/blank-badges',
    credential: 'session',
  },
  listScans: {
    method: 'GET',
    path: '/api/organizer/events/{event}/registrations/{registration}/scans',
    credential: 'session',
  },
  undoScan: {
    method: 'POST',
    path: '/api/organizer/events/{event}/registrations/{registration}/scans/{scan}/undo',
    credential: 'session',
  },
  exportContacts: {
    method: 'GET',
    path: '/api/organizer/events/{event}/employers/{employer}/contacts.csv',
    credential: 'session',
  },
  getStationFigures: {
    method: 'GET',
    path: '/api/organizer/events/{event}/figures',
    credential: 'session',
  },
  getAttendance: { method: 'GET', path: '/api/organizer/events/{event}/attendance', credential: 'session' },
  listGroups: { method: 'GET', path: '/api/organizer/events/{event}/groups', credential: 'session' },
  approveGroup: {
    method: 'POST',
    path: '/api/organizer/events/{event}/groups/{group}/approve',
    credential: 'session',
  },
  declineGroup: {
    method: 'DELETE',
    path: '/api/organizer/events/{event}/groups/{group}',
    credential: 'session',
  },
  listPairs: { method: 'GET', path: '/api/organizer/events/{event}/pairs', credential: 'session' },
  mergeRegistrations: { method: 'POST', path: '/api/organizer/events/{event}/pairs', credential: 'session' },
  listSchools: { method: 'GET', path: '/api/organizer/events/{event}/schools', credential: 'session' },
  mergeSchools: { method: 'POST', path: '/api/organizer/events/{event}/schools', credential: 'session' },
  listAccommodations: {
    method: 'GET',
    path: '/api/organizer/events/{event}/accommodations',
    credential: 'session',
  },
  listMailings: { method: 'GET', path: '/api/organizer/events/{event}/mailings', credential: 'session' },
  listMails: { method: 'GET', path: '/api/organizer/events/{event}/mails', credential: 'session' },
  previewMail: { method: 'POST', path: '/api/organizer/events/{event}/mails/preview', credential: 'session' },
  sendTestMail: { method: 'POST', path: '/api/organizer/events/{event}/mails/test', credential: 'session' },
  sendMailing: {
    method: 'POST',
    path: '/api/organizer/events/{event}/mailings/{name}/send',
    credential: 'session',
  },
  sendMailAgain: { method: 'POST', path: '/api/organizer/events/{event}/mails/again', credential: 'session' },
  liftSuppression: {
    method: 'POST',
    path: '/api/organizer/events/{event}/suppressions/lift',
    credential: 'session',
  },
  getSurvey: { method: 'GET', path: '/api/organizer/events/{event}/survey', credential: 'session' },
} as const satisfies Record<string, Route>;

export const routes = { ...registrationRoutes, ...groupRoutes, ...checkinRoutes, ...organizerRoutes };
export type OperationId = keyof typeof routes;
