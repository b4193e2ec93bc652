import type { Answer } from '#contract/contract.ts';
import { type OperationId, routes } from '#contract/routes.ts';
import type { Caller, Response } from '#test/support/caller.ts';
import { heldClass, lincolnClass, rowsOfLincoln } from '#test/support/classes.ts';
import { doorsOpen, enrolled, newAttempt } from '#test/support/devices.ts';
import { healthcareMorning, maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { mailTokens } from './mailTokens.ts';

/** An event with a question of every kind, a student, a station and a phone at it. */
export interface HostileWorld {
  turnout: Turnout;
  owner: Caller;
  event: Answer<'readEvent'>;
  /** The ids of its questions, by kind. */
  question: Record<'text' | 'choice' | 'choices' | 'yes-no' | 'number', string>;
  link: string;
  station: Answer<'createStation'>;
  device: string;
  /** The secret of an educator's link, and one student on that class's roster. */
  groupLink: string;
  row: string;
  /** A well-formed request for every route; names in its path included. */
  wellFormed: Record<OperationId, object>;
  /** Sends anything to a route with the credential it takes. */
  send(id: OperationId, request: object): Promise<Response<OperationId>>;
}

const options = [{ en: 'Yes' }, { en: 'No' }];
const questions = [
  { kind: 'text', label: { en: 'What would you like to ask?' } },
  { kind: 'choice', label: { en: 'Have you been here before?' }, options },
  { kind: 'choices', label: { en: 'Which of these?' }, options },
  { kind: 'yes-no', label: { en: 'Do you come by bus?' } },
  { kind: 'number', label: { en: 'How many come with you?' } },
];

export async function hostileWorld(): Promise<HostileWorld> {
  const turnout = await startTurnout({ now: doorsOpen });
  const owner = await turnout.owner();
  const event = await publishedEvent(owner, {
    ...{ capacity: 100_000, questions, groupChangesUntil: '2027-03-04T09:00' },
    employers: [{ name: 'Harborview Imaging' }],
  });
  const registered = await turnout.someone().get('registerStudent', { slug: event.slug, ...maya });
  if (!('manageUrl' in registered)) throw new Error('Expected a new registration');
  const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Main door' });
  const stationLink = secretOf(station.stationUrl);
  const { device } = await enrolled(turnout, station.stationUrl);
  const link = secretOf(registered.manageUrl);
  const at = turnout.clock.read().toISOString();
  const here = { event: event.id };
  const employer = event.employers[0]?.id;
  const { secret: groupLink, group } = await heldClass(turnout, event.slug);
  const added = await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, groupLink);
  const row = added.rows[0]?.id ?? '';
  const { firstName, lastName, school, grade } = maya;
  const ofStudent = { registration: registered.registrationId };
  const tokens = await mailTokens(turnout, { ...ofStudent, event: event.id, email: maya.email });
  const ofKind = (kind: string) => event.questions.find((question) => question.kind === kind)?.id ?? '';
  return {
    ...{ turnout, owner, event, link, station, device, groupLink, row },
    question: {
      text: ofKind('text'),
      choice: ofKind('choice'),
      choices: ofKind('choices'),
      'yes-no': ofKind('yes-no'),
      number: ofKind('number'),
    },
    wellFormed: {
      getEvent: { slug: event.slug },
      registerStudent: { slug: event.slug, ...maya, firstName: 'Ada' },
      getEventPage: { slug: event.slug },
      postEventPage: { slug: event.slug, ...maya, firstName: 'Ida' },
      getRegistration: {},
      changeRegistration: { grade: '11' },
      cancelRegistration: {},
      getBadge: { of: 'badge' },
      shareContact: { employer, share: false, consent: 'none', locale: 'en' },
      getCalendar: {},
      startOver: { firstName, lastName, school, grade },
      askForLink: { slug: event.slug, email: 'nobody@students.example' },
      openSlip: { code: '000000000000' },
      registerGroup: { slug: event.slug, ...lincolnClass },
      getExplored: {},
      openSurvey: { token: tokens.survey },
      answerSurvey: {
        ...{ token: tokens.survey, attempt: 'a'.repeat(26), answer: 'b'.repeat(26) },
        ...{ useful: '4', nextStep: 'yes' },
      },
      getMailChoices: { token: tokens.choices },
      changeMailChoices: { token: tokens.choices, declined: [] },
      showUnsubscribe: { topic: 'reminders', token: tokens.unsubscribe },
      unsubscribe: { topic: 'reminders', token: tokens.unsubscribe },
      getGroup: {},
      confirmGroup: {},
      changeGroup: { lunches: 2 },
      cancelGroup: {},
      shareGroup: { name: 'Omar Haddad', email: 'omar@lincoln.example' },
      listRoster: {},
      addToRoster: { rows: [{ firstName: 'Noor', lastName: 'Haddad', grade: '10' }] },
      changeRow: { row, subgroup: 'Blue' },
      removeRow: { row },
      giveSessions: {},
      getSheets: {},
      getHandout: {},
      enrollDevice: { station: stationLink, name: 'Sam', attempt: newAttempt() },
      syncDevice: { waiting: 0, version: '' },
      leaveStation: {},
      resolveCode: { code: registered.shortCode },
      searchAttendees: { lastName: maya.lastName, firstInitial: 'M' },
      uploadScans: { sentAt: at, scans: [{ id: 'scan-0001', badge: registered.badge, at }] },
      getOpenApi: {},
      requestSignIn: { email: 'nobody@turnout.example' },
      openSession: { token: 'no-such-token', code: '123456' },
      getSession: {},
      closeSession: {},
      listEvents: {},
      createEvent: healthcareMorning,
      copyEvent: { ...here, startsOn: '2028-03-02' },
      readEvent: here,
      updateEvent: { ...here, name: 'A new name' },
      publishEvent: here,
      cancelEvent: here,
      listRegistrations: here,
      exportRegistrations: here,
      createStation: { ...here, kind: 'door', name: 'Side door' },
      listStations: here,
      revokeStation: { ...here, station: station.id },
      updateStation: { ...here, station: station.id },
      createSupervisorLink: { ...here, station: station.id },
      listDevices: here,
      admitDevice: { ...here, device: device.slice(10, 20) },
      revokeDevice: { ...here, device: device.slice(10, 20) },
      revokeDevices: here,
      rescueScans: { ...here, device: device.slice(10, 20) },
      printBlankBadges: { ...here, count: 1 },
      listScans: { ...here, registration: registered.registrationId },
      undoScan: { ...here, registration: registered.registrationId, scan: 'no-such-scan' },
      exportContacts: { ...here, employer },
      getStationFigures: here,
      getAttendance: here,
      listGroups: here,
      approveGroup: { ...here, group: group.id },
      declineGroup: { ...here, group: group.id },
      listPairs: here,
      mergeRegistrations: { ...here, alone: registered.registrationId, onRoster: row },
      listSchools: here,
      mergeSchools: { ...here, spellings: ['Cascade HS'], into: maya.school },
      listAccommodations: here,
      listMailings: here,
      listMails: here,
      previewMail: { ...here, kind: 'confirmation' },
      sendTestMail: { ...here, kind: 'confirmation' },
      sendMailing: { ...here, name: 'summary' },
      sendMailAgain: { ...here, ...ofStudent, name: 'confirmation' },
      liftSuppression: { ...here, ...ofStudent },
      getSurvey: here,
    },
    send: (id, request) => {
      const bearers = { none: undefined, link, group: groupLink, device, upload: device, session: undefined };
      return owner.call(id, request, bearers[routes[id].credential]);
    },
  };
}
