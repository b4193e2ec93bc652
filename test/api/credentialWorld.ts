import type { Answer } from '#contract/contract.ts';
import { sessionCookie } from '#contract/cookies.ts';
import { newToken } from '#domain/ids.ts';
import type { MemberRole } from '#domain/vocabulary.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { random } from '#store/keys.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { doorsOpen, enrolled } from '#test/support/devices.ts';
import { diego, maya, publishedEvent, secretOf } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { mailTokens } from './mailTokens.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

/** One event with all that hands out a credential of it. */
export interface Premises {
  event: Answer<'readEvent'>;
  registered: Registered;
  /** The secret of the student's private link. */
  link: string;
  station: Answer<'createStation'>;
  /** The secret of the station's link. */
  stationLink: string;
  /** A phone's bearer token, and its id. */
  device: string;
  deviceId: string;
  /** The same of one that waits for an organizer, and of a supervisor's. */
  waiting: string;
  waitingId: string;
  supervisor: string;
  /** The secret of a supervisor's link that nobody has used. */
  supervisorLink: string;
  /** A class that holds its places, the secret of its educator's link, and one student on its roster. */
  group: string;
  groupLink: string;
  row: string;
  /** The secret of that student's link, and the code on the printed slip. */
  rowLink: string;
  slipCode: string;
  /** What mails to the student carry besides: to the survey, to the choice of mails, and to leave the reminders. */
  tokens: Awaited<ReturnType<typeof mailTokens>>;
}

export const viewerEmail = 'vera@evergreen.example';

/** Two events of one organization, one of another, and members of each role. */
export interface World {
  turnout: Turnout;
  owner: Caller;
  viewer: Caller;
  /** An owner, but of another organization. */
  stranger: Caller;
  here: Premises;
  elsewhere: Premises;
}

export async function credentialWorld(): Promise<World> {
  const turnout = await startTurnout({ now: doorsOpen });
  const owner = await turnout.owner();
  const organization = (await turnout.services.members.read(ownerEmail))?.organization ?? '';
  const viewer = await memberOf(turnout, organization, 'viewer', viewerEmail);
  const stranger = await memberOf(turnout, 'anotherorg', 'owner', 'stan@another.example');
  return {
    ...{ turnout, owner, viewer, stranger },
    here: await premises(turnout, owner, 'The event here'),
    elsewhere: await premises(turnout, owner, 'The event elsewhere'),
  };
}

/** A new member, signed in. */
export async function memberOf(
  { services, someone }: Turnout,
  organization: string,
  role: MemberRole,
  email: string,
): Promise<Caller> {
  await services.members.add({ email, organization, organizationName: organization, role });
  const caller = someone();
  caller.cookies.set(sessionCookie, await newSession({ services }, email));
  return caller;
}

/** The token of one more session of a member. */
export async function newSession({ services }: Pick<Turnout, 'services'>, email: string): Promise<string> {
  const token = newToken(random);
  await services.sessions.open(token, email, services.clock());
  return token;
}

export async function premises(turnout: Turnout, owner: Caller, name: string): Promise<Premises> {
  const event = await publishedEvent(owner, {
    name,
    employers: [{ name: 'Harborview Imaging' }],
    groupChangesUntil: '2027-03-04T09:00',
    asksAccommodations: true,
    accommodationsFor: [ownerEmail, viewerEmail],
  });
  const registered = await newRegistration(turnout, event.slug, maya.email);
  const station = await owner.get('createStation', { event: event.id, kind: 'door', name: 'Main door' });
  const stationLink = secretOf(station.stationUrl);
  const { device } = await enrolled(turnout, station.stationUrl);
  const link = secretOf(registered.manageUrl);
  return {
    ...{ event, registered, link, station, stationLink, device },
    deviceId: idOf(device),
    tokens: await mailTokens(turnout, {
      ...{ event: event.id, registration: registered.registrationId, email: maya.email },
    }),
    ...(await otherDevices(turnout, owner, event.id)),
    ...(await newClass(turnout, event.slug)),
  };
}

/** A phone at a full door of its own, and a supervisor's. */
async function otherDevices(turnout: Turnout, owner: Caller, event: string) {
  const door = { event, kind: 'door', name: 'Full door', deviceLimit: 0 };
  const { id: station, stationUrl } = await owner.get('createStation', door);
  const { device: waiting } = await enrolled(turnout, stationUrl);
  const used = await owner.get('createSupervisorLink', { event, station });
  const { device: supervisor } = await enrolled(turnout, used.url);
  const unused = await owner.get('createSupervisorLink', { event, station });
  return { waiting, waitingId: idOf(waiting), supervisor, supervisorLink: secretOf(unused.url) };
}

/** The id within a device's token. */
export function idOf(device: string): string {
  return device.slice(10, 20);
}

/** A class that holds its places, with one student on its roster. */
export async function newClass(turnout: Turnout, slug: string) {
  const { secret: groupLink, group } = await heldClass(turnout, slug);
  const educator = turnout.someone();
  const added = await educator.get('addToRoster', { rows: rowsOfLincoln.slice(0, 1) }, groupLink);
  const [badge] = (await educator.get('getSheets', {}, groupLink)).badges;
  const rowLink = secretOf(badge?.manageUrl ?? '');
  return {
    ...{ group: group.id, groupLink, rowLink },
    row: added.rows[0]?.id ?? '',
    slipCode: badge?.slipCode ?? '',
  };
}

export async function newRegistration(turnout: Turnout, slug: string, email?: string): Promise<Registered> {
  const form = { slug, ...diego, ...(email && { email }) };
  return (await turnout.someone().get('registerStudent', form)) as Registered;
}

/** A text with one character changed, to another that the same place could hold. */
export function tampered(secret: string, position: number): string {
  const at = position < 0 ? secret.length + position : position;
  return `${secret.slice(0, at)}${secret[at] === '0' ? '1' : '0'}${secret.slice(at + 1)}`;
}
