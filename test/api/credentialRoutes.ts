import type { OperationId } from '#contract/routes.ts';
import { lincolnClass } from '#test/support/classes.ts';
import { newAttempt } from '#test/support/devices.ts';
import { diego, healthcareMorning, maya } from '#test/support/people.ts';
import type { World } from './credentialWorld.ts';

/** What the walk over the routes knows of each: a well-formed request, and what it answers to who may. */
export interface RouteRow {
  request: (world: World) => object;
  succeeds: 200 | 201;
  /** For routes of a session: the least role. */
  least?: 'viewer' | 'organizer';
}

const here = ({ here }: World) => ({ event: here.event.id });
const ofDevice = ({ here }: World) => ({ event: here.event.id, device: here.deviceId });
const ofRegistration = ({ here }: World) => ({
  event: here.event.id,
  registration: here.registered.registrationId,
});
/** A mailing that is planned from the day an event is published, and of use until it begins. */
const reminderOf = ({ here }: World) => {
  const rule = here.event.mailRules.find(
    ({ kind, to, on }) => kind === 'reminder' && to === 'students' && on,
  );
  const due = new Date(Date.parse(here.event.startsAt) - 7 * 86_400_000).toISOString().slice(0, 10);
  return `reminder_${rule?.id}_${due.replaceAll('-', '')}`;
};
const ofGroup = ({ here }: World) => ({ event: here.event.id, group: here.group });

/** Of a registration's form what starting over asks for. */
const asEntered = ({ firstName, lastName, school, grade }: typeof diego) => ({
  ...{ firstName, lastName, school, grade },
});

/** Written out by hand, so that a new route, or a role made smaller, does not pass by itself. */
export const routeRows: Record<OperationId, RouteRow> = {
  getEvent: { request: ({ here }) => ({ slug: here.event.slug }), succeeds: 200 },
  registerStudent: { request: ({ here }) => ({ slug: here.event.slug, ...diego }), succeeds: 201 },
  getEventPage: { request: ({ here }) => ({ slug: here.event.slug }), succeeds: 200 },
  postEventPage: { request: ({ here }) => ({ slug: here.event.slug, ...diego }), succeeds: 200 },
  getRegistration: { request: () => ({}), succeeds: 200 },
  changeRegistration: { request: () => ({ grade: '12' }), succeeds: 200 },
  cancelRegistration: { request: () => ({}), succeeds: 200 },
  getBadge: { request: () => ({ of: 'badge' }), succeeds: 200 },
  shareContact: {
    request: ({ here }) => ({
      ...{ employer: here.event.employers[0]?.id, share: false, consent: 'none', locale: 'en' },
    }),
    succeeds: 200,
  },
  getCalendar: { request: () => ({}), succeeds: 200 },
  startOver: { request: () => asEntered(diego), succeeds: 200 },
  askForLink: { request: ({ here }) => ({ slug: here.event.slug, email: maya.email }), succeeds: 200 },
  openSlip: { request: ({ here }) => ({ code: here.slipCode }), succeeds: 200 },
  registerGroup: {
    request: ({ here }) => ({
      slug: here.event.slug,
      ...lincolnClass,
      // One address registers so many classes and no more.
      contactEmail: `teacher-${crypto.randomUUID()}@lincoln.example`,
    }),
    succeeds: 201,
  },
  getExplored: { request: () => ({}), succeeds: 200 },
  openSurvey: { request: ({ here }) => ({ token: here.tokens.survey }), succeeds: 200 },
  answerSurvey: {
    request: ({ here }) => ({
      ...{ token: here.tokens.survey, attempt: 'a'.repeat(26), answer: 'b'.repeat(26) },
      ...{ useful: '4', nextStep: 'yes' },
    }),
    succeeds: 200,
  },
  getMailChoices: { request: ({ here }) => ({ token: here.tokens.choices }), succeeds: 200 },
  changeMailChoices: {
    request: ({ here }) => ({ token: here.tokens.choices, declined: [] }),
    succeeds: 200,
  },
  showUnsubscribe: {
    request: ({ here }) => ({ topic: 'reminders', token: here.tokens.unsubscribe }),
    succeeds: 200,
  },
  unsubscribe: {
    request: ({ here }) => ({ topic: 'reminders', token: here.tokens.unsubscribe }),
    succeeds: 200,
  },
  getGroup: { request: () => ({}), succeeds: 200 },
  confirmGroup: { request: () => ({}), succeeds: 200 },
  changeGroup: { request: () => ({ lunches: 2 }), succeeds: 200 },
  cancelGroup: { request: () => ({}), succeeds: 200 },
  shareGroup: { request: () => ({ name: 'Omar Haddad', email: 'omar@lincoln.example' }), succeeds: 200 },
  listRoster: { request: () => ({}), succeeds: 200 },
  addToRoster: {
    request: () => ({ rows: [{ firstName: 'Noor', lastName: 'Walk', grade: '10' }] }),
    succeeds: 200,
  },
  changeRow: { request: ({ here }) => ({ row: here.row, subgroup: 'Blue' }), succeeds: 200 },
  removeRow: { request: ({ here }) => ({ row: here.row }), succeeds: 200 },
  giveSessions: { request: () => ({}), succeeds: 200 },
  getSheets: { request: () => ({}), succeeds: 200 },
  getHandout: { request: () => ({}), succeeds: 200 },
  enrollDevice: {
    request: ({ here }) => ({ station: here.stationLink, name: 'Sam', attempt: newAttempt() }),
    succeeds: 201,
  },
  syncDevice: { request: () => ({ waiting: 0, version: 'v1' }), succeeds: 200 },
  leaveStation: { request: () => ({}), succeeds: 200 },
  resolveCode: { request: ({ here }) => ({ code: here.registered.shortCode }), succeeds: 200 },
  searchAttendees: { request: () => ({ lastName: maya.lastName, firstInitial: 'M' }), succeeds: 200 },
  uploadScans: {
    request: ({ here, turnout }) => {
      const at = turnout.clock.read().toISOString();
      return { sentAt: at, scans: [{ id: 'a-scan-of-the-walk', badge: here.registered.badge, at }] };
    },
    succeeds: 200,
  },
  getOpenApi: { request: () => ({}), succeeds: 200 },
  requestSignIn: { request: () => ({ email: 'nobody@turnout.example' }), succeeds: 200 },
  openSession: { request: () => ({ token: 'replaced-by-a-fresh-one' }), succeeds: 201 },
  getSession: { request: () => ({}), succeeds: 200, least: 'viewer' },
  closeSession: { request: () => ({}), succeeds: 200, least: 'viewer' },
  listEvents: { request: () => ({}), succeeds: 200, least: 'viewer' },
  createEvent: { request: () => healthcareMorning, succeeds: 201, least: 'organizer' },
  copyEvent: {
    request: (world) => ({ ...here(world), startsOn: '2028-03-02' }),
    succeeds: 201,
    least: 'organizer',
  },
  readEvent: { request: here, succeeds: 200, least: 'viewer' },
  updateEvent: {
    request: (world) => ({ ...here(world), name: 'A new name' }),
    succeeds: 200,
    least: 'organizer',
  },
  publishEvent: { request: here, succeeds: 200, least: 'organizer' },
  cancelEvent: { request: here, succeeds: 200, least: 'organizer' },
  listRegistrations: { request: here, succeeds: 200, least: 'viewer' },
  exportRegistrations: { request: here, succeeds: 200, least: 'organizer' },
  createStation: {
    request: (world) => ({ ...here(world), kind: 'door', name: 'Side door' }),
    succeeds: 201,
    least: 'organizer',
  },
  listStations: { request: here, succeeds: 200, least: 'organizer' },
  revokeStation: {
    request: ({ here }) => ({ event: here.event.id, station: here.station.id }),
    succeeds: 200,
    least: 'organizer',
  },
  updateStation: {
    request: ({ here }) => ({ event: here.event.id, station: here.station.id, deviceLimit: 20 }),
    succeeds: 200,
    least: 'organizer',
  },
  createSupervisorLink: {
    request: ({ here }) => ({ event: here.event.id, station: here.station.id }),
    succeeds: 201,
    least: 'organizer',
  },
  listDevices: { request: here, succeeds: 200, least: 'organizer' },
  admitDevice: { request: ofDevice, succeeds: 200, least: 'organizer' },
  revokeDevice: { request: ofDevice, succeeds: 200, least: 'organizer' },
  revokeDevices: { request: here, succeeds: 200, least: 'organizer' },
  rescueScans: { request: ofDevice, succeeds: 200, least: 'organizer' },
  printBlankBadges: {
    request: (world) => ({ ...here(world), count: 2 }),
    succeeds: 201,
    least: 'organizer',
  },
  listScans: { request: ofRegistration, succeeds: 200, least: 'organizer' },
  undoScan: {
    request: (world) => ({ ...ofRegistration(world), scan: 'replaced-by-a-kept-one' }),
    succeeds: 200,
    least: 'organizer',
  },
  exportContacts: {
    request: ({ here }) => ({ event: here.event.id, employer: here.event.employers[0]?.id }),
    succeeds: 200,
    least: 'organizer',
  },
  getStationFigures: { request: here, succeeds: 200, least: 'viewer' },
  getAttendance: { request: here, succeeds: 200, least: 'viewer' },
  listGroups: { request: here, succeeds: 200, least: 'viewer' },
  approveGroup: { request: ofGroup, succeeds: 200, least: 'organizer' },
  declineGroup: { request: ofGroup, succeeds: 200, least: 'organizer' },
  listPairs: { request: here, succeeds: 200, least: 'organizer' },
  mergeRegistrations: {
    request: ({ here }) => ({
      event: here.event.id,
      alone: here.registered.registrationId,
      onRoster: here.row,
    }),
    succeeds: 200,
    least: 'organizer',
  },
  listSchools: { request: here, succeeds: 200, least: 'viewer' },
  mergeSchools: {
    request: (world) => ({ ...here(world), spellings: ['Riverside HS'], into: diego.school }),
    succeeds: 200,
    least: 'organizer',
  },
  listAccommodations: { request: here, succeeds: 200, least: 'viewer' },
  listMailings: { request: here, succeeds: 200, least: 'viewer' },
  listMails: { request: here, succeeds: 200, least: 'organizer' },
  previewMail: {
    request: (world) => ({ ...here(world), kind: 'confirmation' }),
    succeeds: 200,
    least: 'organizer',
  },
  sendTestMail: {
    request: (world) => ({ ...here(world), kind: 'confirmation' }),
    succeeds: 200,
    least: 'organizer',
  },
  sendMailing: {
    request: (world) => ({ ...here(world), name: reminderOf(world) }),
    succeeds: 200,
    least: 'organizer',
  },
  sendMailAgain: {
    request: (world) => ({ ...ofRegistration(world), name: 'confirmation' }),
    succeeds: 200,
    least: 'organizer',
  },
  liftSuppression: { request: ofRegistration, succeeds: 200, least: 'organizer' },
  getSurvey: { request: here, succeeds: 200, least: 'viewer' },
};
